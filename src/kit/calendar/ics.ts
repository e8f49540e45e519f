/** Text as calendars want it (RFC 5545, 3.3.11). */
export function plainIcs(words: string): string {
  return words.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
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
