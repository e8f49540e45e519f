import type { Kind, Theme } from '../../../kit/schema/vocabulary.ts';
import { KINDS, THEMES } from '../../../kit/schema/vocabulary.ts';
import { SEGMENTS } from '../addresses.ts';
import { type Card, cardOf } from '../card.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** An index: cards under headings. */
export interface ListProps {
  lede: string;
  sections: { id: string; title?: string; cards: Card[] }[];
  /** Ways to other parts of the page. */
  contents: LinkTo[];
  /** A set of plain links instead of cards (the A to Z). */
  plain: boolean;
}

type Draft<P> = Omit<Page<P>, 't' | 'words' | 'frameWords'>;

/** The index of a kind, by theme where that helps. */
export function indexPage(kind: Kind, view: View): Draft<ListProps> {
  return list(view, SEGMENTS[kind], view.t(`nav.${kind}`), view.t(`index.${kind}`), sectionsOf(kind, view));
}

function sectionsOf(kind: Kind, view: View): ListProps['sections'] {
  const all = view.all(kind);
  const cards = all.map((shown) => cardOf(shown, view));
  if (kind === 'page') {
    return (['branch', 'start', 'run', 'write', 'about'] as const)
      .map((group) => ({
        id: group,
        title: view.t(`handbook.${group}`),
        cards: view
          .all('page')
          .filter((page) => page.item.data.group === group)
          .map((page) => cardOf(page, view)),
      }))
      .filter((section) => section.cards.length > 0);
  }
  return [{ id: 'all', cards }];
}

/** Everything by theme. */
export function themesPage(view: View): Draft<ListProps> {
  const under = (theme: Theme): Card[] =>
    KINDS.flatMap((kind) =>
      view.all(kind).filter((shown) => 'theme' in shown.item.data && shown.item.data.theme === theme),
    ).map((shown) => {
      const card = cardOf(shown, view);
      return { ...card, facts: [view.t(`kind.${shown.item.kind}`), ...card.facts] };
    });
  const sections = THEMES.map((theme) => ({ id: theme, title: view.t(`theme.${theme}`), cards: under(theme) })).filter(
    (section) => section.cards.length > 0,
  );
  return list(view, 'themes', view.t('nav.themes'), view.t('index.themes'), sections);
}

/** Everything from A to Z: the way without a script. */
export function azPage(view: View): Draft<ListProps> {
  const collator = new Intl.Collator(view.language.tag);
  // A title that begins with a quotation mark stands where its first word would.
  const sorted = (title: string): string => title.replace(/^[^\p{L}\p{N}]+/u, '');
  const everything = KINDS.flatMap((kind) => view.all(kind)).map((shown) => {
    const { strip: _strip, summary: _summary, ...card } = cardOf(shown, view);
    return { ...card, summary: '', facts: [view.t(`kind.${shown.item.kind}`)] };
  });
  const letters = new Map<string, Card[]>();
  for (const card of everything.sort((a, b) => collator.compare(sorted(a.title), sorted(b.title)))) {
    const letter = sorted(card.title).charAt(0).toLocaleUpperCase(view.language.tag);
    letters.set(letter, [...(letters.get(letter) ?? []), card]);
  }
  const sections = [...letters].map(([letter, cards], index) => ({ id: `letter-${index + 1}`, title: letter, cards }));
  return list(view, 'a-z', view.t('nav.a-z'), view.t('index.a-z'), sections, true);
}

function list(
  view: View,
  path: string,
  title: string,
  lede: string,
  sections: ListProps['sections'],
  plain = false,
): Draft<ListProps> {
  const frame = frameOf(view, path, title, lede);
  const contents =
    sections.length < 2 ? [] : sections.map((section) => ({ label: section.title ?? '', href: `#${section.id}` }));
  return { template: 'list', path: frame.path, frame, props: { lede, sections, contents, plain } };
}
