import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/upgrade/list.mjs';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { addOwn, archiveName, everything, git, makeReleases, tidyReleases, typed, unpack } from './releases.ts';

tidyReleases();

/** A project of version 1.0.0, and what a hostile release does to it: nothing, and a sentence. */
function refused(make: (folder: string) => string): string {
  const folder = temporaryFolder();
  makeReleases(folder);
  const project = join(folder, 'project');
  unpack(folder, '1.0.0', project);
  addOwn(project);
  const before = everything(project);
  const outside = everything(join(folder, 'kit'));
  const { code, said, complained } = typed(project, '--from', make(folder));
  expect([code, said]).toEqual([1, '']);
  expect(everything(project)).toEqual(before);
  expect(everything(join(folder, 'kit'))).toEqual(outside);
  return complained.replaceAll(folder, '…').trim();
}

/** A release of which somebody changed the list, or the files, after it was packed. */
function changed(folder: string, change: (unpacked: string) => void): string {
  const bad = join(folder, 'bad');
  unpack(folder, '2.0.0', bad);
  change(bad);
  return bad;
}

const packed = (folder: string, ...words: string[]): string => {
  const run = spawnSync('tar', ['czf', join(folder, 'bad.tar.gz'), '-C', folder, ...words], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return join(folder, 'bad.tar.gz');
};

/** A list that names a path more. */
const withPath = (path: string) => (unpacked: string) => {
  const list = JSON.parse(readFileSync(join(unpacked, 'kit.files.json'), 'utf8'));
  list.files.push({ path, sha256: sha256('x'), mode: '644' });
  writeFileSync(join(unpacked, 'kit.files.json'), JSON.stringify(list));
};

test.each([
  ['../outside.txt', 'is no path inside the project'],
  ['/etc/cron.d/x', 'is no path inside the project'],
  ['a//b', 'is no path inside the project'],
  ['C:\\windows\\x', 'has a name that not every computer can hold'],
  ['docs/nul.txt', 'has a name that not every computer can hold'],
  ['branch/branch.yaml', 'is in a folder that is never the kit’s'],
  ['BRANCH/x', 'is in a folder that is never the kit’s'],
  ['branches/leeds/branch.yaml', 'is in a folder that is never the kit’s'],
  ['.git/hooks/pre-commit', 'is in a folder that is never the kit’s'],
  ['docs/.git/config', 'is in a folder that is never the kit’s'],
  ['node_modules/astro/index.js', 'is in a folder that is never the kit’s'],
  ['.hedge/lock', 'is in a folder that is never the kit’s'],
  ['kit.files.json', 'is the list itself'],
])('a list that names %s', (path, why) => {
  expect(refused((folder) => changed(folder, withPath(path)))).toBe(
    `The release names “${path}”, which ${why}. Nothing was changed. Tell whoever made it.`,
  );
});

test('a list with names that differ only by capitals, or of which one is a folder of the other', () => {
  expect(refused((folder) => changed(folder, withPath('readme.md')))).toContain('has both “README.md” and “readme.md”');
  expect(refused((folder) => changed(folder, withPath('README.md/x')))).toContain('has “README.md” as a file and');
});

test('a file that isn’t what the list says, one too few, one too many', () => {
  expect(refused((folder) => changed(folder, (bad) => writeFiles(bad, { 'README.md': 'Run this.\n' })))).toBe(
    '“README.md” in the release isn’t what its list says. Nothing was changed. Get it again.',
  );
  expect(refused((folder) => changed(folder, withPath('docs/more.md')))).toBe(
    'The release lacks “docs/more.md”. Nothing was changed. Get it again.',
  );
  expect(
    refused((folder) => {
      changed(folder, (bad) => writeFiles(bad, { 'src/evil.ts': 'x' }));
      return packed(folder, 'bad');
    }),
  ).toBe('…/bad.tar.gz holds “src/evil.ts”, which its list doesn’t name. Nothing was changed.');
});

test('links and devices, in an archive, a folder and a git repository', () => {
  const link = (bad: string): void => {
    spawnSync('rm', [join(bad, 'README.md')]);
    symlinkSync('../kit/README.md', join(bad, 'README.md'));
  };
  expect(refused((folder) => changed(folder, link))).toBe(
    '“README.md” in the release is a link or a device. A release holds plain files only.',
  );
  expect(refused((folder) => (changed(folder, link), packed(folder, 'bad')))).toBe(
    'The archive holds “bad/README.md”, which is a link or a device. A release holds plain files only.',
  );
  expect(
    refused((folder) => {
      git(folder, 'clone', '--quiet', 'kit', 'bad');
      link(join(folder, 'bad'));
      git(join(folder, 'bad'), 'commit', '--quiet', '-am', 'Link');
      git(join(folder, 'bad'), 'tag', 'v3.0.0');
      return join(folder, 'bad');
    }),
  ).toBe('The archive holds “README.md”, which is a link or a device. A release holds plain files only.');
});

test('an archive that is cut short, holds a file twice, is of another form, without a list, too large, or not what its sums say', () => {
  const cut = (folder: string): Buffer => readFileSync(join(folder, '2.0.0', archiveName('2.0.0')));
  const broken =
    'The archive is broken, or isn’t a .tar.gz file. Download it again. A .zip file: unpack it, and give the folder.';
  const bytes = (folder: string, content: Uint8Array): string => {
    writeFileSync(join(folder, 'bad.tar.gz'), content);
    return join(folder, 'bad.tar.gz');
  };
  expect(refused((folder) => bytes(folder, cut(folder).subarray(0, 3000)))).toBe(broken);
  // Unpacked, nothing but its own sizes tells that it ends within a file.
  expect(
    refused((folder) => {
      changed(folder, (bad) => writeFiles(bad, { 'README.md': 'x'.repeat(5000) }));
      const tar = spawnSync('tar', ['cf', '-', 'bad/README.md'], { cwd: folder }).stdout;
      return bytes(folder, tar.subarray(0, tar.indexOf('xxxx') + 1000));
    }),
  ).toBe(broken);
  expect(
    refused((folder) => {
      changed(folder, () => undefined);
      for (const how of ['cf', 'rf']) spawnSync('tar', [how, 'bad.tar', 'bad/README.md'], { cwd: folder });
      return bytes(folder, readFileSync(join(folder, 'bad.tar')));
    }),
  ).toBe('The archive holds “bad/README.md” twice. A release holds each file once.');
  expect(refused((folder) => bytes(folder, Buffer.from('PK\u0003\u0004 and so on'.padEnd(2000, ' '))))).toBe(broken);
  expect(refused((folder) => (mkdirSync(join(folder, 'bad')), packed(folder, 'bad')))).toBe(
    '…/bad.tar.gz is no release of the kit: it should hold one kit.files.json. Nothing was changed.',
  );
  expect(refused((folder) => bytes(folder, gzipSync(Buffer.alloc(130 * 1024 * 1024), { level: 1 })))).toBe(
    'The archive unpacks to more than 128 MB: that is no release.',
  );
  expect(
    refused((folder) => {
      writeFiles(join(folder, '2.0.0'), { SHA256SUMS: `${'0'.repeat(64)}  ${archiveName('2.0.0')}\n` });
      return join(folder, '2.0.0', archiveName('2.0.0'));
    }),
  ).toContain('isn’t what SHA256SUMS beside it says. Nothing was changed. Download both again.');
});

test('addresses that git would run as a command, and places that are nothing', () => {
  expect(refused(() => 'ext::sh -c "touch owned"')).toContain('can’t be the address of a git repository.');
  expect(refused(() => 'nowhere')).toBe('There is no file, folder or git remote called nowhere.');
  for (const from of ['../hedge-school-9.0.0.tar.gz', './nowhere/', '/nowhere/at/all', 'hedge-school-9.0.0.zip'])
    expect(refused(() => from)).toBe(
      `There is no file or folder ${from}. Look at its name, and at the folder you are in.`,
    );
  expect(refused(() => 'https://example.org/hedge-school-2.0.0.tar.gz')).toBe(
    'Download https://example.org/hedge-school-2.0.0.tar.gz first, and give the file: --from hedge-school-2.0.0.tar.gz',
  );
  expect(refused((folder) => (mkdirSync(join(folder, 'empty')), join(folder, 'empty')))).toContain('is no release');
});

test('a link in the project where the kit has a folder or a file', () => {
  const folder = temporaryFolder();
  makeReleases(folder);
  const project = join(folder, 'project');
  unpack(folder, '1.0.0', project);
  const elsewhere = join(folder, 'elsewhere');
  writeFiles(elsewhere, { 'x.txt': 'Precious.\n' });
  spawnSync('rm', ['-r', join(project, 'tools')]);
  symlinkSync(elsewhere, join(project, 'tools'));
  const { code, complained } = typed(project, '--from', join(folder, '2.0.0', archiveName('2.0.0')));
  expect([code, complained]).toEqual([
    1,
    'tools is a link to somewhere else, and the kit has a folder there. Move it away and run it again. Nothing was changed.\n',
  ]);
  expect(everything(elsewhere)).toEqual({ 'x.txt': 'Precious.\n' });
});

test('wrong usage says how, and ends with 2', () => {
  const folder = temporaryFolder();
  makeReleases(folder);
  const project = join(folder, 'project');
  unpack(folder, '1.0.0', project);
  for (const words of [['--resume', '--back'], ['--form', 'x'], ['1.0.0', '2.0.0'], ['--back', '1.0.0'], ['--from']]) {
    const { code, complained } = typed(project, ...words);
    expect([words, code]).toEqual([words, 2]);
    expect(complained).toContain('“hedge help upgrade” says how to use it.');
  }
  const told = typed(project, '--resume', '--back', '--json');
  expect([told.code, JSON.parse(told.said)]).toEqual([2, { error: 'Give --resume or --back, not both.' }]);
  const archive = join(folder, '2.0.0', archiveName('2.0.0'));
  expect(typed(project, '--from', archive, '1.1.0').complained).toBe(`${archive} is version 2.0.0, not 1.1.0.\n`);
  expect(typed(project, '--from', archive, 'newest').complained).toContain('“newest” is no version of the kit.');
  expect(typed(project).complained).toContain('Say where the new release is: --from and an archive');
});
