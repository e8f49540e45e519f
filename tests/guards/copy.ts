import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project’s folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** What came of a run of tests. */
export interface Ran {
  /** Full names of tests that failed. */
  failed: string[];
  /** Files of tests that couldn’t be run at all. */
  unloaded: string[];
  /** True where the run went wrong and no test says so: what was tested ended the process. */
  broken: boolean;
  /** What was said where there was no result. */
  said: string;
}

/** A copy of the project in which code may be broken. */
export interface Copy {
  has(path: string): boolean;
  read(path: string): string;
  write(path: string, text: string): void;
  run(tests: readonly string[], ...options: string[]): Promise<Ran>;
  close(): void;
}

interface Report {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** Copies all that git holds or would hold into a folder inside the project, where Node finds the packages installed here. */
export function openCopy(folder: string): Copy {
  rmSync(folder, { recursive: true, force: true });
  const listed = spawnSync('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) throw new Error(`git says: ${listed.stderr}`);
  for (const path of listed.stdout.split('\0').filter((each) => each !== '' && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    has: (path) => existsSync(join(folder, path)),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => writeFileSync(join(folder, path), text),
    run: (tests, ...options) => run(folder, tests, options),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function run(folder: string, tests: readonly string[], options: readonly string[]): Promise<Ran> {
  const out = join(folder, 'report.json');
  rmSync(out, { force: true });
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project=parts',
      '--project=builds',
      '--maxWorkers=1',
      '--reporter=json',
      `--outputFile=${out}`,
      ...options,
      ...tests,
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const [code]: unknown[] = await once(child, 'close');
  if (!existsSync(out)) return { failed: [], unloaded: [], broken: false, said: `\n${said.trim().slice(-2000)}` };
  const { testResults }: Report = JSON.parse(readFileSync(out, 'utf8'));
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
  const unloaded = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => name);
  return { failed, unloaded, broken: code !== 0 && failed.length === 0 && unloaded.length === 0, said: '' };
}
