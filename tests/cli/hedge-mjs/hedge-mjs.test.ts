import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function hedge(folder: string, words: string[], node = process.execPath, settings: string[] = []) {
  const run = spawnSync(node, [...settings, join(folder, 'hedge.mjs'), ...words], { encoding: 'utf8', cwd: folder });
  return { code: run.status, said: run.stdout, complained: run.stderr };
}

/** A folder where packages are installed, but no Node of its own. */
function withoutNode(): string {
  const folder = temporaryFolder();
  copyFileSync(join(root, 'hedge.mjs'), join(folder, 'hedge.mjs'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules/astro'), join(folder, 'node_modules/astro'));
  return folder;
}

/** Has Node run a script before all else. */
const first = (script: string): string[] => ['--import', `data:text/javascript,${encodeURIComponent(script)}`];
/** Has Node say that it is another. */
const saysItIs = (version: string): string =>
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;

describe('the door', () => {
  test('says what to do where nothing is installed', () => {
    const folder = temporaryFolder();
    copyFileSync(join(root, 'hedge.mjs'), join(folder, 'hedge.mjs'));
    expect(hedge(folder, ['build'])).toEqual({
      code: 1,
      said: '',
      complained: 'Hedge School is not set up in this folder yet. Run this here first: npm ci\n',
    });
  });

  test('passes on what was typed and the exit code, from any folder', () => {
    const run = spawnSync(process.execPath, [join(root, 'hedge.mjs'), 'bild'], {
      encoding: 'utf8',
      cwd: temporaryFolder(),
    });
    expect([run.status, run.stderr]).toEqual([
      2,
      'There is no “hedge bild”. Did you mean “build”? “hedge help” lists what there is.\n',
    ]);
  });

  // The machine's own node may be an old one; a CI job runs everything under Node 20 too.
  const old = ['/usr/bin/node', '/usr/local/bin/node'].find(
    (path) =>
      existsSync(path) &&
      Number(spawnSync(path, ['-p', 'parseInt(process.versions.node)'], { encoding: 'utf8' }).stdout) < 22,
  );
  test.runIf(old !== undefined)('on an old Node, goes on with the Node that npm brought, or says what to do', () => {
    expect(hedge(root, ['bild'], old).complained).toContain('Did you mean “build”?');
    const { code, complained } = hedge(withoutNode(), ['build'], old);
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^Hedge School needs Node 24 or newer, and this is Node [\d.]+\. Run this here, and it brings its own: npm ci\n$/,
    );
  });

  test.each([
    ['22.23.1', 'build'],
    ['23.11.1', 'check'],
    ['22.17.0', 'verify'],
  ])('Node %s is too old for hedge %s', (version, verb) => {
    expect(hedge(withoutNode(), [verb], process.execPath, first(saysItIs(version)))).toEqual({
      code: 1,
      said: '',
      complained: `Hedge School needs Node 24 or newer, and this is Node ${version}. Run this here, and it brings its own: npm ci\n`,
    });
  });

  test('Node 22.18 is enough to look at a published site', () => {
    const { complained } = hedge(root, ['verify'], process.execPath, first(saysItIs('22.18.0')));
    expect(complained).toContain('Say which site');
  });
});
