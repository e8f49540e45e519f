import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { publishPictures, readyPictures } from '../../../src/edge/media.ts';
import { openMadeStore } from '../../../src/edge/made.ts';
import { openSite } from '../../../src/edge/site-files.ts';
import type { Issue } from '../../../src/kit/issue.ts';
import { copyProject, hedge } from '../../build/project.ts';
import { branchProject } from '../../cli/branch-project.ts';
import { run } from '../../cli/run-here.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { claiming, opening, put, situations } from './situations.ts';

const all = (await situations()).filter(({ bytes }) => process.platform !== 'win32' || typeof bytes !== 'function');
const refused = all.filter((each) => each.refused !== undefined);
const taken = all.filter((each) => each.refused === undefined);

/** Checks a project as `hedge check` does, and gives the problems. */
async function check(root: string): Promise<{ code: number; issues: Issue[] }> {
  const { code, said, complained } = await run(root, ['check', '--json']);
  expect(complained).toBe('');
  return { code, issues: (JSON.parse(said) as { issues: Issue[] }).issues };
}

test('there are enough of them, each in a place of its own', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(taken.length).toBeGreaterThan(9);
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
});

describe('one check of them all', () => {
  const found = new Map<string, Issue[]>();
  let code = 0;
  let seconds = 0;

  test('comes to its end, in a few seconds of processor time', async () => {
    const root = branchProject();
    for (const each of all) put(root, each);
    const start = process.cpuUsage();
    const { code: ended, issues } = await check(root);
    const { user, system } = process.cpuUsage(start);
    // What else the machine does says nothing of the check.
    seconds = (user + system) / 1e6;
    code = ended;
    for (const issue of issues) found.set(issue.file, [...(found.get(issue.file) ?? []), issue]);
    expect(code).toBe(1);
    expect(seconds).toBeLessThan(10);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test.each(refused)(
    '$name is refused, with its place and a way to mend it',
    ({ path, told, refused: words, whole, level }) => {
      const issues = (found.get(told ?? path) ?? []).filter((issue) => issue.level === (level ?? 'error'));
      expect(issues.map(({ message }) => message).join('\n')).toMatch(words ?? /./);
      for (const { message, mend, line, column } of issues) {
        expect(mend.length).toBeGreaterThan(5);
        expect(message + mend).not.toMatch(/undefined|\[object|ZodError|expected|at .*\.ts:\d|SyntaxError/);
        if (whole === undefined)
          expect(
            [line, column].every((each) => Number(each) > 0),
            message,
          ).toBe(true);
      }
    },
  );

  test.each(taken)('$name is taken', ({ path }) => {
    expect((found.get(path) ?? []).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('pictures that are more, or less, than they say', () => {
  test.each([
    ['claims to be a billion dots', claiming(32_000, 32_000)],
    ['opens to more dots than any camera makes', opening(8000)],
    ['claims to be as wide as can be', claiming(0x7fffffff, 1)],
    ['claims to have no dots', claiming(0, 0)],
    ['ends too early', 'half'],
    ['is nothing but its first bytes', 'head'],
  ])('one that %s is refused in a sentence', async (_, bytes) => {
    const root = temporaryFolder();
    const whole = taken.find(({ path }) => path === 'branch/media/b3.png')?.bytes;
    if (!(whole instanceof Uint8Array)) throw new Error('no picture');
    const cut = bytes === 'half' ? whole.subarray(0, whole.length >> 1) : whole.subarray(0, 4);
    writeFiles(root, { 'media/a.png': typeof bytes === 'string' ? cut : bytes });
    const folders = [join(root, 'media')];
    const sentence = 'The picture a.png in the folder media can’t be read.';
    await expect(publishPictures(folders, ['a.png'], join(root, 'site'))).rejects.toThrow(sentence);
    await expect(readyPictures(folders, ['a.png'], openMadeStore(join(root, 'made'), 0))).rejects.toThrow(sentence);
  });
});

test.runIf(inject('full'))(
  'a site with all that is taken holds nothing of what it was taken for',
  { timeout: 400_000 },
  () => {
    const root = copyProject();
    writeFiles(root, { 'branch/branch.yaml': 'name: Our branch\nnation: Wales\n' });
    for (const each of taken) put(root, each);
    writeFiles(root, { 'branch/pages/shown.mdx': SHOWN });
    const built = hedge(root, ['build', '--pages']);
    expect(built.code, built.said).toBe(0);
    const site = openSite(join(root, 'dist'), '/');
    const media = site.files.filter((path) => path.startsWith('media/') || path === 'r2.png');
    expect(media.length).toBeGreaterThan(4);
    for (const path of media)
      expect(readFileSync(join(root, 'dist', path), 'latin1'), path).not.toMatch(/script|alert/);
    expect(site.files).toContain('r3.svg');
    expect(site.files).toContain('.well-known/assetlinks.json');
    expect(site.files.filter((path) => path.includes('DS_Store'))).toEqual([]);
    for (const path of site.files.filter((each) => each.endsWith('.html')))
      expect(site.read(path), path).not.toMatch(/<script>alert|<img src=x/);
  },
);

const SHOWN = `---
title: Shown
summary: Shown.
lastReviewed: 2026-11-22
reviewBy: 2027-11-22
---

${['b1.jpg', 'b2.png', 'b3.png', 'b4.webp'].map((file) => `<Figure src="${file}" alt="A grey square" />`).join('\n\n')}
`;
