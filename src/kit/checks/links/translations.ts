import { CALLED, isTranslation } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

/** A translation says what it was made from, whether that has changed, and whether a speaker has checked it. */
export const translations = defineRule(
  'translations',
  'A translation has an original, is as new as it, keeps its steps, and was checked by a speaker.',
  function* (kit) {
    for (const item of kit.items) {
      if (!item.data.translates) continue;
      const original = kit.items.find(
        (each) => each.kind === item.kind && each.id === item.id && each !== item && !isTranslation(each),
      );
      if (!original) {
        yield {
          level: 'error',
          ...atField(item, 'translates'),
          message: `There is no ${CALLED[item.kind]} “${item.id}” that this could be a translation of.`,
          mend: 'Name the file after the original, with the language before the ending, such as everyone-speaks.cy.mdx.',
        };
        continue;
      }
      if (item.outdated) {
        yield {
          level: 'warning',
          ...atField(item, 'translates.hash'),
          message: `${original.file} has changed since this was translated.`,
          mend: `Bring over what changed, then set \`hash: ${original.hash}\`.`,
        };
      } else if (
        item.kind === 'module' &&
        original.kind === 'module' &&
        item.plan.map((each) => each.minutes).join() !== original.plan.map((each) => each.minutes).join()
      ) {
        yield {
          level: 'warning',
          file: item.file,
          message: 'The steps of the translation don’t take the same minutes as those of the original.',
          mend: 'Give every step the minutes it has in the original, in the same order.',
        };
      }
      if (!item.data.translates.checked) {
        yield {
          level: 'note',
          ...atField(item, 'translates.checked'),
          message: 'No speaker of the language has checked this translation; its page says so.',
          mend: 'Ask a speaker to read it, then set `checked: true`.',
        };
      }
    }
  },
);
