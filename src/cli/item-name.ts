import { didYouMean } from '../kit/schema/nearest.ts';
import type { Kind } from '../kit/schema/vocabulary.ts';
import { UsageError } from './verb.ts';

/** What people may call each kind. */
export const KIND_WORDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['session', 'module'],
  ['module', 'module'],
  ['guide', 'guide'],
  ['worksheet', 'worksheet'],
  ['template', 'template'],
  ['course', 'curriculum'],
  ['curriculum', 'curriculum'],
  ['page', 'page'],
]);

/** Something that was named: an item in a language, perhaps a slot in it; or a slot alone. */
export type Naming =
  { sort: 'item'; kind: Kind; id: string; lang?: string; slot?: string } | { sort: 'slot'; slot: string };

/** Reads `worksheet/our-housing-facts`, `worksheet/our-housing-facts.cy`, `worksheet/our-housing-facts#typical-rent` or `slot/typical-rent`. */
export function readName(words: string | undefined, verb: string): Naming {
  const [, kindWord = '', id = '', lang, slot] =
    /^([a-z]+)\/([a-z0-9-]+)(?:\.([A-Za-z-]+))?(?:#([a-z0-9-]+))?$/.exec(words ?? '') ?? [];
  if (kindWord === 'slot' && id !== '' && lang === undefined && slot === undefined) return { sort: 'slot', slot: id };
  const kind = KIND_WORDS.get(kindWord);
  if (id !== '' && kindWord !== '' && kind === undefined)
    throw new UsageError(
      `There is no kind “${kindWord}”.${didYouMean(kindWord, KIND_WORDS.keys())} The kinds are session, guide, worksheet, template, course, page and slot.`,
    );
  if (kind === undefined)
    throw new UsageError(`Say which text, as its kind and name: hedge ${verb} worksheet/our-housing-facts.`);
  return { sort: 'item', kind, id, ...(lang === undefined ? {} : { lang }), ...(slot === undefined ? {} : { slot }) };
}
