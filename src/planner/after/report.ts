import type { Words } from '../say.ts';

/** How an evening went, as somebody typed it. Nothing in it names anybody. */
export interface Report {
  /** What was run, by its title. */
  title: string;
  date: string;
  people: number;
  who: string;
  cut: string;
  change: string;
}

/** As plain text, to paste or send. */
export function reportText({ title, date, people, who, cut, change }: Report, { t, day }: Words): string {
  return [
    t('after.heading', { title }),
    ...(date === '' ? [] : [day(date)]),
    t('people.count', { n: people }),
    ...(who === '' ? [] : [`${t('after.who')}: ${who}`]),
    ...(cut === '' ? [] : [`${t('after.cut')}: ${cut}`]),
    ...(change === '' ? [] : [`${t('after.change')}: ${change}`]),
  ].join('\n');
}

/** As an entry of the item's `tested` field: YAML whose strings are JSON, so that no word in them is read as anything else. */
export function testedEntry({ date, people, who, cut, change }: Report): string {
  const notes = [who, cut, change]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' / ');
  return ['tested:', `  - date: ${date}`, `    people: ${people}`, `    notes: ${JSON.stringify(notes)}`].join('\n');
}
