import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAudited, surveyLock } from '../../../src/edge/audit-deps.ts';
import { auditDependencies } from '../../../src/edge/audit.ts';

const here = import.meta.dirname;
const situations = readdirSync(here, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test.each(situations)('%s', async (situation) => {
  const text = (name: string): string => readFileSync(join(here, situation, name), 'utf8');
  const found = auditDependencies({
    project: JSON.parse(text('package.json')),
    lock: JSON.parse(text('package-lock.json')),
    reasons: text('dependencies.md'),
  });
  await expect(found.map((line) => `${line}\n`).join('')).toMatchFileSnapshot(join(here, situation, 'said.txt'));
  expect(found.length > 0).toBe(situation !== 'all-well');
});

test('nothing is wrong with what this project rests on', () => {
  const audited = readAudited(new URL('../../../', import.meta.url).href);
  expect(auditDependencies(audited)).toEqual([]);
  expect(Object.keys(audited.lock.packages).length).toBeGreaterThan(300);
});

test('licences, bare entries and packages that are there twice are told of', () => {
  const lock = JSON.parse(readFileSync(join(here, 'all-well/package-lock.json'), 'utf8'));
  lock.packages['node_modules/thread/node_modules/eye'] = {
    ...lock.packages['node_modules/eye'],
    version: '2.9.0',
  };
  expect(surveyLock(lock)).toEqual([
    '5 packages in the lock: 4 with a SHA-512, 1 for other systems without.',
    'Licences: MIT 2, ISC 2.',
    'In more than one major version: eye (2, 3).',
  ]);
});
