import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './imports.ts';

/** Ours, and the one that people copy. */
const files = ['.github/workflows', 'templates/fleet'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
);

test.each(files)('%s: may only read, pins every action by its full hash, keeps no key', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const workflow: {
    permissions: unknown;
    jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: number }>;
  } = parse(text);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  for (const job of Object.values(workflow.jobs)) {
    expect(job.permissions).toBeUndefined();
    expect(job['timeout-minutes']).toBeGreaterThan(0);
  }
  const uses = [...text.matchAll(/uses: (.*)/g)].map((match) => match[1]);
  expect(uses.length).toBeGreaterThan(0);
  for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect(text).toContain('persist-credentials: false');
  expect(text).not.toMatch(/secrets\.|pull_request_target/);
});
