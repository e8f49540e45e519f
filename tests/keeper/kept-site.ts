import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { cleanEnv, copyProject } from '../build/project.ts';
import { run } from '../cli/run-here.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { git } from '../upgrade/releases.ts';

const own = fileURLToPath(new URL('../..', import.meta.url));

/** A branch's repository with the bare one that it is pushed to. */
export interface Kept {
  /** The files, as a job has them. */
  site: string;
  origin: string;
  /** Changes files and pushes them, as somebody does in a browser. */
  change: (title: string, files: Record<string, string>) => string;
  /** Runs a job, and gives what it said, on the page of the run too. */
  press: (job: string, env?: Record<string, string>, ...words: string[]) => Promise<Pressed>;
  /** What the main branch holds at the forge. */
  main: () => string;
}

export interface Pressed {
  code: number;
  said: string;
  complained: string;
  summary: string;
  outputs: string;
}

/** A branch's site in git: a whole project with the small kit, for jobs that read texts. `ofKit` are texts that the kit has besides. */
export function keptSite(files: Record<string, string> = {}, ofKit: Record<string, string> = {}): Kept {
  const site = copyProject();
  writeFiles(site, ofKit);
  for (const path of ['.github', '.forgejo', '.gitignore', 'CHANGELOG.md'])
    cpSync(join(own, path), join(site, path), { recursive: true });
  return kept(site, files);
}

/** A branch's folder in git and nothing else, for jobs that look at history alone. */
export function keptHistory(files: Record<string, string> = {}): Kept {
  return kept(temporaryFolder(), files);
}

function kept(site: string, files: Record<string, string>): Kept {
  const beside = mkdtempSync(`${site}-beside-`);
  onTestFinished(() => rmSync(beside, { recursive: true, force: true }));
  const origin = join(beside, 'origin.git');
  git(beside, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(site, 'init', '--quiet', '--initial-branch=main');
  git(site, 'remote', 'add', 'origin', origin);
  writeFiles(site, { 'README.md': 'The kit.\n' });
  const change = (title: string, changed: Record<string, string>): string => {
    writeFiles(site, changed);
    git(site, 'add', '--all');
    git(site, 'commit', '--quiet', '-m', title);
    git(site, 'push', '--quiet', 'origin', 'HEAD');
    return git(site, 'rev-parse', 'HEAD');
  };
  change('The kit', {});
  change('Our branch', { 'branch/branch.yaml': 'name: Leeds\nnation: England\nimprint: not-yet\n', ...files });
  const press = async (job: string, env: Record<string, string> = {}, ...words: string[]): Promise<Pressed> => {
    const [summary, outputs] = [join(beside, 'summary.md'), join(beside, 'outputs')];
    for (const file of [summary, outputs]) rmSync(file, { force: true });
    const { VITEST: _vitest, ...base } = cleanEnv();
    const files = { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs };
    const ran = await run(site, ['keeper', job, ...words], { ...base, ...files, ...env });
    const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    return { ...ran, summary: read(summary), outputs: read(outputs) };
  };
  return { site, origin, change, press, main: () => git(origin, 'rev-parse', 'main') };
}
