import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { writeFiles } from '../temporary.ts';
import { copyProject, hedge, siteFingerprints } from './project.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

test.runIf(inject('full'))(
  'a fleet built at once equals its branches built one by one; one with an error stops no other',
  { timeout: 600_000 },
  () => {
    const folder = copyProject();
    for (const id of ['upper-fell', 'three-rivers'])
      cpSync(here(`../fixtures/branches/${id}`), join(folder, 'branches', id), { recursive: true });
    writeFiles(folder, {
      'branches/broken/branch.yaml': 'nam: Broken\n',
      'branches/Our notes.txt': 'Ring Leeds.\n',
      'branches/three-rivers/branch.yaml':
        'name: Three Rivers\nimprint: not-yet\nareas: [{ id: north, name: North }, { id: docks, name: Docks }, { id: hillside, name: Hillside }]\n',
    });
    // The kit of the tests has other sessions than the real one.
    writeFiles(folder, {
      'branches/three-rivers/events.yaml': readFileSync(
        join(folder, 'branches/three-rivers/events.yaml'),
        'utf8',
      ).replace('who-does-politics-work-for', 'small-session'),
    });
    const fleet = hedge(folder, ['build', '--all', '--pages', '--out', 'fleet']);
    expect(fleet.said).toContain('Did you mean “name”?');
    expect(fleet.said).toMatch(/FAILED {2}broken/);
    expect(fleet.said).toContain('branches/Our notes.txt is not a folder.');
    expect(fleet.said).toMatch(/built {3}three-rivers[^]*built {3}upper-fell/);
    expect(fleet.code).toBe(1);
    expect(existsSync(join(folder, 'fleet/broken'))).toBe(false);

    for (const id of ['upper-fell', 'three-rivers']) {
      const alone = hedge(folder, ['build', '--pages', '--branch', `branches/${id}`, '--out', `alone/${id}`]);
      expect(alone).toMatchObject({ code: 0 });
      expect(siteFingerprints(join(folder, 'fleet', id))).toEqual(siteFingerprints(join(folder, 'alone', id)));
    }
    const part = hedge(folder, ['build', '--all', '--shard', '3/3', '--pages', '--out', 'part']);
    expect(part).toMatchObject({ code: 1, said: expect.stringMatching(/^built {3}upper-fell/m) });
    expect(existsSync(join(folder, 'part/three-rivers'))).toBe(false);
  },
);

test('hedge init makes a branch and builds it once', { timeout: 300_000 }, () => {
  const folder = copyProject();
  cpSync(here('../../templates/branch'), join(folder, 'templates/branch'), { recursive: true });
  const { code, said } = hedge(folder, [
    'init',
    '--name',
    'Hedge School, Leeds',
    '--place',
    'Leeds',
    '--nation',
    'England',
    '--role',
    'the access lead',
    '--email',
    'access@leeds.example',
  ]);
  expect([code, said]).toEqual([0, expect.stringContaining('an imprint comes next')]);
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('Hedge School, Leeds');
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('No imprint has been settled on yet');
  expect(existsSync(join(folder, 'dist/.well-known/security.txt'))).toBe(true);
  // What is withheld is withheld; what is a draft to be filled in isn’t.
  const paper = Object.keys(siteFingerprints(join(folder, 'dist'))).filter((path) => /\.(?:pdf|png|docx)$/.test(path));
  expect(paper.filter((path) => !path.endsWith('.docx') && !path.startsWith('media/'))).toEqual([]);
  expect(paper.some((path) => path.endsWith('.docx'))).toBe(true);
});
