import { spawn } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { cleanEnv } from '../build/project.ts';
import { git } from '../upgrade/releases.ts';
import type { Kept } from './kept-site.ts';

interface Rule {
  if?: string;
  exists?: string[];
  when?: string;
}
interface Job {
  extends?: string;
  rules?: Rule[];
  before_script?: string[];
  script?: string[];
  artifacts?: { paths: string[] };
}
interface Pipeline {
  workflow: { rules: Rule[] };
  variables: Record<string, string>;
  [job: string]: unknown;
}

/** What GitLab tells every job about a project. */
const PROJECT = {
  GITLAB_CI: 'true',
  CI: 'true',
  CI_SERVER_URL: 'https://gitlab.example',
  CI_PROJECT_URL: 'https://gitlab.example/leeds/hedge',
  CI_PROJECT_PATH: 'leeds/hedge',
  CI_PAGES_URL: 'https://leeds.gitlab.example/hedge',
  CI_JOB_URL: 'https://gitlab.example/leeds/hedge/-/jobs/5',
  CI_DEFAULT_BRANCH: 'main',
};

/** What sets a pipeline off, as GitLab tells it. */
export const CAUSES = {
  'a change of the main line': { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main' },
  'a change of another line': { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'ours' },
  // Of a proposal GitLab doesn't tell the branch.
  'a proposal': { CI_PIPELINE_SOURCE: 'merge_request_event' },
  'a schedule': { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' },
  'the button “New pipeline”': { CI_PIPELINE_SOURCE: 'web', CI_COMMIT_BRANCH: 'main' },
} as const;

/** The jobs that GitLab would make of the file, and whether each begins by itself or waits to be pressed. */
export function jobsOf(folder: string, told: Record<string, string>): Record<string, 'by itself' | 'pressed'> {
  const pipeline = read(folder);
  const env = { ...PROJECT, ...pipeline.variables, ...told };
  if (firstMet(pipeline.workflow.rules, folder, env) === undefined) return {};
  const met = Object.keys(pipeline)
    .filter((name) => !name.startsWith('.') && !['workflow', 'variables', 'default'].includes(name))
    .flatMap((name) => {
      const rule = firstMet(jobOf(pipeline, name).rules ?? [{}], folder, env);
      return rule === undefined ? [] : [[name, rule.when === 'manual' ? 'pressed' : 'by itself'] as const];
    });
  return Object.fromEntries(met);
}

/** Runs a job's own lines in a copy of what the forge has, checked out as GitLab does it: a commit, and no branch. Nothing is installed. */
export async function runJob(
  kept: Kept,
  name: string,
  told: Record<string, string>,
): Promise<{ code: number; log: string; folder: string }> {
  const beside = mkdtempSync(`${kept.site}-gitlab-`);
  onTestFinished(() => rmSync(beside, { recursive: true, force: true }));
  const folder = join(beside, 'builds/leeds/hedge');
  mkdirSync(dirname(folder), { recursive: true });
  git(beside, 'clone', '--quiet', kept.origin, folder);
  git(folder, 'checkout', '--quiet', '--detach', 'origin/main');
  git(folder, 'branch', '--quiet', '-D', 'main');
  const pipeline = read(folder);
  const job = jobOf(pipeline, name);
  const ran = await runLines([...(job.before_script ?? []), ...(job.script ?? [])], folder, {
    ...PROJECT,
    ...pipeline.variables,
    ...told,
  });
  for (const path of ran.code === 0 ? (job.artifacts?.paths ?? []) : [])
    if (!existsSync(join(folder, path))) throw new Error(`${name}: GitLab would find no ${path} to keep.`);
  return { ...ran, folder };
}

/** Runs lines one after another, as a host does; the first that fails is the last. */
export async function runLines(
  lines: readonly string[],
  folder: string,
  told: Record<string, string>,
): Promise<{ code: number; log: string }> {
  const tools = mkdtempSync(`${folder}-tools-`);
  // What npm would install is there already.
  writeFileSync(join(tools, 'npm'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(tools, 'npm'), 0o755);
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', lines.join('\n')], {
    cwd: folder,
    env: { ...cleanEnv(), PATH: `${tools}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`, ...told },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (log += String(part)));
  const code = await new Promise<number>((done) => child.on('close', (ended) => done(ended ?? 1)));
  return { code, log };
}

function read(folder: string): Pipeline {
  return parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8'));
}

function jobOf(pipeline: Pipeline, name: string): Job {
  const job = (pipeline[name] ?? {}) as Job;
  return job.extends === undefined ? job : { ...jobOf(pipeline, job.extends), ...job };
}

function firstMet(rules: readonly Rule[], folder: string, env: Record<string, string>): Rule | undefined {
  return rules.find(
    ({ if: condition, exists }) =>
      (condition === undefined || isMet(condition, env)) &&
      (exists === undefined || exists.some((path) => globSync(path, { cwd: folder }).length > 0)),
  );
}

/** A condition of the forms that ours have. What isn't set is nothing, and no words are like nothing. */
function isMet(condition: string, env: Record<string, string>): boolean {
  return condition.split('&&').every((part) => {
    const found = /^\s*(\$\w+)\s*(==|!=)\s*(\$\w+|"[^"]*")\s*$/.exec(part);
    if (found === null) throw new Error(`“${part}” isn’t understood`);
    const [, left = '', sign, right = ''] = found;
    const value = (said: string) => (said.startsWith('$') ? env[said.slice(1)] : said.slice(1, -1));
    return (value(left) === value(right)) === (sign === '==');
  });
}
