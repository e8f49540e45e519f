import { textOf, walk } from '../../document/tree.ts';
import type { Kit } from '../../kit.ts';
import { ON_REQUEST } from '../../schema/events.ts';
import { atNode } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';
import { privateIn } from '../../private-words.ts';

interface Said {
  words: string;
  where: Pick<Finding, 'file' | 'line' | 'column' | 'field'>;
  /** Whether an address of a house may stand here. */
  address: boolean;
}

/** Everything a branch puts before the world in its own words. */
function* saidBy({ branch, events, facts, items, security, folder }: Kit): Iterable<Said> {
  const own = (field: string, words: string | undefined, address = false): Said[] =>
    words === undefined ? [] : [{ words, where: { file: `${folder}/branch.yaml`, field }, address }];
  yield* own('contact.email', branch.contact?.email);
  yield* own('contact.role', branch.contact?.role);
  yield* own('about', branch.about);
  yield* own('imprint', branch.imprint, true);
  for (const [index, area] of branch.areas.entries())
    yield* own(`areas[${index}]`, [area.name, area.about].filter((part) => part !== undefined).join(', '), true);
  if (security !== undefined) yield { words: security, where: { file: `${folder}/security.txt` }, address: false };
  for (const event of events) {
    const where = (field: string): Said['where'] => ({
      file: event.file,
      line: event.line,
      ...event.placeOf?.(field),
      field: `${event.id}.${field}`,
    });
    for (const field of ['title', 'about', 'children', 'food', 'cost'] as const)
      if (event[field] !== undefined) yield { words: event[field], where: where(field), address: false };
    for (const { lang, title, about } of event.translations)
      yield { words: `${title} ${about ?? ''}`, where: where(`translations.${lang}`), address: false };
    const { place } = event;
    if (place !== undefined)
      yield {
        words: [place.name, place.address === ON_REQUEST ? undefined : place.address, place.access]
          .filter((part) => part !== undefined)
          .join(', '),
        where: where('place'),
        address: true,
      };
  }
  for (const fact of facts)
    yield {
      words: [...fact.values, fact.source, fact.body === undefined ? '' : textOf(fact.body)].join(' '),
      where: { file: fact.file, line: fact.line },
      address: false,
    };
  for (const item of items)
    if (item.own === true)
      for (const { node } of walk(item.body))
        if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
          yield { words: node.value, where: atNode(item, node), address: false };
}

/** Nobody’s own post, number or home stands on the site. */
export const privateDetails = defineRule(
  'private-details',
  'No personal e-mail address, mobile number or address that may be somebody’s home stands in what a branch publishes.',
  function* (kit) {
    for (const { words, where, address } of saidBy(kit)) {
      for (const found of privateIn(words, { address, field: where.field ?? '' }))
        yield { level: 'warning', ...where, ...found };
    }
  },
);
