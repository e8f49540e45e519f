import type { Kit } from '../../kit.ts';
import { isTranslation } from '../items.ts';
import { atEntry, atField, type DataFile, type Where } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Claim {
  /** What is claimed, written so that two people can’t see it as different. */
  key: string;
  what: string;
  /** The file the claim is made in. */
  file: string;
  where: Where;
}

/** The same letters however they were typed: letters and accents joined, capitals folded. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function inData(data: DataFile, id: string, sort: string, name: string, what: string): Claim {
  const place = atEntry(data, id);
  return { key: `${sort} ${folded(name)}`, what: `${what} “${name}”`, file: place.file, where: () => place };
}

function codes(kit: Kit): Claim[] {
  const first = new Set<string>();
  return kit.items.flatMap((item) => {
    if (!('code' in item.data) || isTranslation(item) || first.has(`${item.kind} ${item.id}`)) return [];
    first.add(`${item.kind} ${item.id}`);
    const { code } = item.data;
    return [{ key: `code ${code}`, what: `the code ${code}`, file: item.file, where: () => atField(item, 'code') }];
  });
}

function entries(kit: Kit): Claim[] {
  const ids = (data: DataFile, list: readonly { id: string }[]): Claim[] =>
    list.map(({ id }) => inData(data, id, data, id, 'the id'));
  return [
    ...ids('glossary', kit.glossary),
    ...ids('sources', kit.sources),
    ...ids('signposts', kit.signposts),
    ...ids('slots', kit.slots),
    ...ids('founding', kit.founding),
    ...kit.glossary.map((entry) => inData('glossary', entry.id, 'term', entry.term, 'the term')),
    ...kit.renames.map(({ kind, from }) => inData('renames', from, `rename ${kind}`, from, 'the old name')),
  ];
}

/** Two things never have the same name. Two files for one item are found where files are read. */
export const duplicates = defineRule(
  'duplicates',
  'No two items share a code, and no two entries of a data file an id.',
  function* (kit) {
    const first = new Map<string, Claim>();
    for (const claim of [...codes(kit), ...entries(kit)]) {
      const other = first.get(claim.key);
      if (!other) {
        first.set(claim.key, claim);
        continue;
      }
      const place = other.file === claim.file ? ' in this file' : `: ${other.file}`;
      yield {
        level: 'error',
        ...claim.where(),
        message: `Something else has ${claim.what}${place}.`,
        mend: 'Give one of the two another; what was published first keeps its own.',
      };
    }
  },
);
