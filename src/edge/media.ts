import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { onDisk, PlainError } from './plain.ts';

/** No page shows a picture wider than this, in dots. */
const WIDEST = 1600;
/** More dots than any camera makes; a small file can claim to hold far more. */
const MOST_DOTS = 60_000_000;

/** Publishes the pictures of a branch: turned upright, no wider than needed, and with nothing in them of where, when and with
 * what they were taken. `names` are paths in `from`. */
export async function publishPictures(from: string, names: readonly string[], to: string): Promise<void> {
  for (const name of names) {
    const bytes = onDisk('read', join(from, name), () => readFileSync(join(from, name)));
    const upright = sharp(bytes, { limitInputPixels: MOST_DOTS })
      .rotate()
      .resize({ width: WIDEST, withoutEnlargement: true });
    // By what it is, not by what it is called: a drawing, for one, could lead elsewhere.
    const { format } = await upright.metadata().catch(() => ({ format: undefined }));
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp') throw unreadable(name);
    const made = await (
      name.endsWith('.png') ? upright.png() : name.endsWith('.webp') ? upright.webp() : upright.jpeg({ quality: 82 })
    )
      .toBuffer()
      .catch((error: unknown) => {
        throw unreadable(name, error);
      });
    onDisk('write', join(to, name), () => {
      mkdirSync(dirname(join(to, name)), { recursive: true });
      writeFileSync(join(to, name), made);
    });
  }
}

function unreadable(name: string, cause?: unknown): PlainError {
  return new PlainError(
    `The picture ${name} in the folder media can’t be read. Open it in a picture program and save it again as PNG or JPEG.`,
    { cause },
  );
}
