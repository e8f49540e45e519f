import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './imports.ts';

/** Ours, those that every branch gets, and the one that people copy. */
const FOLDERS = ['.github/workflows', '.forgejo/workflows', 'templates/fleet'];
const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
const ACTION = '.github/actions/hedge/action.yml';

/** The kit's own tests; their jobs do nothing where a branch is kept. */
const KITS_OWN = ['.github/workflows/test.yml', '.github/workflows/full-test.yml'];

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  uses?: string;
  needs?: string;
  if?: string;
  steps?: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, Job>;
}

/** What a job may write, by the workflow's file and the job's name. Everything else may read, and no more. */
const MAY_WRITE: Record<string, string[]> = {
  '.github/workflows/update.yml update': ['contents', 'pull-requests'],
  '.github/workflows/undo.yml undo': ['contents'],
  '.github/workflows/undo.yml publish': ['contents', 'pages', 'id-token'],
  '.github/workflows/publish.yml build': ['contents'],
  '.github/workflows/publish.yml deploy': ['pages', 'id-token'],
  '.github/workflows/report.yml report': ['issues'],
  '.forgejo/workflows/update.yml update': ['contents', 'pull-requests'],
  '.forgejo/workflows/undo.yml undo': ['contents'],
  '.forgejo/workflows/publish.yml publish': ['contents'],
  '.forgejo/workflows/preview.yml preview': ['contents'],
  '.forgejo/workflows/report.yml report': ['issues'],
};

/** Everything that is wrong with a workflow. */
function faultsOf(file: string, text: string): string[] {
  const workflow: Workflow = parse(text);
  const faults: string[] = [];
  const events = Object.keys(workflow.on);
  if (JSON.stringify(workflow.permissions) !== '{"contents":"read"}') faults.push('may do more than read by default');
  if (events.includes('pull_request_target')) faults.push('runs a stranger’s proposal with our keys');
  if (/\bsecrets\b/.test(text)) faults.push('names a secret');
  for (const [, when = ''] of text.matchAll(/cron: *'([^']*)'/g))
    if (!KITS_OWN.includes(file) && !/^\d+ \d+ \d+ \* \*$/.test(when))
      faults.push(`comes oftener than once a month: ${when}`);
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (!/^[a-z_]+$/.test(id)) faults.push(`${id}: Forgejo reads no other names of jobs than of plain letters`);
    if (job.uses === undefined && !((job['timeout-minutes'] ?? 0) > 0)) faults.push(`${id}: has no time limit`);
    const writes = Object.entries(job.permissions ?? {}).filter(([, level]) => level !== 'read');
    for (const [scope] of writes)
      if (!MAY_WRITE[`${file} ${id}`]?.includes(scope)) faults.push(`${id}: may write ${scope}`);
    if (job.uses !== undefined) faults.push(...faultsOfUse(id, job.uses));
    faults.push(...(job.steps ?? []).flatMap((step) => faultsOfStep(id, step)));
    if (
      KITS_OWN.includes(file) &&
      id !== 'whose' &&
      (job.needs !== 'whose' || !job.if?.includes("whose.outputs.kit == 'yes'"))
    )
      faults.push(`${id}: runs in a branch’s own repository`);
  }
  return faults;
}

function faultsOfStep(id: string, { uses, run, with: given }: Step): string[] {
  return [
    ...(uses === undefined ? [] : faultsOfUse(id, uses)),
    ...(uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false
      ? [`${id}: leaves a key lying about`]
      : []),
    // A number from our own matrix is no stranger's text.
    ...[...(run ?? '').matchAll(/\$\{\{ *(.*?) *\}\}/g)]
      .filter(([, what]) => what !== 'matrix.part')
      .map(([, what]) => `${id}: puts ${what} into a script`),
  ];
}

function faultsOfUse(id: string, uses: string): string[] {
  const isOurs = /^\.\/\.github\/(?:actions\/[a-z]+|workflows\/[a-z]+\.yml)$/.test(uses);
  return isOurs || /^actions\/[\w-]+@[0-9a-f]{40}$/.test(uses) ? [] : [`${id}: ${uses} may change under us`];
}

describe('workflows', () => {
  test.each(files)('%s: least permissions, pinned actions, no secret, no stranger’s text in a script', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(faultsOf(file, text)).toEqual([]);
    for (const [line] of text.matchAll(/uses: actions\/.*/g)) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('the action that they share is held to the same', () => {
    const text = readFileSync(join(root, ACTION), 'utf8');
    const action: { runs: { steps: Step[] } } = parse(text);
    expect(action.runs.steps.flatMap((step) => faultsOfStep('hedge', step))).toEqual([]);
    expect(text).not.toMatch(/\bsecrets\b/);
    // Nothing but the last step is given the key.
    const keyed = action.runs.steps.filter((step) => JSON.stringify(step).includes('inputs.token'));
    expect(keyed).toEqual(action.runs.steps.slice(-1));
  });

  test('the same action is the same one everywhere', () => {
    const pins = new Map<string, Set<string>>();
    for (const file of [...files, ACTION])
      for (const [, name = '', pin = ''] of readFileSync(join(root, file), 'utf8').matchAll(
        /uses: (actions\/[\w-]+)@(.*)/g,
      ))
        pins.set(name, (pins.get(name) ?? new Set()).add(pin));
    for (const [name, all] of pins) expect([name, [...all]]).toEqual([name, [[...all][0]]]);
  });

  test.each<[string, (text: string) => string]>([
    ['permissions that write', (text) => text.replace('contents: read', 'contents: write')],
    [
      'a job that may write more than it must',
      (text) => text.replace('issues: write', 'issues: write\n      packages: write'),
    ],
    ['a tag in place of a hash', (text) => text.replace(/@[0-9a-f]{40}/, '@v7')],
    ['a key left lying about', (text) => text.replace(/ +persist-credentials: false\n/, '')],
    ['no time limit', (text) => text.replace(/ +timeout-minutes: 15\n/, '')],
    ['a secret', (text) => text.replace('${{ github.token }}', '${{ secrets.GITHUB_TOKEN }}')],
    ['every week', (text) => text.replace("'43 5 2 * *'", "'43 5 * * 1'")],
    ['a stranger’s text in a script', (text) => `${text}      - run: echo \${{ github.event.issue.title }}\n`],
    ['a stranger’s proposal with keys', (text) => text.replace('workflow_dispatch:', 'pull_request_target:')],
  ])('the rules bite: %s', (_, spoil) => {
    const file = '.github/workflows/report.yml';
    const text = readFileSync(join(root, file), 'utf8');
    expect(spoil(text)).not.toBe(text);
    expect(faultsOf(file, spoil(text))).toHaveLength(1);
  });

  test('GitLab and Netlify need no secret either', () => {
    for (const file of ['.gitlab-ci.yml', 'netlify.toml'])
      expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/secret|token|password/i);
  });
});
