import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../src/edge/serve.ts';
import { withBrowser } from './with-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BRANCH = 'tests/fixtures/edited/branch';
const FILES = ['branch.yaml', 'local.yaml', 'pages/pwy-ydyn-ni.mdx'].map((name) => `${BRANCH}/${name}`);

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
  const files = Object.fromEntries(FILES.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

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
      await expect.poll(() => page.getByText(name, { exact: true }).count()).toBeGreaterThan(0);

    expect(said).toEqual([]);
    expect(troubles()).toEqual([]);
  });
});
