import type { Translate } from '../../outputs/web/translate.ts';
import { best, bestFirst, reasons } from './best.ts';
import { type Found, type Group, groupsOf } from './narrow.ts';
import { button, cardOf, element } from './show.ts';
import type { Wish } from './wish.ts';

/** Cards shown at first under each heading. */
const PAGE = 12;

/** What was found as sections: the session to begin with, then the rest by how it fits or what it is. */
export async function sectionsOf(
  found: readonly Found[],
  wish: Wish,
  say: Translate,
  labelOf: (kind: string) => string,
): Promise<HTMLElement[]> {
  const groups = groupsOf(bestFirst(found, wish), wish);
  const choice = best(groups, wish);
  const made: HTMLElement[] = [];
  if (choice !== undefined) {
    const section = element('section', 'best');
    const list = element('ul', 'cards-list');
    list.append(
      cardOf(
        choice.entry,
        reasons(choice, wish)
          .map(([key, values]) => say(key, values))
          .join(' '),
        (await choice.excerpt?.()) ?? '',
        wish.q,
      ),
    );
    section.append(element('h2', '', say('best')), list);
    made.push(section);
  }
  for (const group of groups) {
    const rest = group.found.filter((each) => each !== choice);
    if (rest.length === 0) continue;
    made.push(await sectionOf({ name: group.name, found: rest }, headingOf(group, say, labelOf), wish, say));
  }
  return made;
}

function headingOf({ name }: Group, say: Translate, labelOf: (kind: string) => string): string {
  if (name === 'ranked') return say('things');
  if (name === 'fits') return say('fits');
  if (name === 'fits if shortened') return say('shortened');
  return name === 'term' ? say('glossary') : labelOf(name);
}

async function sectionOf({ name, found }: Group, heading: string, wish: Wish, say: Translate): Promise<HTMLElement> {
  const section = element('section', name === 'term' ? 'terms' : '');
  const list = element('ul', 'cards-list');
  const reasonOf = ({ entry }: Found): string => {
    const fit = entry.time?.[wish.time];
    return name === 'fits if shortened' && fit?.answer === name ? say(fit.how, { minutes: fit.minutes }) : '';
  };
  let taken = 0;
  const showMore = async (): Promise<void> => {
    const next = found.slice(taken, taken + PAGE);
    taken += next.length;
    more.hidden = taken >= found.length;
    const made = next.map(async (each) => {
      // Without what it quotes a card is still right.
      const excerpt = await (each.excerpt?.() ?? Promise.resolve('')).catch(() => '');
      return cardOf(each.entry, reasonOf(each), excerpt, wish.q);
    });
    const [first, ...others] = made;
    if (first !== undefined) list.append(await first);
    // The first is shown without waiting for the others; they come below it, in their order.
    void inTurn(list, others);
  };
  const more = button(`${say('more')}: ${heading}`, () => {
    const before = list.children.length;
    void showMore().then(() => list.children[before]?.querySelector('a')?.focus());
  });
  section.append(element('h2', '', `${heading} (${found.length})`), list, more);
  await showMore();
  return section;
}

async function inTurn(list: HTMLElement, cards: readonly Promise<HTMLElement>[]): Promise<void> {
  for (const card of cards) list.append(await card);
}
