import type { Shown, View } from './view.ts';
import type { Frame, LinkTo } from './page.ts';
import { SEGMENTS } from './addresses.ts';
import { cardPath } from '../pictures/card.ts';
import type { Kind } from '../../kit/schema/vocabulary.ts';
import { directionOf } from './card.ts';
import { isUnchanged, originalOf } from './adapted.ts';
import { calendarFiles } from '../data/calendar.ts';
import { FEED } from '../data/feed.ts';
import { lettersPath } from './letters.ts';
import { THEME, themeText } from './theme.ts';

const NAV: readonly Kind[] = ['module', 'curriculum', 'worksheet', 'guide', 'template', 'page'];

/** The frame of a page at `path` (without base, language or slashes at the ends; empty for the home page). */
export function frameOf(view: View, path: string, title: string, description: string, shown?: Shown): Frame {
  const { t, to, kit, language } = view;
  const first = kit.languages[0]?.tag ?? language.tag;
  const at = (lang: string): string => (lang === first ? path : [lang, path].filter((part) => part !== '').join('/'));
  const address = (lang: string): string => `${to.place('home', lang)}${path === '' ? '' : `${path}/`}`;
  const original = shown?.fallback === true ? shown.item.lang : undefined;
  const canonicalLang =
    original !== undefined && kit.languages.some((entry) => entry.tag === original) ? original : language.tag;
  const link = (label: string, href: string): LinkTo => ({
    label,
    href,
    ...(href === address(language.tag) ? { current: true } : {}),
  });
  const contact =
    kit.branch.contact === undefined
      ? undefined
      : t('footer.contact', { who: [kit.branch.contact.role, kit.branch.contact.email].filter(Boolean).join(', ') });
  const theme = lettersPath(language.tag) ?? (themeText(kit) === undefined ? undefined : THEME);
  return {
    title,
    description,
    lang: language.tag,
    dir: language.dir,
    ...(original === undefined ? {} : { content: { lang: original, dir: directionOf(original, view) } }),
    siteName: kit.branch.name,
    home: to.place('home', language.tag),
    nav: [
      ...(kit.events.length === 0 ? [] : [link(t('nav.events'), to.place('events', language.tag))]),
      ...NAV.map((kind) => ({
        ...link(t(`nav.${kind}`), to.index(kind, language.tag)),
        ...(path === SEGMENTS[kind] || path.startsWith(`${SEGMENTS[kind]}/`) ? { current: true } : {}),
      })),
    ],
    find: link(t('nav.find'), to.place('find', language.tag)),
    languages:
      kit.languages.length < 2
        ? []
        : kit.languages.map((entry) => ({
            label: entry.name,
            href: address(entry.tag),
            lang: entry.tag,
            dir: entry.dir,
            ...(entry.tag === language.tag ? { current: true } : {}),
          })),
    written: kit.languages
      .map((entry) => entry.tag)
      .filter(
        (tag) =>
          shown === undefined ||
          tag === shown.item.lang ||
          kit.items.some((item) => item.lang === tag && item.kind === shown.item.kind && item.id === shown.item.id),
      ),
    footer: [
      link(t('plan.title'), to.place('plan', language.tag)),
      link(t('nav.a-z'), to.place('a-z', language.tag)),
      link(t('nav.print'), to.place('print', language.tag)),
      link(t('nav.themes'), to.place('themes', language.tag)),
      link(t('nav.glossary'), to.place('glossary', language.tag)),
      link(t('nav.sources'), to.place('sources', language.tag)),
      link(t('nav.local'), to.place('local', language.tag)),
      ...(kit.hasBranch
        ? [
            link(t('nav.events'), to.place('events', language.tag)),
            link(t('nav.rhythm'), to.place('rhythm', language.tag)),
          ]
        : []),
      link(t('nav.coverage'), to.place('coverage', language.tag)),
      link(t('offline.title'), to.place('offline', language.tag)),
      link(t(kit.hasBranch ? 'keep.title' : 'setup.title'), to.place(kit.hasBranch ? 'keep' : 'set-up', language.tag)),
      ...(['about', 'accessibility', 'licence-and-credits'] as const)
        .map((id) => view.shown('page', id))
        .filter((page) => page !== undefined)
        .map((page) => ({
          ...link(page.item.data.menu ?? page.item.data.title, view.href('page', page.item.id)),
          ...(page.fallback ? { lang: page.item.lang, dir: directionOf(page.item.lang, view) } : {}),
        })),
    ],
    colophon: {
      words: t('footer.words'),
      licence: { label: t('footer.licence'), href: 'https://creativecommons.org/licenses/by-sa/4.0/' },
      ...(kit.branch.imprint === undefined ? {} : { imprint: kit.branch.imprint }),
      ...(kit.imprintPending ? { notYet: t('footer.notYet') } : {}),
      ...(contact === undefined ? {} : { contact }),
    },
    path: at(language.tag),
    canonicalPath: at(canonicalLang),
    fallback: original !== undefined,
    // One picture for both: a page's first visit has few requests.
    favicon: to.file(kit.branch.logo === undefined ? 'favicon.svg' : `media/${kit.branch.logo.file}`),
    ...(theme === undefined ? {} : { theme: to.file(theme) }),
    ...(kit.branch.logo === undefined
      ? {}
      : { logo: { src: to.file(`media/${kit.branch.logo.file}`), alt: kit.branch.logo.alt } }),
    feeds: feedsOf(view),
    ...(shown === undefined || !isUnchanged(shown.item, view) ? {} : originalAddress(originalOf(shown.item, view))),
    ...(view.hasCards ? { card: to.file(cardPath(shown?.item.lang ?? language.tag, shown?.item)) } : {}),
  };
}

function originalAddress(canonical: string | undefined): { canonical?: string } {
  return canonical === undefined ? {} : { canonical };
}

/** What a calendar or a reader of news can follow. */
function feedsOf(view: View): Frame['feeds'] {
  const { branch } = view.kit;
  const [all] = calendarFiles(view);
  return [
    ...(all === undefined ? [] : [{ href: view.to.file(all.path), type: 'text/calendar', title: all.title }]),
    ...(branch.address === undefined || !view.kit.hasBranch
      ? []
      : [{ href: view.to.file(FEED), type: 'application/rss+xml', title: view.t('events.news') }]),
  ];
}
