import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../src/edge/serve.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { withBrowser } from './with-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BRANCH = 'tests/fixtures/edited/branch';
const OWN = ['branch.yaml', 'local.yaml', 'pages/pwy-ydyn-ni.mdx', 'slots/oldest-local-group.en.mdx'];
/** A session of the kit, in the branch's folder as it is taken over. */
const SESSION = 'content/modules/conflict-first-responses.mdx';

/** A change in the editor: where, the field, what it becomes, and the one line of the file that is another then. */
const CHANGES: [place: string, file: string, field: RegExp, words: string, was: string, is: string][] = [
  ['own-page/entries/pwy-ydyn-ni', OWN[2] ?? '', /^Title/, 'Pwy ydym ni', 'title: Pwy ydyn ni', 'title: Pwy ydym ni'],
  [
    'branch/entries/branch',
    'branch.yaml',
    /^Organisation/,
    'Cangen y Dref',
    'organisation: Cangen Tre-fach',
    'organisation: Cangen y Dref',
  ],
  [
    'branch/entries/local',
    'local.yaml',
    /^Source/,
    'Ugain hysbyseb',
    'source: Deg hysbyseb a ddarllenwyd yn y llyfrgell',
    'source: Ugain hysbyseb',
  ],
  [
    'slots/entries/oldest-local-group',
    OWN[3] ?? '',
    /^Source/,
    'Its papers',
    'source: Its own centenary book',
    'source: Its papers',
  ],
  [
    'module/entries/conflict-first-responses',
    SESSION,
    /^Title/,
    'Conflict: ours',
    'title: "Conflict: practising first responses"',
    'title: "Conflict: ours"',
  ],
];

/** Stands in for the folder on somebody's machine: the browser's own private folder, filled with the branch's files. */
function pickFolder(files: Record<string, string>): string {
  return `globalThis.folderAt = async (path) => {
    let folder = await navigator.storage.getDirectory();
    for (const part of path.split('/').slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    return folder.getFileHandle(path.split('/').at(-1), { create: true });
  };
  globalThis.showDirectoryPicker = async () => {
    await folderAt('.git/HEAD');
    for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
      const file = await (await folderAt(path)).createWritable();
      await file.write(text);
      await file.close();
    }
    return navigator.storage.getDirectory();
  };`;
}

// A site of its own is built for it: in the full run alone.
describe.runIf(inject('full'))('the editor of a branch’s site', () => {
  const { open, troubles } = withBrowser();
  let site: Awaited<ReturnType<typeof serveSite>> | undefined;
  let out = '';
  const files = Object.fromEntries(
    OWN.map((name) => [`${BRANCH}/${name}`, readFileSync(join(root, BRANCH, name), 'utf8')]),
  );
  files[`${BRANCH}/${SESSION}`] = readFileSync(join(root, 'src', SESSION), 'utf8');

  beforeAll(async () => {
    out = mkdtempSync(join(root, '.hedge', 'tests', 'edited-'));
    const options = ['build', '--branch', BRANCH, '--out', join(out, 'site'), '--base', '/', '--pages'];
    const run = spawnSync(process.execPath, [join(root, 'hedge.mjs'), ...options], { cwd: root, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    site = await serveSite({ folder: join(out, 'site'), base: '/', port: 0 });
  });
  afterAll(async () => {
    await site?.close();
    rmSync(out, { recursive: true, force: true });
  });

  test('it starts from the site alone and shows what there is', async () => {
    const page = await open({ locale: 'en-GB' });
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    await page.addInitScript({ content: pickFolder(files) });
    await page.goto(`${site?.address}keep/editor/`);
    await page.getByRole('button', { name: /local repository/i }).click();
    for (const name of [
      'Ffeithiau lleol sydd angen mwy na llinell',
      'Eich tudalennau eich hun',
      'Taflenni gwaith',
      'Cyrsiau',
    ])
      await page.getByText(name, { exact: true }).first().waitFor();
    expect(said).toEqual([]);
    expect(troubles()).toEqual([]);
  });

  test('what is saved differs in what was changed and nowhere else, and passes the check', async () => {
    const page = await open({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    await page.addInitScript({ content: pickFolder(files) });
    await page.goto(`${site?.address}keep/editor/`);
    await page.getByRole('button', { name: /local repository/i }).click();
    await page.getByText('Cyrsiau', { exact: true }).waitFor();
    const saved = (name: string): Promise<string> =>
      page.evaluate(
        `folderAt(${JSON.stringify(`${BRANCH}/${name}`)}).then((file) => file.getFile()).then((file) => file.text())`,
      );
    const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
    const changed: Record<string, string> = {};
    for (const [place, name, field, words, was, is] of CHANGES) {
      const before = files[`${BRANCH}/${name}`] ?? '';
      expect(before.split(was)).toHaveLength(2);
      await page.evaluate(`location.hash = ${JSON.stringify(`#/collections/${place}`)}`);
      await page.getByRole('button', { name: 'Cancel Editing' }).waitFor();
      const expand = page.getByRole('button', { name: 'Expand', exact: true }).first();
      const box = page.getByRole('textbox', { name: field }).first();
      await box.or(expand).first().waitFor();
      if (!(await box.isVisible())) await expand.click();
      // Nothing is saved while something that must be there isn’t.
      if (name === OWN[2]) {
        await box.fill('');
        await save();
        await page.getByRole('alert').first().waitFor();
      }
      await box.fill(words);
      await save();
      await page.getByRole('button', { name: 'Cancel Editing' }).waitFor({ state: 'detached' });
      changed[name] = before.replace(was, is);
      expect(await saved(name)).toBe(changed[name]);
      expect(troubles()).toEqual([]);
    }
    const copy = temporaryFolder();
    cpSync(join(root, BRANCH), join(copy, 'branch'), { recursive: true });
    writeFiles(join(copy, 'branch'), changed);
    const words = ['check', '--branch', join(copy, 'branch')];
    const run = spawnSync(process.execPath, [join(root, 'hedge.mjs'), ...words], { cwd: root, encoding: 'utf8' });
    expect(run.stdout + run.stderr).toContain(' 0 errors');
    expect(run.status).toBe(0);
  });
});
