import sharp from 'sharp';

/** Colours of a picture; few, so that it stays small enough to send. */
const COLOURS = 16;

/** Turns a drawing (SVG) into a PNG of as many dots as it has pt, with nothing in it but the picture. Colours aren’t mixed from dots:
 * flat ones pack well. */
export async function draw(svg: string): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(Buffer.from(svg), { density: 72 })
      .removeAlpha()
      .png({ palette: true, colours: COLOURS, dither: 0, effort: 1, compressionLevel: 6 })
      .toBuffer(),
  );
}
