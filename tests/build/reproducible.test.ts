import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { run } from '../cli/run-here.ts';
import { temporaryFolder } from '../temporary.ts';
import { copyProject, hedge, siteFingerprints } from './project.ts';
import { tracesOf } from './traces.ts';

/** Lists files the other way round, and lets nobody else read what it writes. */
const ANOTHER_MACHINE = `--import=${pathToFileURL(join(import.meta.dirname, 'another-machine.mjs')).href}`;
const LONG =
  '50% of ‘us’ & (you) – tŷ ac ysgol, مدرسة, with a name that is longer than most people would ever think of';

/** Who makes it, by the machine’s own words. Short names of machines stand in many a text. */
const WHO = 'nia-o-dre-fach';
const NAMED = [WHO, hostname()].filter((name) => name.length > 6);

/** What a site is made of. */
const ENDINGS = [
  '.html',
  '.pdf',
  '.docx',
  '.png',
  '.webp',
  '.ics',
  '.css',
  '.js',
  '.json',
  '.svg',
  '.woff2',
  '.pf_index',
  '/security.txt',
  'feed.xml',
  'sitemap.xml',
  '_headers',
  'worker.js',
  'kit.json',
  'keep/editor/index.html',
];

/** A project whose branch has a file of every sort. */
function projectOfAllSorts(): string {
  const project = copyProject();
  cpSync(join(import.meta.dirname, '../fixtures/all-sorts'), project, { recursive: true });
  return project;
}

/** The same in a folder that few would choose. */
function projectFarAway(): string {
  const project = projectOfAllSorts();
  const folder = join(dirname(project), LONG, 'and deeper', basename(project));
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(project, folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds the site and the edition for a stick, and gives the sum of every file. */
function sumsOf(folder: string, env: Record<string, string>): Record<string, string>[] {
  return [[], ['--usb']].map((words) => {
    const { code, said } = hedge(folder, ['build', ...words], env);
    expect(code, said).toBe(0);
    return siteFingerprints(join(folder, words.length === 0 ? 'dist' : 'dist-usb'));
  });
}

/** Six builds: a minute and a half on a quiet machine with two cores. */
const LONGEST = 30 * 60_000;

test.runIf(inject('full'))(
  'every file is the same, wherever and by whatever clock and language it is made, with and without what was made before; none says where or by whom',
  { timeout: LONGEST },
  async () => {
    const near = projectOfAllSorts();
    const here = sumsOf(near, { TZ: 'UTC', LC_ALL: 'C' });
    const [site = {}, stick = {}] = here;
    for (const ending of ENDINGS)
      expect(Object.keys(site).filter((file) => file.endsWith(ending)).length, ending).toBeGreaterThan(0);
    expect(Object.keys(stick).length).toBeGreaterThan(100);

    // Again in the same place, with all caches: another zone and language.
    expect(sumsOf(near, { TZ: 'America/St_Johns', LC_ALL: 'cy_GB.UTF-8' })).toEqual(here);

    const home = temporaryFolder();
    const far = {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: home,
      NODE_OPTIONS: ANOTHER_MACHINE,
      USER: WHO,
      LOGNAME: WHO,
    };
    const folder = projectFarAway();
    expect(sumsOf(folder, far)).toEqual(here);
    expect(readdirSync(home)).toEqual([]);

    // Nor does anything in them say where, by whom, or with what they were made.
    const words = [folder, home, process.cwd(), basename(LONG), 'node_modules/', ...NAMED];
    for (const site of ['dist', 'dist-usb']) expect(await tracesOf(join(folder, site), words), site).toEqual([]);
  },
);

test('a folder in which pages can’t be made is told of before anything is', async () => {
  const folder = join(temporaryFolder(), 'kit #2');
  mkdirSync(folder);
  expect(await run(folder, ['build'])).toEqual({
    code: 1,
    said: '',
    complained: `The path of this folder holds a #, and pages can’t be made in such a place. Give the folder another name: ${folder}`,
  });
});
