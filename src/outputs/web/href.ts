import { escape } from './escape.ts';

/** Characters an address may hold as they are; `%` only before two hex digits. */
const UNSAFE = /%(?![0-9a-f]{2})|[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]+/gi;

/** An address as the value of an attribute: percent-encoded where it must be, and escaped. */
export function hrefOf(url: string): string {
  const encoded =
    url.search(UNSAFE) === -1
      ? url
      : url.replace(UNSAFE, (characters) => encodeURIComponent(characters.toWellFormed()));
  return escape(encoded);
}
