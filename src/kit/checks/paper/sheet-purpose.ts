import { isEnglish, originals } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';
import { sentencesIn } from '../words/sentences.ts';

/** A sheet is for one thing. */
export const sheetPurpose = defineRule(
  'sheet-purpose',
  'A sheet has one purpose, said in one sentence under its title.',
  function* (kit) {
    for (const item of originals(kit, 'worksheet').filter(isEnglish)) {
      const count = sentencesIn(item.data.purpose).length;
      if (count <= 1) continue;
      yield {
        level: 'warning',
        ...atField(item, 'purpose'),
        message: `The purpose takes ${count} sentences.`,
        mend: 'Say in one sentence what the sheet is for. If it takes two, it may be two sheets.',
      };
    }
  },
);
