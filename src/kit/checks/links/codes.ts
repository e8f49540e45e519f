import type { Kind } from '../../schema/vocabulary.ts';
import { CALLED, isTranslation } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

const LETTER: Partial<Record<Kind, string>> = {
  module: 'M',
  guide: 'G',
  worksheet: 'W',
  template: 'T',
  curriculum: 'C',
};

/** A code says what kind of thing it is. */
export const codes = defineRule(
  'codes',
  'A code begins with the letter of its kind, and a translation keeps the code of its original.',
  function* (kit) {
    for (const item of kit.items) {
      if (!('code' in item.data)) continue;
      const { code } = item.data;
      const letter = LETTER[item.kind];
      if (letter && !code.startsWith(letter)) {
        yield {
          level: 'error',
          ...atField(item, 'code'),
          message: `${code} isn’t the code of a ${CALLED[item.kind]}.`,
          mend: `Begin it with ${letter}, such as ${letter}${code.slice(1)}.`,
        };
      }
      if (!isTranslation(item)) continue;
      const original = kit.items.find((each) => each.kind === item.kind && each.id === item.id && !isTranslation(each));
      if (original && 'code' in original.data && original.data.code !== code) {
        yield {
          level: 'error',
          ...atField(item, 'code'),
          message: `The translation has the code ${code}, its original ${original.data.code}.`,
          mend: `Write ${original.data.code}.`,
        };
      }
    }
  },
);
