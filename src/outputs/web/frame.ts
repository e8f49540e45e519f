import type { Shown, View } from './view.ts';
import type { Frame, LinkTo } from './page.ts';
import { SEGMENTS } from './addresses.ts';
import { cardPath } from '../pictures/card.ts';
import type { Kind } from '../../kit/schema/vocabulary.ts';
import { directionOf } from './card.ts';

const NAV: readonly Kind[] = ['module', 'curriculum', 'worksheet', 'guide', 'template', 'page'];

/** The frame of a page at `path` (without base, language or slashes at the ends; empty for the home page). */
export function frameOf(view: View, path: string, title: string, description: string, shown?: Shown): Frame {
  const { t, to, kit, language } = view;
  const first = kit.languages[0]?.tag ?? language.tag;
  const at = (lang: string): string => (lang === first ? path : [lang, path].filter((part) => part !== '').join('/'));
  const address = (lang: string): string => `${to.place('home', lang)}${path === '' ? '' : `${path}/`}`;
  const original = shown?.fallback === true ? shown.item.lang : undefined;
  const canonicalLang = original !== undefined && kit.languages.some((entry) => entry.tag === original) ? original : language.tag;
  const link = (label: string, href: string): LinkTo => ({ label, href, ...(href === address(language.tag) ? { current: true } : {}) });
  const contact = kit.branch.contact === undefined ? undefined : t('footer.contact', { who: [kit.branch.contact.role, kit.branch.contact.email].filter(Boolean).join(', ') });
  return {
    title,
    description,
    lang: language.tag,
    dir: language.dir,
    ...(original === undefined ? {} : { content: { lang: original, dir: directionOf(original, view) } }),
    siteName: kit.branch.name,
    home: to.place('home', language.tag),
    nav: NAV.map((kind) => ({ ...link(t(`nav.${kind}`), to.index(kind, language.tag)), ...(path === SEGMENTS[kind] || path.startsWith(`${SEGMENTS[kind]}/`) ? { current: true } : {}) })),
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
    written: kit.languages.map((entry) => entry.tag).filter((tag) => shown === undefined || tag === shown.item.lang || kit.items.some((item) => item.lang === tag && item.kind === shown.item.kind && item.id === shown.item.id)),
    footer: [
      link(t('nav.a-z'), to.place('a-z', language.tag)),
      link(t('nav.print'), to.place('print', language.tag)),
      link(t('nav.themes'), to.place('themes', language.tag)),
      link(t('nav.glossary'), to.place('glossary', language.tag)),
      link(t('nav.sources'), to.place('sources', language.tag)),
      link(t('nav.coverage'), to.place('coverage', language.tag)),
      ...(['about', 'accessibility', 'licence-and-credits'] as const)
        .map((id) => view.shown('page', id))
        .filter((page) => page !== undefined)
        .map((page) => ({ ...link(page.item.data.menu ?? page.item.data.title, view.href('page', page.item.id)), ...(page.fallback ? { lang: page.item.lang, dir: directionOf(page.item.lang, view) } : {}) })),
    ],
    colophon: {
      words: t('footer.words'),
      licence: { label: t('footer.licence'), href: 'https://creativecommons.org/licenses/by-sa/4.0/' },
      ...(kit.branch.imprint === undefined ? {} : { imprint: kit.branch.imprint }),
      ...(contact === undefined ? {} : { contact }),
    },
    path: at(language.tag),
    canonicalPath: at(canonicalLang),
    fallback: original !== undefined,
    favicon: to.file('favicon.svg'),
    ...(view.hasCards ? { card: to.file(cardPath(shown?.item.lang ?? language.tag, shown?.item)) } : {}),
  };
}
