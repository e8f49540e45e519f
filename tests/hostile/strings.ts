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

/** What Markdown makes a link of wherever it stands in prose: a web address or an e-mail address. A host that begins with a letter of another alphabet makes none. */
const LINKED = /(?:https?:\/\/|www\.)(?=[\x21-\x7e])[^\s<]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** A quiet text for prose: where the other has an address that becomes a link, it has a harmless one. Fields are no prose: there
 * nothing becomes a link. */
export function quietProse(text: string): string {
  // A comma is part of no address, and a full stop may be; a colon before one says whether it is one.
  const still = (words: string): string => words.replaceAll(/[^\p{L}\p{N}\s:]/gu, ',');
  let done = 0;
  const parts: string[] = [];
  for (const { 0: address, index } of text.matchAll(LINKED)) {
    const web = /^(?:http|www)/i.test(address);
    // Marks at the end of an address are words again.
    const closed = address.split(')').length > address.split('(').length;
    const end = /[?!.,:*_~'"]$/.test(address) || (closed && address.endsWith(')')) ? '.' : '';
    parts.push(
      still(text.slice(done, index)),
      `${web ? `https://example.org/a${address.includes('#') ? '#a' : ''}` : 'a@example.org'}${end}`,
    );
    done = index + address.length;
  }
  return parts.length === 0 ? quiet(text) : [...parts, still(text.slice(done))].join('');
}
