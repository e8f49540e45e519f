import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../src/edge/plain-files.ts';
import { findBranch, readSources } from '../../../src/edge/sources.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

const read = (root: string, branch?: string) => readSources(root, findBranch(root, branch), '2026-11-22');

describe('reading the sources', () => {
  test('finds every text of the kit and of a branch, by path', () => {
    const root = temporaryFolder();
    writeFiles(root, {
      'src/content/modules/a.mdx': 'A',
      'src/content/modules/a.cy.mdx': 'A, in Welsh',
      'src/content/data/glossary.yaml': '[]',
      'src/content/modules/.DS_Store': 'no text',
      'src/content/modules/picture.png': 'no text',
      'curricula/c.yaml': 'C',
      'templates/documents/t.mdx': 'T',
      'templates/new/module.mdx': 'only copied',
      'branch/branch.yaml': 'name: Leeds',
      'branch/content/modules/a.mdx': 'our A',
      'README.md': 'not content',
    });
    const { sources, issues } = read(root);
    expect(issues).toEqual([]);
    expect(sources.files.map((file) => file.path)).toEqual([
      'src/content/data/glossary.yaml',
      'src/content/modules/a.cy.mdx',
      'src/content/modules/a.mdx',
      'curricula/c.yaml',
      'templates/documents/t.mdx',
      'branch/content/modules/a.mdx',
    ]);
    expect(sources.branch).toEqual({ path: 'branch/branch.yaml', text: 'name: Leeds' });
    expect(sources.today).toBe('2026-11-22');
  });

  test('reads a kit without a branch', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'src/content/pages/p.mdx': 'P' });
    const { sources, issues } = read(root);
    expect(issues).toEqual([]);
    expect(sources.branch).toBeUndefined();
    expect(sources.files).toHaveLength(1);
  });

  test('drops the mark that some editors put before a text', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'src/content/pages/p.mdx': '\uFEFFP' });
    expect(read(root).sources.files).toEqual([{ path: 'src/content/pages/p.mdx', text: 'P' }]);
  });
});

describe('what is refused', () => {
  test('a file that became a link, or a pipe, since the folder was looked at', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'secret.mdx': 'SECRET' });
    symlinkSync(join(root, 'secret.mdx'), join(root, 'link.mdx'));
    execFileSync('mkfifo', [join(root, 'pipe.mdx')]);
    expect(readPlainText(root, 'secret.mdx', 100)).toEqual({ text: 'SECRET' });
    expect(readPlainText(root, 'link.mdx', 100)).toMatchObject({
      issue: { message: expect.stringContaining('is a link to somewhere else') },
    });
    expect(readPlainText(root, 'pipe.mdx', 100)).toMatchObject({
      issue: { message: expect.stringContaining('is not a plain file') },
    });
  });

  test('a link to a file, to a folder, and to nothing', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'secret.mdx': 'SECRET', 'elsewhere/b.mdx': 'SECRET', 'src/content/pages/p.mdx': 'P' });
    symlinkSync(join(root, 'secret.mdx'), join(root, 'src/content/pages/a.mdx'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'src/content/guides'));
    symlinkSync('../../nowhere', join(root, 'src/content/pages/z.mdx'));
    const { sources, issues } = read(root);
    expect(JSON.stringify(sources)).not.toContain('SECRET');
    expect(issues.map((issue) => [issue.level, issue.file, issue.message])).toEqual([
      [
        'error',
        'src/content/guides',
        'This is a link to somewhere else, and only plain files in the project folder are read.',
      ],
      [
        'error',
        'src/content/pages/a.mdx',
        'This is a link to somewhere else, and only plain files in the project folder are read.',
      ],
      [
        'error',
        'src/content/pages/z.mdx',
        'This is a link to somewhere else, and only plain files in the project folder are read.',
      ],
    ]);
  });

  test('a linked folder on the way to the texts', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'elsewhere/pages/b.mdx': 'SECRET' });
    mkdirSync(join(root, 'src'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'src/content'));
    const { sources, issues } = read(root);
    expect(sources.files).toEqual([]);
    expect(issues.map((issue) => issue.file)).toEqual(['src/content']);
  });

  test('a link in public/, which would be published', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'public/robots.txt': '' });
    symlinkSync('/etc/passwd', join(root, 'public/passwords.txt'));
    expect(read(root).issues.map((issue) => issue.file)).toEqual(['public/passwords.txt']);
  });

  test.skipIf(process.platform === 'win32')('a pipe, without waiting for it', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'src/content/pages/p.mdx': 'P' });
    execFileSync('mkfifo', [join(root, 'src/content/pages/pipe.mdx')]);
    expect(read(root).issues.map((issue) => issue.message)).toEqual([
      'This is a device, not a file, and only plain files in the project folder are read.',
    ]);
  });

  test('a text that is too large', () => {
    const root = temporaryFolder();
    writeFiles(root, {
      'src/content/pages/p.mdx': 'x'.repeat(256 * 1024 + 1),
      'src/content/pages/q.mdx': 'x'.repeat(256 * 1024),
    });
    const { sources, issues } = read(root);
    expect(issues.map((issue) => [issue.file, issue.message])).toEqual([
      ['src/content/pages/p.mdx', 'This file is 257 KB; a text can be at most 256 KB.'],
    ]);
    expect(sources.files.map((file) => file.path)).toEqual(['src/content/pages/q.mdx']);
  });

  test('a text that isn’t UTF-8', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'src/content/pages/p.mdx': Uint8Array.of(0x63, 0x61, 0x66, 0xe9) });
    expect(read(root).issues.map((issue) => issue.rule)).toEqual(['file-encoding']);
  });
});

describe('finding the branch', () => {
  test('takes branch/ where it exists, and does without where not', () => {
    const root = temporaryFolder();
    expect(findBranch(root, undefined)).toEqual({ id: 'kit' });
    writeFiles(root, { 'branch/branch.yaml': '' });
    expect(findBranch(root, undefined)).toEqual({ id: 'branch', path: join(root, 'branch') });
  });
  test('keeps the caches of many branches apart', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'branches/leeds/branch.yaml': '', 'branches/york/branch.yaml': '' });
    expect(findBranch(root, 'branches/leeds').id).toBe('branches-leeds');
    expect(findBranch(root, 'branches/york/').id).toBe('branches-york');
  });
  test('says in a sentence when there is no such folder, when it is a file, a link, or the project itself', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'note.txt': '', 'real/branch.yaml': '' });
    symlinkSync(join(root, 'real'), join(root, 'linked'));
    expect(() => findBranch(root, 'leedz')).toThrow('There is no branch folder leedz.');
    expect(() => findBranch(root, 'note.txt')).toThrow('note.txt is not a folder.');
    expect(() => findBranch(root, 'linked')).toThrow('linked is not a folder.');
    expect(() => findBranch(root, '.')).toThrow('The project folder itself can’t be the branch.');
  });
});
