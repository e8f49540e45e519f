import { findMissingIn, lettersOf } from '../kit/letters/face.ts';
import { STAND_IN } from '../kit/letters/stand-in.ts';
import { readFaces } from '../outputs/print/faces.ts';
import type { World } from './verb.ts';

/** Says which letters of what was asked for paper can't show; `words` are those of the command line, which no check has read. */
export function tellMissing(words: readonly string[], world: World): void {
  const find = findMissingIn(readFaces());
  const missing = new Set(words.flatMap((text) => find(text).flatMap(({ letters }) => lettersOf(letters))));
  if (missing.size === 0) return;
  const such = [...missing].map((letter) => `“${letter}”`).join(', ');
  world.say(`Paper can’t show ${such}: “${STAND_IN}” stands there. Write it another way.`);
}
