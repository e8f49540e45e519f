import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openSite } from '../../src/edge/site-files.ts';
import { copyProject, hedge, siteFingerprints } from './project.ts';

const isOutput = (file: string): boolean => /\.(?:pdf|docx)$|^cards\//.test(file);

/** Where each file to take away lies on the disk: the same number is the same file, not set again. */
function files(folder: string): Map<string, number> {
  const site = join(folder, 'dist');
  return new Map(
    openSite(site, '/')
      .files.filter(isOutput)
      .map((file) => [file, statSync(join(site, file)).ino]),
  );
}

let folder: string;
beforeAll(() => {
  folder = copyProject(afterAll);
  const { code, said } = hedge(folder, ['build']);
  if (code !== 0) throw new Error(said);
}, 600_000);

test('every page offers its files with format, size and sides, and all of them are there', () => {
  const site = join(folder, 'dist');
  const page = readFileSync(join(site, 'sessions/small-session/index.html'), 'utf8');
  for (const form of ['', '-large', '-giant', '-booklet', '-run-sheet', '-handout', '-cards', '-pack'])
    expect(page).toContain(`href="/sessions/small-session/small-session${form}.pdf"`);
  for (const form of ['', '-run-sheet'])
    expect(page).toContain(`href="/sessions/small-session/small-session${form}.docx"`);
  expect(page).toMatch(/<span>PDF<\/span>\s*<span>\d+ KB<\/span>\s*<span>\d+ sides?<\/span>/);
  const all = readFileSync(join(site, 'print/index.html'), 'utf8');
  const { items }: { items: { id: string; downloads: { url: string; bytes: number; pages?: number }[] }[] } =
    JSON.parse(readFileSync(join(site, 'kit.json'), 'utf8'));
  for (const { downloads } of items) {
    expect(downloads.length).toBeGreaterThan(2);
    for (const { url, bytes } of downloads) {
      expect(all).toContain(`href="${url}"`);
      expect(statSync(join(site, url)).size).toBe(bytes);
    }
  }
  expect(readFileSync(join(site, 'find/en.json'), 'utf8')).toContain('PDF, Word');
});

test('with --pages there are pages alone, and none of them offers what isn’t there', () => {
  const folder = copyProject();
  expect(hedge(folder, ['build', '--pages'])).toMatchObject({ code: 0 });
  expect(files(folder).size).toBe(0);
  expect(readFileSync(join(folder, 'dist/sessions/small-session/index.html'), 'utf8')).not.toContain('.pdf');
});

test.runIf(inject('full'))('two builds in two folders give the same files, byte for byte', () => {
  const other = copyProject(undefined, { cold: true });
  expect(hedge(other, ['build'])).toMatchObject({ code: 0 });
  expect(siteFingerprints(join(other, 'dist'))).toEqual(siteFingerprints(join(folder, 'dist')));
});

// The last, for it changes what the others look at.
test('one changed sheet is set again, with all that holds it, and nothing else is', () => {
  const before = files(folder);
  expect([...before.keys()].filter((file) => file.endsWith('.pdf')).length).toBeGreaterThan(30);

  const path = join(folder, 'src/content/worksheets/second-sheet.mdx');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nOne more line.\n`);
  expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
  const after = files(folder);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const again = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
  const sheet = 'worksheets/second-sheet/second-sheet';
  expect(again.filter((file) => file.startsWith('worksheets/'))).toEqual([
    `${sheet}-booklet.pdf`,
    `${sheet}-giant.pdf`,
    `${sheet}-large.pdf`,
    `${sheet}.docx`,
    `${sheet}.pdf`,
  ]);
  // The packs of sessions that hand it out, and the books of courses that hold those.
  expect(
    again.filter(
      (file) => !file.startsWith('worksheets/') && !/-pack\.pdf$|^courses\/[^/]+\/[^/]+?(?:-booklet)?\.pdf$/.test(file),
    ),
  ).toEqual([]);
});
