import { textOf } from '../../document/tree.ts';
import { isEnglish, originals } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

const SAYS =
  /\b(?:shred|destroy|burn|tear (?:it|this) up|(?:scan|photograph|upload|copy|post)\w*|keep (?:it|this)|yours to keep|belongs to you)\b/i;

/** A sheet to be kept private says so. */
export const keepPrivate = defineRule(
  'keep-private',
  'A sheet with `filledIn: keep-private` says that a filled-in one is kept or shredded, never scanned or uploaded.',
  function* (kit) {
    for (const item of originals(kit, 'worksheet').filter(isEnglish)) {
      if (item.data.filledIn !== 'keep-private' || SAYS.test(textOf(item.body)) || SAYS.test(item.data.purpose))
        continue;
      yield {
        level: 'warning',
        ...atField(item, 'filledIn'),
        message: 'The sheet is to be kept private, and doesn’t say so to whoever fills it in.',
        mend: 'Write on it “Keep this or shred it. Never scan, photograph or upload it.”',
      };
    }
  },
);
