import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

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

  test.skipIf(process.platform === 'win32')('goes on to the end where nobody reads what it says any more', () => {
    const folder = withoutNode();
    writeFiles(folder, {
      'src/cli/main.ts': `export async function main() {
        for (let line = 0; line < 9; line += 1) {
          console.log('a line');
          await new Promise((later) => setTimeout(later, 50));
        }
        return 7;
      }`,
    });
    const line = '"$0" hedge.mjs check | true; echo "${PIPESTATUS[0]}"';
    const run = spawnSync('bash', ['-c', line, process.execPath], { encoding: 'utf8', cwd: folder });
    expect([run.stdout, run.stderr]).toEqual(['7\n', '']);
  });

  describe.skipIf(process.platform === 'win32')('how a build is told to use its memory', () => {
    /** Each start of a process: its number, its settings, and what was typed. */
    function starts(version: string, words: string[]): { pid: number; settings: string[]; typed: string[] }[] {
      const settings = 'process.execArgv.filter((each) => !/^(?:--import$|data:)/.test(each))';
      const tell = `console.log(JSON.stringify({ pid: process.pid, settings: ${settings}, typed: process.argv.slice(2) }));`;
      const { said } = hedge(root, words, process.execPath, first(`${saysItIs(version)}${tell}`));
      return said
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line): { pid: number; settings: string[]; typed: string[] } => JSON.parse(line));
    }
    const typed = ['--nonsense', 'a  b\nc', '', '--', '“ä%20#”'];

    test.each(['build', 'start'])('hedge %s starts anew under the same number, with the same words', (verb) => {
      const [before, after, ...more] = starts('24.9.0', [verb, ...typed]);
      expect(before).toEqual({ pid: before?.pid, settings: [], typed: [verb, ...typed] });
      expect(after).toEqual({ ...before, settings: ['--single-threaded-gc', '--max-semi-space-size=32'] });
      expect(more).toEqual([]);
    });

    test('nothing else starts anew, nor does a Node that may no longer know the settings', () => {
      expect(starts('24.9.0', ['check', '--nonsense'])).toHaveLength(1);
      expect(starts('27.0.0', ['build', '--nonsense'])).toHaveLength(1);
    });
  });
});
