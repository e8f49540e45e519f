import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { branchProject } from '../cli/branch-project.ts';
import { run } from '../cli/run-here.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';

const own = fileURLToPath(new URL('../..', import.meta.url));

test.each([
  ['build'],
  ['check'],
  ['status'],
  ['new', 'worksheet', 'x'],
  ['localise', 'slot/typical-rent', '--value', '1', '--source', 'x'],
  ['pack', 'bread', '--people', '3'],
])('hedge %s stops at a kit that is half of two versions, and says what to do', async (...words) => {
  const project = branchProject({ '.hedge/upgrade/journal.json': '{"to":"2.0.0","changes":[],"sums":{}}' });
  const { code, said, complained } = await run(project, words);
  expect([code, said, complained]).toEqual([
    1,
    '',
    'An upgrade of the kit was cut short. Finish it with: node hedge.mjs upgrade --resume. Undo it with: node hedge.mjs upgrade --back',
  ]);
});

test('a note that is spoilt is said to be, and where the old files are', () => {
  const project = temporaryFolder();
  cpSync(join(own, 'hedge.mjs'), join(project, 'hedge.mjs'));
  cpSync(join(own, 'src/upgrade'), join(project, '.hedge/upgrade/tool'), { recursive: true });
  for (const text of ['{', '{"to":"2.0.0"}', '{"to":"2.0.0","sums":{},"changes":[{"path":"../x","do":"remove"}]}']) {
    writeFiles(project, { '.hedge/upgrade/journal.json': text });
    const { status, stderr } = spawnSync(process.execPath, ['hedge.mjs', 'upgrade', '--resume'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('is spoilt. What the upgrade began with is in')]);
  }
});

// The machine's own node may be an old one, and npm's copy of a newer one gone with the rest of node_modules.
const old = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) =>
    existsSync(path) &&
    Number(spawnSync(path, ['-p', 'parseInt(process.versions.node)'], { encoding: 'utf8' }).stdout) < 22,
);
test.runIf(old !== undefined)('upgrades are finished and undone by an old Node, with nothing installed', () => {
  const project = temporaryFolder();
  cpSync(join(own, 'hedge.mjs'), join(project, 'hedge.mjs'));
  cpSync(join(own, 'src/upgrade'), join(project, 'src/upgrade'), { recursive: true });
  const { status, stdout } = spawnSync(old ?? '', ['hedge.mjs', 'upgrade', '--back'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, 'There is no upgrade to undo: nothing was changed.\n']);
});
