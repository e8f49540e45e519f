/** A text as its fingerprint is taken: what an editor changes by itself (line ends, accents' form, spaces at line ends) makes no difference. */
export function normalise(text: string): string {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return plain
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '\n');
}
