import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piece } from './corpus.ts';
import { type Measured, measure } from './measure.ts';
import { eleventyFileOf, writeEleventy } from './write-eleventy.ts';
import { fileOf, writeOurs } from './write-ours.ts';
import { stockFileOf, writeStock } from './write-stock.ts';

export const NAMES = ['ours', 'stock', 'eleventy'] as const;
export type Name = (typeof NAMES)[number];

/** A project over the corpus, ready to be built. */
export interface Contender {
  build(): Promise<Measured>;
  /** The file that is edited. */
  file: string;
  /** What a first build finds nothing of. */
  forget(): void;
  /** The finished site, and a session's page in it. */
  dist: string;
  page(id: string): string;
}

const project = fileURLToPath(new URL('..', import.meta.url));

/** Makes a project of a sort in a folder of its own. */
export function contender(name: Name, root: string, corpus: readonly Piece[]): Contender {
  const [edited] = corpus;
  if (edited === undefined) throw new Error('The corpus is empty: ask for at least one session with --modules 1.');
  mkdirSync(root, { recursive: true });
  // Hard links: the packages must look as if they were installed here, and cost no disk.
  execFileSync('cp', ['-al', packagesOf(name), join(root, 'node_modules')]);
  // Put aside, not deleted: for minutes ext4 gives the places of deleted files to no others, and looks through them all for each new file.
  // A first build has deleted nothing.
  let times = 0;
  const forgetting = (caches: readonly string[]) => (): void => {
    times += 1;
    for (const cache of caches) {
      if (!existsSync(join(root, cache))) continue;
      const aside = join(`${root}-forgotten`, String(times), cache);
      mkdirSync(dirname(aside), { recursive: true });
      renameSync(join(root, cache), aside);
    }
  };
  const node = (words: readonly string[]): Promise<Measured> => measure(process.execPath, words, root);
  const dist = join(root, 'dist');
  if (name === 'stock') {
    writeStock(root, corpus);
    return {
      build: () => node(['node_modules/astro/bin/astro.mjs', 'build']),
      file: join(root, stockFileOf(edited)),
      forget: forgetting(['node_modules/.astro', 'node_modules/.vite', '.astro', 'dist']),
      dist,
      page: (id) => `modules/${id}/index.html`,
    };
  }
  if (name === 'eleventy') {
    writeEleventy(root, corpus);
    const eleventy = `"${process.execPath}" node_modules/@11ty/eleventy/cmd.cjs --quiet`;
    const search = `"${process.execPath}" node_modules/pagefind/lib/runner/bin.cjs --site dist --silent`;
    return {
      build: () => measure('bash', ['-c', `${eleventy} && ${search}`], root),
      file: join(root, eleventyFileOf(edited)),
      forget: forgetting(['.cache', 'dist']),
      dist,
      page: (id) => `modules/${id}/index.html`,
    };
  }
  for (const file of ['package.json', 'hedge.mjs', 'tsconfig.json', 'public'])
    cpSync(join(project, file), join(root, file), { recursive: true });
  cpSync(join(project, 'src'), join(root, 'src'), {
    recursive: true,
    filter: (path) => !/[\\/]src[\\/]content[\\/](?:modules|guides|worksheets|pages|data)(?:[\\/]|$)/.test(path),
  });
  writeOurs(root, corpus);
  return {
    build: () => node(['hedge.mjs', 'build', '--pages']),
    file: join(root, fileOf(edited)),
    forget: forgetting(['.hedge', 'dist']),
    dist,
    page: (id) => `sessions/${id}/index.html`,
  };
}

/** Eleventy's packages are its own, from its own lock, and come when they are first wanted. */
function packagesOf(name: Name): string {
  if (name !== 'eleventy') return join(project, 'node_modules');
  const folder = join(project, 'bench/eleventy');
  if (!existsSync(join(folder, 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  return join(folder, 'node_modules');
}
