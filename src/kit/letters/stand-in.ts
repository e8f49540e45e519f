import type { FindMissing } from './face.ts';

/** What stands on paper for letters that no face has: it says that something is missing, to the eye and the ear; an empty box
 * would be taken for one to tick. */
export const STAND_IN = '[?]';

/** A byte order mark inside a text: nothing to see, and not allowed in a tagged PDF. */
const MARK = /\ufeff/g;

/** A text with a stand-in for each run of letters that can't be shown. */
export function withStandIns(text: string, find: FindMissing): string {
  let whole = '';
  let done = 0;
  for (const { letters, at } of find(text)) {
    whole += text.slice(done, at) + STAND_IN;
    done = at + letters.length;
  }
  return (whole + text.slice(done)).replaceAll(MARK, '');
}
