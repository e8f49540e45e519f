import { spawnSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

/** Sets a few sheets in a process of its own, and prints their fingerprints. */
const SCRIPT = `
import { allSheets, readPrinted, set, sheet } from './tests/print/paper.ts';
import { fingerprint } from './src/edge/fingerprint.ts';
const sheets = allSheets(readPrinted('filled in'));
for (const [id, form] of [['our-housing-facts', 'standard'], ['why-join-your-union', 'pack'], ['everyone-speaks', 'booklet']])
  console.log(fingerprint(set(sheet(sheets, id, form)).pdf));
`;

function elsewhere(env: Record<string, string>): string[] {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    cwd: new URL('../..', import.meta.url),
  });
  expect(run.stderr).toBe('');
  return run.stdout.trim().split('\n');
}

test('the same sheet is the same bytes, here and in another time zone and language', () => {
  const sheets = allSheets(readPrinted('filled in'));
  const here = (
    [
      ['our-housing-facts', 'standard'],
      ['why-join-your-union', 'pack'],
      ['everyone-speaks', 'booklet'],
    ] as const
  ).map(([id, form]) => fingerprint(set(sheet(sheets, id, form)).pdf));
  expect(elsewhere({ TZ: 'Pacific/Auckland', LANG: 'cy_GB.UTF-8' })).toEqual(here);
  if (inject('full')) expect(elsewhere({ TZ: 'America/Lima', LC_ALL: 'C' })).toEqual(here);
});
