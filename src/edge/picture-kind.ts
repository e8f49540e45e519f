/** The sorts of picture that are taken. */
export type PictureKind = 'png' | 'jpeg' | 'webp';

/** What a picture is, told by its first bytes and never by its name: a drawing could hold code, and what reads AVIF has been
 * broken into before. Of what isn't taken, it says in words what it is. */
export function pictureKind(bytes: Uint8Array): { kind: PictureKind } | { other: string } {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return { kind: 'png' };
  if (head.startsWith('\u00ff\u00d8\u00ff')) return { kind: 'jpeg' };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { kind: 'webp' };
  if (/^....ftyp/s.test(head)) return { other: 'a picture in AVIF or HEIC' };
  if (/<svg|<\?xml|<!doctype/i.test(head)) return { other: 'a drawing in SVG, which can hold code' };
  if (head.startsWith('GIF8')) return { other: 'a picture in GIF' };
  return { other: 'no picture that can be read' };
}

/** How many bytes tell what a picture is. */
export const HEAD = 512;
