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
      ),
    );
    section.append(element('h2', '', say('best')), list);
    made.push(section);
  }
  for (const group of groups) {
    const rest = group.found.filter((each) => each !== choice);
    if (rest.length === 0) continue;
    // One list that stands alone needs no heading.
    const heading = group.name === 'ranked' && groups.length === 1 ? '' : headingOf(group, say, labelOf);
    made.push(await sectionOf({ name: group.name, found: rest }, heading, wish, say));
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
  if (heading !== '') section.append(element('h2', '', `${heading} (${found.length})`));
  const list = element('ul', 'cards-list');
  const reasonOf = ({ entry }: Found): string => {
    const fit = entry.time?.[wish.time];
    return name === 'fits if shortened' && fit?.answer === name ? say(fit.how, { minutes: fit.minutes }) : '';
  };
  const showMore = async (): Promise<void> => {
    const next = found.slice(list.children.length, list.children.length + PAGE);
    const cards = await Promise.all(
      next.map(async (each) => cardOf(each.entry, reasonOf(each), (await each.excerpt?.()) ?? '')),
    );
    list.append(...cards);
    more.hidden = list.children.length >= found.length;
  };
  const more = button([say('more'), heading].filter((words) => words !== '').join(': '), () => {
    const before = list.children.length;
    void showMore().then(() => list.children[before]?.querySelector('a')?.focus());
  });
  section.append(list, more);
  await showMore();
  return section;
}
