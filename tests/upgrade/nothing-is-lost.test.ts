import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { writeList } from '../../src/upgrade/list.mjs';
import { upgrade } from '../../src/upgrade/upgrade.mjs';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { everything } from './releases.ts';

const runs = inject('full') ? 200 : 40;

/** Paths of which one may be a file in one release and a folder in the next. */
const PATHS = ['README.md', 'a', 'a/b', 'a/b/c.txt', 'docs/x.md', 'docs/y.md', 'src/kit/z.ts', 'src/kit/z.ts/deep'];
const OWN = [
  'branch/branch.yaml',
  'branch/content/x.mdx',
  'branches/leeds/branch.yaml',
  'mine/notes.txt',
  'docs/mine.md',
];
const WORDS = ['', 'one\n', 'two\n', 'two\r\n', 'drei\u0000\u00FF'];

const release = fc.dictionary(fc.constantFrom(...PATHS), fc.constantFrom(...WORDS), { maxKeys: 6 }).map((texts) =>
  // A path can't be a file and a folder at once.
  Object.fromEntries(
    Object.entries(texts).filter(([path]) => !Object.keys(texts).some((other) => path.startsWith(`${other}/`))),
  ),
);
const edits = fc.dictionary(fc.constantFrom(...PATHS), fc.constantFrom(...WORDS, 'mine\n', null), { maxKeys: 3 });
const own = fc.dictionary(fc.constantFrom(...OWN), fc.constantFrom(...WORDS, 'ours\n'), { maxKeys: 5 });

/** Puts a release into a folder of its own, with its list. */
function place(folder: string, version: string, texts: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, texts);
  const entries = Object.entries(texts).map(
    ([path, text]) => [path, { bytes: Buffer.from(text), executable: false }] as const,
  );
  writeFiles(folder, { 'kit.files.json': writeList(version, new Map(entries)) });
}

test(`of ${runs} made-up branches, releases and edits outside the branch: nothing is lost, and a dry run says what happens`, () => {
  const place0 = temporaryFolder();
  let count = 0;
  fc.assert(
    fc.property(release, release, edits, own, fc.boolean(), (old, fresh, hacks, mine, hasList) => {
      const folder = join(place0, String((count += 1)));
      const project = join(folder, 'project');
      place(project, '1.0.0', old);
      place(join(folder, 'new'), '1.1.0', fresh);
      if (!hasList) rmSync(join(project, 'kit.files.json'));
      writeFiles(project, mine);
      for (const [path, text] of Object.entries(hacks)) {
        // Edits are of files of the kit: nobody puts a file where it has a folder.
        if (old[path] === undefined) continue;
        if (text === null) rmSync(join(project, path));
        else writeFiles(project, { [path]: text });
      }
      const before = everything(project);

      const said: string[] = [];
      const run = (asked: Parameters<typeof upgrade>[0]): unknown => {
        upgrade({ ...asked, json: true }, { root: project, say: (line) => said.push(line) });
        return JSON.parse(said.at(-1) ?? '');
      };
      // Without the list, files of the old release are nobody's the kit knows: one in the way stops it before anything is touched.
      const blocked =
        !hasList &&
        Object.keys(before).some((path) =>
          Object.keys(fresh).some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`)),
        );
      if (blocked) {
        expect(() => run({ from: join(folder, 'new') })).toThrow('Move it away and run it again. Nothing was changed.');
        expect(everything(project)).toEqual(before);
        return;
      }

      const dry = run({ from: join(folder, 'new'), dryRun: true });
      expect(everything(project)).toEqual(before);
      const real = run({ from: join(folder, 'new') });
      expect({ ...(real as object), dryRun: true }).toEqual(dry);

      const after = everything(project);
      const listed = { ...fresh, 'kit.files.json': everything(join(folder, 'new'))['kit.files.json'] };
      for (const [path, text] of Object.entries(listed)) expect(after[path]).toBe(latin1(text ?? ''));
      for (const [path, bytes] of Object.entries(before)) {
        if (path === 'kit.files.json') continue;
        const isKits = path in fresh || (hasList && path in old);
        // What isn't the kit's stands where it stood; what was edited stands in outside-edits, to the byte.
        if (!isKits) expect(after[path]).toBe(bytes);
        else if (bytes !== latin1(old[path] ?? '') && !isKnown(bytes, [old[path], fresh[path]]))
          expect(keptOf(after, path)).toContain(bytes);
      }
      // And nothing came from nowhere.
      for (const path of Object.keys(after))
        if (!(path in listed) && !(path in before)) expect(path).toMatch(/^(?:branch\/)?outside-edits\//);

      run({ back: true });
      expect(everything(project)).toEqual(before);
      rmSync(folder, { recursive: true });
    }),
    {
      numRuns: runs,
      // Taken away by hand, a file leaves its folder; a file of that name has come since.
      examples: [[{ 'src/kit/z.ts/deep': '' }, { 'src/kit/z.ts': '' }, { 'src/kit/z.ts/deep': null }, {}, false]],
    },
  );
});

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

/** Whether bytes are a release's own, but for the ends of lines, which git changes on some computers. */
function isKnown(bytes: string, texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && latin1(text) === bytes.replaceAll('\r\n', '\n'));
}

function keptOf(files: Record<string, string>, path: string): string[] {
  return Object.entries(files)
    .filter(
      ([name]) =>
        name.replace(/^(?:branch\/)?outside-edits\//, '').replace(/\.\d+$/, '') === path && dirname(name) !== '.',
    )
    .map(([, bytes]) => bytes);
}
