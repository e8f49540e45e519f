import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A source of chance that gives the same numbers for the same seed, from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Something somebody might change in a project. Does the same in every copy of it for the same `n` and `pick`. */
export type Edit = (folder: string, n: number, pick: (from: readonly string[]) => string) => void;

function change(folder: string, path: string, how: (text: string) => string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = how(before);
  if (after === before) throw new Error(`The edit of ${path} changed nothing: the file has changed its shape.`);
  writeFileSync(join(folder, path), after);
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function items(folder: string): string[] {
  return ['modules', 'guides', 'worksheets', 'pages'].flatMap((kind) =>
    readdirSync(join(folder, 'src/content', kind))
      .toSorted()
      .map((file) => `src/content/${kind}/${file}`),
  );
}

/** What may be edited, by name. Each leaves the project without errors. */
export const edits: Readonly<Record<string, Edit>> = {
  'the words of an item': (folder, n, pick) =>
    change(folder, pick(items(folder)), (text) => `${text}\nOne more sentence, number ${n}.\n`),
  'the title of an item': (folder, n, pick) =>
    change(folder, pick(items(folder)), (text) => text.replace(/^title: .*$/m, `title: Called anew ${n}`)),
  'the summary of the course': (folder, n) =>
    change(folder, 'curricula/small-course.yaml', (text) =>
      text.replace(/^summary: .*$/m, `summary: A course, edit ${n}.`),
    ),
  'the order of the course': (folder, n) =>
    change(folder, 'curricula/small-course.yaml', (text) => text.replace(/^order: .*$/m, `order: Reason ${n}.`)),
  'the minutes of a step': (folder, n, pick) =>
    change(folder, pick(items(folder).filter((path) => path.includes('modules/'))), (text) =>
      text.replace(/title="What we know" minutes=\{\d+\}/, `title="What we know" minutes={${15 + n}}`),
    ),
  'an interface string': (folder, n) =>
    change(folder, 'src/content/i18n/en.yaml', (text) =>
      text.replace(/^ {2}module: Sessions.*$/m, `  module: Sessions ${n}`),
    ),
  'a word of the glossary': (folder, n) =>
    change(folder, 'src/content/data/glossary.yaml', (text) =>
      text.replace(/definition: .*/, `definition: Somebody who lets homes, edit ${n}.`),
    ),
  'a slot': (folder, n) =>
    change(folder, 'src/content/data/slots.yaml', (text) =>
      text.replace(/prompt: .*/, `prompt: What is the rent here, edit ${n}?`),
    ),
  'the code of a block': (folder, n) =>
    change(folder, 'src/blocks/say/web.ts', (text) =>
      text.replace(/<div class="say[^"]*"/, `<div class="say say-${n}"`),
    ),
  'a script that several pages share': (folder, n) =>
    change(folder, 'src/planner/words.ts', (text) =>
      text.replace(
        /const \{ lang \} = document\.documentElement;.*/,
        `const { lang } = document.documentElement; document.title += ${n};`,
      ),
    ),
  'the styles': (folder, n) => change(folder, 'src/styles/text.css', (text) => `${text}\n.edit-${n} { order: ${n} }\n`),
  'a component': (folder, n) =>
    change(folder, 'src/components/Header.astro', (text) => `${text}\n<span hidden data-edit="${n}"></span>\n`),
  'branch.yaml': (folder, n) => change(folder, 'branch/branch.yaml', () => `name: Branch ${n}\nplace: Town ${n}\n`),
  'a local fact': (folder, n) =>
    put(
      folder,
      'branch/local.yaml',
      `- slot: typical-rent\n  value: £${n}\n  source: Adverts\n  date: 2026-11-03\n  reviewBy: 2027-05-03\n`,
    ),
  'an event': (folder, n) =>
    put(
      folder,
      'branch/events.yaml',
      `- { id: night, title: Night ${n}, sort: meeting, facing: inward, starts: 2026-12-01 19:00, minutes: ${30 + n} }\n`,
    ),
  'a patch': (folder, n) => put(folder, 'branch/content/guides/small-guide.patch.yaml', `summary: Ours, edit ${n}.\n`),
  'the branch’s own styles': (folder, n) => put(folder, 'branch/theme.css', `html .hero { order: ${n} }\n`),
  'the name of a file': (folder, n) => {
    const guides = readdirSync(join(folder, 'src/content/guides')).filter((file) => file !== 'small-guide.mdx');
    const [file = ''] = guides;
    const text = readFileSync(join(folder, 'src/content/guides', file), 'utf8');
    rmSync(join(folder, 'src/content/guides', file));
    writeFileSync(join(folder, `src/content/guides/renamed-${n}.mdx`), text);
  },
  'an item taken away or put back': (folder) => {
    const path = join(folder, 'src/content/modules/third-session.mdx');
    const away = join(folder, 'third-session.away');
    if (existsSync(path)) {
      writeFileSync(away, readFileSync(path));
      rmSync(path);
    } else {
      writeFileSync(path, readFileSync(away));
    }
  },
  'a new item': (folder, n) => {
    const text = readFileSync(join(folder, 'src/content/pages/about.mdx'), 'utf8');
    writeFileSync(join(folder, `src/content/pages/page-${n}.mdx`), text.replace(/^title: .*$/m, `title: Page ${n}`));
  },
};
