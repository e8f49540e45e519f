/** What some program takes for the end of a line: a line of the calendar must never end but where we end it. */
const LINE_END = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/g;

/** Text as calendars want it (RFC 5545, 3.3.11), without controls. */
export function plainIcs(words: string): string {
  return words
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(LINE_END, '\\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '');
}

/** A line of at most 75 bytes, the rest on lines that begin with a space, letters whole (RFC 5545, 3.1). */
export function foldedIcs(line: string): string {
  let out = '';
  let bytes = 0;
  for (const letter of line) {
    const more = new TextEncoder().encode(letter).length;
    if (bytes + more > 75) {
      out += '\r\n ';
      bytes = 1;
    }
    out += letter;
    bytes += more;
  }
  return `${out}\r\n`;
}
