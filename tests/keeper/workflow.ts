import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { cleanEnv } from '../build/project.ts';
import { git } from '../upgrade/releases.ts';
import { evaluate, text } from './expression.ts';
import type { Context } from './expression.ts';
import type { Forge } from './forge.ts';
import type { Kept } from './kept-site.ts';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, unknown>;
  with?: Record<string, unknown>;
}
interface Job {
  needs?: string;
  if?: string;
  uses?: string;
  outputs?: Record<string, unknown>;
  steps?: Step[];
}

/** How a run went. */
export interface Run {
  jobs: Record<string, { result: string; outputs: Record<string, string> }>;
  /** The page of the run. */
  summary: string;
  log: string;
  /** Actions of others that would have run, with what they were given. */
  others: string[];
}

/** What sets a workflow off. */
export interface Cause {
  event?: string;
  /** The line of changes it is about; a proposal's, where it is one. */
  ref?: string;
  inputs?: Record<string, string>;
}

/** Runs the steps of a workflow as they are written, each job in a copy of its own of what the forge has: the scripts in bash, our own action and our
 * own workflows likewise. Of others' actions, `checkout` is done by git, and the rest are noted. Nothing is installed. */
export async function runWorkflow(kept: Kept, forge: Forge, file: string, cause: Cause = {}): Promise<Run> {
  const run: Run = { jobs: {}, summary: '', log: '', others: [] };
  await runJobs(kept, forge, file, { event: 'workflow_dispatch', ref: 'main', inputs: {}, ...cause }, run);
  return run;
}

async function runJobs(kept: Kept, forge: Forge, file: string, cause: Required<Cause>, run: Run): Promise<boolean> {
  const { jobs }: { jobs: Record<string, Job> } = parse(readFileSync(join(kept.site, file), 'utf8'));
  let well = true;
  const here: Run['jobs'] = {};
  for (const [name, job] of Object.entries(jobs)) {
    const values = {
      github: {
        ref: `refs/heads/${cause.ref}`,
        ref_name: cause.ref,
        base_ref: 'main',
        server_url: forge.env['GITHUB_SERVER_URL'],
        repository: 'leeds/hedge',
        token: 'the-key',
        event: { repository: { default_branch: 'main' } },
      },
      inputs: cause.inputs,
      needs: here,
      vars: forge.manner.variables ?? {},
      steps: {},
    };
    const failed = job.needs !== undefined && here[job.needs]?.result !== 'success';
    const context: Context = { values, folder: '', failed };
    if (!isWanted(job.if, context)) {
      here[name] = { result: 'skipped', outputs: {} };
    } else if (job.uses !== undefined) {
      const ok = await runJobs(kept, forge, job.uses.replace(/^\.\//, ''), cause, run);
      here[name] = { result: ok ? 'success' : 'failure', outputs: {} };
    } else {
      context.folder = workspace(kept);
      const steps = job.steps ?? [];
      context.failed = false;
      for (const step of steps) await runStep(step, { kept, forge, cause, run, context });
      here[name] = {
        result: context.failed ? 'failure' : 'success',
        outputs: Object.fromEntries(
          Object.entries(job.outputs ?? {}).map(([key, value]) => [key, filled(value, context)]),
        ),
      };
    }
    if (here[name]?.result === 'failure') well = false;
  }
  Object.assign(run.jobs, here);
  return well;
}

interface At {
  kept: Kept;
  forge: Forge;
  cause: Required<Cause>;
  run: Run;
  context: Context;
}

async function runStep(step: Step, at: At): Promise<void> {
  const { context, run } = at;
  if (!isWanted(step.if, context)) return;
  const given = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([key, value]) => [key, filled(value, context)]),
  );
  if (step.uses?.startsWith('./') === true) {
    const action: {
      inputs: Record<string, { default?: string }>;
      outputs: Record<string, { value: string }>;
      runs: { steps: Step[] };
    } = parse(readFileSync(join(context.folder, step.uses, 'action.yml'), 'utf8'));
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).map(([key, { default: value }]) => [key, value ?? '']),
    );
    const inner: Context = {
      ...context,
      failed: false,
      values: { ...context.values, inputs: { ...defaults, ...given }, steps: {} },
    };
    for (const each of action.runs.steps) await runStep(each, { ...at, context: inner });
    const outputs = Object.entries(action.outputs).map(([key, { value }]) => [key, filled(value, inner)]);
    keep(step, Object.fromEntries(outputs), context);
    context.failed ||= inner.failed;
  } else if (step.uses?.startsWith('actions/checkout@') === true) {
    checkOut(given, at);
  } else if (step.uses !== undefined) {
    run.others.push(`${step.uses.replace(/@.*/, '')} ${given['path'] ?? ''}`.trim());
    if (given['path'] !== undefined && !existsSync(join(context.folder, given['path']))) context.failed = true;
  } else {
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value, context)]));
    await runScript(step, env, at);
  }
}

async function runScript(
  step: Step,
  env: Record<string, string>,
  { kept, forge, run, context, cause }: At,
): Promise<void> {
  const beside = join(dirname(context.folder), 'beside');
  mkdirSync(beside, { recursive: true });
  const [summary, outputs, npm, config] = ['summary', 'outputs', 'npm', 'gitconfig'].map((name) => join(beside, name));
  if (!summary || !outputs || !npm || !config) throw new Error('no room');
  for (const path of [summary, outputs]) rmSync(path, { force: true });
  // What npm would install is there already.
  writeFileSync(npm, '#!/bin/sh\nexit 0\n');
  chmodSync(npm, 0o755);
  // What the forge's address leads to.
  writeFileSync(config, `[url "${kept.origin}"]\n\tinsteadOf = ${forge.env['GITHUB_SERVER_URL']}/leeds/hedge.git\n`);
  const { GITHUB_TOKEN: _key, ...told } = forge.env;
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', step.run ?? ''], {
    cwd: context.folder,
    env: {
      ...cleanEnv(),
      ...told,
      PATH: `${beside}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      GIT_CONFIG_GLOBAL: config,
      GITHUB_EVENT_NAME: cause.event,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: outputs,
      ...env,
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (run.log += String(part)));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (code !== 0) context.failed = true;
  if (existsSync(summary)) run.summary += readFileSync(summary, 'utf8');
  const lines = existsSync(outputs) ? readFileSync(outputs, 'utf8').split('\n').filter(Boolean) : [];
  keep(step, Object.fromEntries(lines.map((line) => line.split('=', 2))), context);
}

/** What `actions/checkout` does with what it was given. */
function checkOut(given: Record<string, string>, { kept, cause, context }: At): void {
  git(context.folder, 'init', '--quiet', '--initial-branch=none');
  git(context.folder, 'remote', 'add', 'origin', kept.origin);
  const ref = given['ref'] || cause.ref;
  const depth = given['fetch-depth'] === '0' ? [] : [`--depth=${given['fetch-depth'] ?? '1'}`];
  git(
    context.folder,
    'fetch',
    '--quiet',
    ...depth,
    `file://${kept.origin}`,
    `+refs/heads/${ref}:refs/remotes/origin/${ref}`,
  );
  git(context.folder, 'checkout', '--quiet', '-B', ref, `refs/remotes/origin/${ref}`);
}

/** A folder of its own for a job, inside this project, where Node finds the packages. */
function workspace(kept: Kept): string {
  const folder = mkdtempSync(`${kept.site}-job-`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'work'));
  return join(folder, 'work');
}

function isWanted(condition: string | undefined, context: Context): boolean {
  if (condition === undefined) return !context.failed;
  // A condition that says nothing of failures wants none before it.
  const met = Boolean(evaluate(condition.replace(/^\$\{\{|\}\}$/g, ''), context));
  return /\b(?:success|failure|always|cancelled)\(\)/.test(condition) ? met : met && !context.failed;
}

function filled(value: unknown, context: Context): string {
  return text(value).replaceAll(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => text(evaluate(expression, context)));
}

function keep(step: Step, outputs: Record<string, string>, context: Context): void {
  if (step.id !== undefined) Object.assign(Object(context.values['steps']), { [step.id]: { outputs } });
}
