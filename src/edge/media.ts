import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sharp } from 'sharp';
import { fingerprint } from './fingerprint.ts';
import type { MadeStore } from './made.ts';
import { pictureKind } from './picture-kind.ts';
import { onDisk, PlainError } from './plain.ts';

/** No page or sheet shows a picture wider than this, in dots. */
const WIDEST = 1600;
/** The two widths of a picture on pages: a phone's, and that of a column of text on a fine screen. */
const WIDTHS = [720, 1440] as const;
/** More dots than any camera makes; a small file can claim to hold far more. */
const MOST_DOTS = 60_000_000;

/** Loaded where there is a picture: it takes longer than to read most sites' texts, and many have none. */
const loadSharp = async () => (await import('sharp')).default;

/** A file of a picture, with its size in dots. */
export interface PictureFile {
  /** Where it is kept on the disk. */
  from: string;
  width: number;
  height: number;
}

/** A picture of the media folder, made ready: upright, and with nothing in it of where, when and with what it was taken. */
export interface ReadyPicture {
  /** For pages, narrow and wide; `path` is from the site's root. A small picture has only one. */
  web: (PictureFile & { path: string })[];
  /** For paper and Word: the original, written anew as PNG or JPEG. */
  paper: PictureFile & { hash: string };
}

/** Makes the named pictures ready, from the first of `folders` that has each, and keeps them: a picture that hasn't changed is
 * made once. Throws a sentence that names one which can’t be read. */
export async function readyPictures(
  folders: readonly string[],
  names: readonly string[],
  store: MadeStore,
): Promise<Map<string, ReadyPicture>> {
  const ready = new Map<string, ReadyPicture>();
  for (const name of names) {
    const bytes = readPicture(folders, name);
    const source = fingerprint(`${await release()} ${fingerprint(bytes)}`);
    const { width, height, hasAlpha, kind } = await measured(bytes, name);
    const make = async (
      ending: string,
      to: number,
      how: (picture: Sharp) => Sharp,
    ): Promise<PictureFile & { key: string }> => {
      const wide = Math.min(to, width);
      const key = fingerprint(`${source} ${ending} ${wide}`);
      const made =
        store.find(key, ending) ??
        store.keep(key, ending, { bytes: await written(how(await upright(bytes, wide)), name), pages: 0 });
      return { from: made.path, width: wide, height: Math.max(1, Math.round((height * wide) / width)), key };
    };
    const web = [];
    for (const to of width <= WIDTHS[0] ? [WIDTHS[0]] : WIDTHS) {
      const { key, ...file } = await make('webp', to, (picture) => picture.webp({ quality: 80 }));
      web.push({ ...file, path: `media/${key.slice(0, 20)}.webp` });
    }
    // What may be seen through, or is drawn and not taken, stays sharp as PNG.
    const drawn = kind === 'png' || hasAlpha;
    const { key, ...paper } = drawn
      ? await make('png', WIDEST, (picture) => picture.png())
      : await make('jpg', WIDEST, (picture) => picture.jpeg({ quality: 85 }));
    ready.set(name, { web, paper: { ...paper, hash: key } });
  }
  return ready;
}

/** Publishes pictures under their own names in a folder, ready as all others. */
export async function publishPictures(from: readonly string[], names: readonly string[], to: string): Promise<void> {
  await publishedPictures(from, names, (name, bytes) =>
    onDisk('write', join(to, name), () => {
      mkdirSync(dirname(join(to, name)), { recursive: true });
      writeFileSync(join(to, name), bytes);
    }),
  );
}

/** Makes pictures ready that are published under their own names: a logo, what a text links to, what stands in public/. `folder` is what the folder is called. */
export async function publishedPictures(
  from: readonly string[],
  names: readonly string[],
  write: (name: string, bytes: Uint8Array) => void,
  folder = 'media',
): Promise<void> {
  for (const name of names) {
    const bytes = readPicture(from, name, folder);
    await measured(bytes, name, folder);
    const picture = await upright(bytes, WIDEST);
    const ending = /[^.]*$/.exec(name)?.[0].toLowerCase();
    const made = await written(
      ending === 'png' ? picture.png() : ending === 'webp' ? picture.webp() : picture.jpeg({ quality: 82 }),
      name,
      folder,
    );
    write(name, made);
  }
}

/** Another release of what writes pictures may write other bytes. */
async function release(): Promise<string> {
  return `sharp ${(await loadSharp()).versions.sharp}`;
}

function readPicture(folders: readonly string[], name: string, folder = 'media'): Uint8Array {
  const path = folders.map((folder) => join(folder, name)).find((each) => existsSync(each));
  if (path === undefined) throw new PlainError(`There is no picture ${name} in the folder ${folder}.`);
  const bytes = onDisk('read', path, () => readFileSync(path));
  // Before anything reads further: a drawing, for one, could lead elsewhere.
  if ('other' in pictureKind(bytes)) throw unreadable(name, folder);
  return bytes;
}

async function opened(bytes: Uint8Array): Promise<Sharp> {
  return (await loadSharp())(bytes, { limitInputPixels: MOST_DOTS });
}

/** A picture turned upright, and no wider than asked. */
async function upright(bytes: Uint8Array, width: number): Promise<Sharp> {
  return (await opened(bytes)).rotate().resize({ width, withoutEnlargement: true });
}

async function measured(
  bytes: Uint8Array,
  name: string,
  folder = 'media',
): Promise<{ width: number; height: number; hasAlpha: boolean; kind: string }> {
  const found = await (await opened(bytes)).metadata().catch((error: unknown) => {
    throw unreadable(name, folder, error);
  });
  return { ...found.autoOrient, hasAlpha: found.hasAlpha, kind: found.format };
}

async function written(picture: Sharp, name: string, folder = 'media'): Promise<Uint8Array> {
  return picture.toBuffer().catch((error: unknown) => {
    throw unreadable(name, folder, error);
  });
}

function unreadable(name: string, folder: string, cause?: unknown): PlainError {
  return new PlainError(
    `The picture ${name} in the folder ${folder} can’t be read. Open it in a picture program and save it again as PNG or JPEG.`,
    { cause },
  );
}
