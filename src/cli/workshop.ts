import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../edge/fingerprint.ts';
import { openMadeStore } from '../edge/made.ts';
import type { MadeStore } from '../edge/made.ts';
import type { ReadyPicture } from '../edge/media.ts';
import { PlainError } from '../edge/plain.ts';
import { openWorkers } from '../edge/workers.ts';
import type { Workers } from '../edge/workers.ts';
import { FACES } from '../outputs/print/faces.ts';
import type { Workshop } from '../site/outputs.ts';
import type { RendererJob } from '../site/renderer.ts';
import type { RendererTask } from '../site/setting.ts';
import type { PaperPictures, Task } from '../site/task.ts';
import type { Project } from './project.ts';

/** A process is replaced after so many files: Typst keeps some memory of each. */
const MOST = 300;
/** More than this don't help on the machines people have. */
const PROCESSES = 4;

/**
 * Rolldown's memory comes from mimalloc, which asks for it in pieces of 2 MB where the machine has them, one after another for each of
 * its threads. Bundling what we have fills few, and the system clears all of each: it was a fifth of what a renderer took.
 */
const SMALL_PIECES = { MIMALLOC_ALLOW_THP: '0' };

/** Processes that make files, side by side; several branches may share them. */
export type Makers = Workers<{ task: Task; pictures: PaperPictures }, { bytes: Uint8Array; pages: number }>;

/** Opens the processes that make files. */
export function openMakers(root: string): Makers {
  return openWorkers(join(root, 'src/site/maker-process.ts'), Math.min(PROCESSES, availableParallelism()), MOST, []);
}

/** What a renderer is made of, and where it is kept. Astro makes it in a process that ends with it; `report` is called before that. */
export function rendererJob({ root, renderers, cache }: Project, report: () => void): Omit<RendererJob, 'setting'> {
  return {
    renderers,
    cacheDir: cache,
    fingerprint,
    code: rendererHash(root),
    async make(task) {
      report();
      const maker = openWorkers<RendererTask, true>(join(root, 'src/site/renderer-process.ts'), 1, 1, [], SMALL_PIECES);
      try {
        await maker.run(task);
      } finally {
        maker.close();
      }
    },
  };
}

/** Opens the store of a project's made files, in `.hedge/made`. */
export function openStore(root: string): MadeStore {
  return openMadeStore(join(root, '.hedge', 'made'), Date.now());
}

/** Pictures that are ready, as makers of paper and Word files take them. */
export function paperPictures(pictures: ReadonlyMap<string, ReadyPicture>): PaperPictures {
  return Object.fromEntries(
    [...pictures].map(([name, { paper }]) => [
      name,
      { from: paper.from, kind: paper.from.endsWith('.png') ? 'png' : 'jpg', width: paper.width, height: paper.height },
    ]),
  );
}

/** Opens the workshop of a project: files made before are kept in its store, the others are made by processes side by side. */
export function openWorkshop(
  root: string,
  pictures: ReadonlyMap<string, ReadyPicture>,
  store: MadeStore,
  shared?: Makers,
): Workshop & { close(): void } {
  const workers = shared ?? openMakers(root);
  const onPaper = paperPictures(pictures);
  return {
    about: {
      // Posters are made on request, never kept.
      poster: '',
      png: codeHash(
        root,
        ['src/outputs/pictures/style/*', 'src/outputs/pictures/draw.ts', 'src/outputs/print/style/measures.typ'],
        ['@myriaddreamin/typst-ts-node-compiler', 'sharp', ...FACES.map(([name]) => `@expo-google-fonts/${name}`)],
      ),
      docx: codeHash(
        root,
        ['src/outputs/word/*.ts', 'src/blocks/*/word.ts', 'src/blocks/word*.ts'],
        ['docx', 'fflate'],
      ),
      pdf: codeHash(
        root,
        [
          'src/outputs/print/**/*.typ',
          'src/blocks/**/*.typ',
          'src/outputs/print/press.ts',
          'src/outputs/print/saddle-order.ts',
        ],
        ['@myriaddreamin/typst-ts-node-compiler', ...FACES.map(([name]) => `@expo-google-fonts/${name}`), 'uqr'],
      ),
    },
    media: (name) => pictures.get(name)?.paper.hash ?? '',
    async make(key, ending, task) {
      return store.find(key, ending) ?? store.keep(key, ending, await workers.run({ task: task(), pictures: onPaper }));
    },
    close() {
      // Processes that are shared outlive this branch.
      if (shared === undefined) workers.close();
      store.tidy();
    },
  };
}

/** The hash of all that sets pages, beside the texts: code, styles and packages. */
export function rendererHash(root: string): string {
  return codeHash(
    root,
    ['package-lock.json', 'tsconfig.json', 'src/*.ts', 'src/!(content)/**/*.{ts,tsx,astro,css,mjs}'],
    ['astro', '@astrojs/starlight', 'preact'],
  );
}

/** The hash of code and of the exact versions of the packages it rests on: when either changes, files are made afresh. */
function codeHash(root: string, globs: readonly string[], packages: readonly string[]): string {
  const files = globs.flatMap((glob) => globSync(glob, { cwd: root })).toSorted();
  const versions = packages.map((name) => `${name} ${versionOf(name)}`);
  return fingerprint([...files.map((file) => file + readFileSync(join(root, file), 'utf8')), ...versions].join('\n'));
}

/** The installed version of a package, wherever Node would look for it: some keep their package.json to themselves. */
function versionOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
  if (file === undefined) throw new PlainError(`The package ${name} isn’t installed. Run this here first: npm ci`);
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
