import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { addOwn, archiveName, everything, makeReleases, tidyReleases, typed, unpack, VERSIONS } from './releases.ts';

tidyReleases();

/** A project in the middle of an upgrade, as a kill just before its end leaves it. */
function cutShort(): { project: string; home: string } {
  const folder = temporaryFolder();
  makeReleases(folder, VERSIONS);
  const project = join(folder, 'project');
  unpack(folder, '1.0.0', project);
  addOwn(project);
  typed(project, '--from', join(folder, '2.0.0', archiveName('2.0.0')));
  const home = join(project, '.hedge/upgrade');
  renameSync(join(home, 'done.json'), join(home, 'journal.json'));
  return { project, home };
}

test('where the disk has spoilt a new file, it isn’t put in place, and all of it can be undone', () => {
  const { project, home } = cutShort();
  writeFileSync(join(home, 'new/package.json'), 'spoilt');
  const before = everything(project);
  const { code, complained } = typed(project, '--resume');
  expect(code).toBe(1);
  expect(complained).toMatch(/^The new “package\.json” was lost from the disk\. Undo it with: .*--back\n$/);
  expect(everything(project)).toEqual(before);
  expect(typed(project, '--back')).toMatchObject({ code: 0, complained: '' });
  expect(readFileSync(join(project, 'package.json'), 'utf8')).toContain('1.0.0');
});

test('a note of an upgrade that names what is never the kit’s is not carried out', () => {
  const { project, home } = cutShort();
  const note = join(home, 'journal.json');
  const journal: { changes: object[] } = JSON.parse(readFileSync(note, 'utf8'));
  for (const path of ['branch/branch.yaml', '../outside.txt', '.git/config']) {
    const changes = [...journal.changes, { path, do: 'remove', was: 0o644 }];
    writeFileSync(note, JSON.stringify({ ...journal, changes }));
    const before = everything(project);
    const { code, complained } = typed(project, '--resume');
    expect([code, complained]).toEqual([1, expect.stringContaining('is spoilt')]);
    expect(everything(project)).toEqual(before);
  }
  expect(existsSync(join(project, 'branch'))).toBe(true);
});
