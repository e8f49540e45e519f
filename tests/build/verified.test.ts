import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import { writeFiles } from '../temporary.ts';
import { git } from '../upgrade/releases.ts';
import { copyProject, hedge } from './project.ts';

test.runIf(inject('full'))(
  'a site against its source: the same, changed with its list, and of another commit',
  { timeout: 30 * 60_000 },
  () => {
    const folder = copyProject();
    cpSync(new URL('../../.gitignore', import.meta.url), join(folder, '.gitignore'));
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'The site');
    const commit = git(folder, 'rev-parse', 'HEAD');
    expect(hedge(folder, ['build', '--base', 'hedge'])).toMatchObject({ code: 0 });

    const same = hedge(folder, ['verify', 'dist', '--source', '.']);
    expect(same).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\n(\d{3}) of \1 files are the same as this source makes\.\n$/),
    });
    expect(same.said.split('\n')[0]).toBe(
      `dist says: Hedge School 0.1.0, commit ${commit}, made for 2026-11-26 with Node ${process.versions.node}.`,
    );

    // Whoever changes a page can change what the list says of it.
    const page = join(folder, 'dist/index.html');
    const list = join(folder, 'dist/sums.txt');
    const said = readFileSync(list, 'utf8');
    const before = readFileSync(page, 'utf8');
    const after = before.replace('</h1>', ' !</h1>');
    // A finished page is read-only, and shares its place on the disk with what is kept.
    rmSync(page);
    writeFiles(folder, { 'dist/index.html': after, 'dist/added.html': 'x' });
    rmSync(list);
    writeFiles(folder, {
      'dist/sums.txt': `${said.replace(fingerprint(before), fingerprint(after))}${fingerprint('x')}  added.html\n`,
    });
    expect(hedge(folder, ['verify', 'dist']).code).toBe(0);
    const changed = hedge(folder, ['verify', 'dist', '--source', '.']);
    expect(changed.code).toBe(1);
    expect(changed.said.split('\n').slice(1, 4)).toEqual([
      '  added         added.html',
      '  differs       index.html',
      '  differs       sums.txt, the site’s own list',
    ]);

    writeFileSync(join(folder, 'README.md'), 'Another commit.\n');
    const [, unsaved] = hedge(folder, ['verify', 'dist', '--source', '.']).said.split('\n');
    expect(unsaved).toBe('This source has changes that aren’t committed.');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'Another');
    const [, doubt] = hedge(folder, ['verify', 'dist', '--source', '.']).said.split('\n');
    expect(doubt).toBe(`This source is at commit ${git(folder, 'rev-parse', 'HEAD')}, and the site names ${commit}.`);
  },
);
