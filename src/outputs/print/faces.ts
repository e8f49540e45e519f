import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Face } from '../../kit/letters/face.ts';
import { cmapOf } from './cmap.ts';

/** The faces of paper, each in the weights that are used; nothing of the machine's own is ever needed. The house style
 * (style/measures.typ) says which is asked first. */
export const FACES: readonly (readonly [name: string, ...weights: string[]])[] = [
  ['atkinson-hyperlegible-next', '400Regular', '600SemiBold', '700Bold'],
  ['atkinson-hyperlegible-mono', '400Regular'],
  ['noto-naskh-arabic', '400Regular', '700Bold'],
  ['noto-nastaliq-urdu', '400Regular', '700Bold'],
  ['noto-sans-bengali', '400Regular', '700Bold'],
  ['noto-sans-gurmukhi', '400Regular', '700Bold'],
  ['noto-sans', '400Regular', '700Bold'],
  ['noto-sans-symbols', '400Regular', '700Bold'],
  ['noto-sans-symbols-2', '400Regular'],
  ['noto-sans-math', '400Regular'],
  ['noto-emoji', '400Regular', '700Bold'],
];

/** Faces of which only a few texts make use: what they have can't be counted on. */
const SELDOM = new Set(['atkinson-hyperlegible-mono']);

/** The folders the faces stand in. */
export function faceFolders(): string[] {
  return FACES.flatMap(foldersOf);
}

/** The font file of a face in one weight. */
export function faceFile(name: string, weight: string): Uint8Array {
  const folder = join(dirname(packageOf(`@expo-google-fonts/${name}`)), weight);
  const file = readdirSync(folder).find((each) => each.endsWith('.ttf'));
  if (file === undefined) throw new Error(`The package ${name} holds no ${weight}. Run this here first: npm ci`);
  return readFileSync(join(folder, file));
}

/** The letters of each face, read from the font files themselves. What one of its weights lacks, it lacks. */
export function readFaces(): Face[] {
  return FACES.filter(([name]) => !SELDOM.has(name)).map((face) =>
    foldersOf(face)
      .flatMap((folder) =>
        readdirSync(folder)
          .filter((file) => file.endsWith('.ttf'))
          .map((file) => cmapOf(readFileSync(join(folder, file)))),
      )
      .reduce(shared),
  );
}

function foldersOf([name, ...weights]: (typeof FACES)[number]): string[] {
  const folder = dirname(packageOf(`@expo-google-fonts/${name}`));
  return weights.map((weight) => join(folder, weight));
}

/** The package.json of a package. Throws, with what to do, where it isn't installed: a later release may bring a face. */
function packageOf(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(`${name}/package.json`);
  } catch (cause) {
    throw new Error(`The package ${name} isn’t installed. Run this here first: npm ci`, { cause });
  }
}

/** What both of two faces have. */
function shared(one: Face, other: Face): Face {
  return one.flatMap(([first, last]) =>
    other
      .filter((run) => run[0] <= last && run[1] >= first)
      .map((run): [number, number] => [Math.max(first, run[0]), Math.min(last, run[1])]),
  );
}
