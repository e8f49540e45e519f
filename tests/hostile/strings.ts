import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text that has done harm somewhere, what sort it is, and what it tries. */
export interface HostileString {
  class: string;
  tries: string;
  text: string;
}

/** All of them. What would be too long to read is written once, with how many times it stands there. */
export const STRINGS: readonly HostileString[] = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'strings/strings.json'), 'utf8')) as (HostileString & {
    times?: number;
  })[]
).map(({ times = 1, text, ...rest }) => ({ ...rest, text: text.repeat(times) }));

/** A quiet text of the same length, with letters and blanks where the other has them. */
export function quiet(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\s]/gu, '.');
}
