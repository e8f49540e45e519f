import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { onDisk, PlainError } from './plain.ts';

/** No page shows a picture wider than this, in dots. */
const WIDEST = 1600;
/** More dots than any camera makes; a small file can claim to hold far more. */
const MOST_DOTS = 60_000_000;

/** A picture as it is published, by its path in the media folder. */
type Pictures = ReadonlyMap<string, Uint8Array>;

/** Reads the pictures of a branch and makes them ready: turned upright, no wider than needed, and with nothing in them of where,
 * when and with what they were taken. `names` are paths in `from`. Throws a sentence that names one which can’t be read. */
export async function readPictures(from: string, names: readonly string[]): Promise<Pictures> {
  const ready = new Map<string, Uint8Array>();
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
    ready.set(name, made);
  }
  return ready;
}

/** Puts pictures that are ready into a folder. */
export function writePictures(pictures: Pictures, to: string): void {
  for (const [name, bytes] of pictures)
    onDisk('write', join(to, name), () => {
      mkdirSync(dirname(join(to, name)), { recursive: true });
      writeFileSync(join(to, name), bytes);
    });
}

/** Publishes the pictures of a branch. */
export async function publishPictures(from: string, names: readonly string[], to: string): Promise<void> {
  writePictures(await readPictures(from, names), to);
}

function unreadable(name: string, cause?: unknown): PlainError {
  return new PlainError(
    `The picture ${name} in the folder media can’t be read. Open it in a picture program and save it again as PNG or JPEG.`,
    { cause },
  );
}
