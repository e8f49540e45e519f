import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { branchFiles, branchProject, write } from '../branch-project.ts';
import { run } from '../run-here.ts';

test('an offer holds both versions, what changed, and a letter that needs no account', async () => {
  const project = branchProject();
  await run(project, ['localise', 'guide/small-guide', '--replace']);
  write(project, 'branch/content/guides/small-guide.mdx', '\nOur own words.\n');
  const before = branchFiles(project);
  const words = ['offer', 'guide/small-guide', '--because', 'People asked for it.', '--out', 'offer'];
  expect(await run(project, [...words, '--dry-run'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('Why we changed it: People asked for it.'),
  });
  expect(branchFiles(project, 'offer')).toEqual({});
  expect((await run(project, words)).code).toBe(0);
  const files = branchFiles(project, 'offer');
  expect(Object.keys(files)).toEqual(['changes.txt', 'kits-own-small-guide.mdx', 'letter.txt', 'small-guide.mdx']);
  expect(files['changes.txt']).toContain('+ Our own words.');
  expect(files['letter.txt']).toContain('Our branch offers its version of “A small guide”.');
  expect(files['letter.txt']).toContain('CC BY-SA 4.0');
  expect(branchFiles(project)).toEqual(before);
  expect((await run(project, words)).complained).toContain('holds an offer already');
});

test('a reason is asked for', async () => {
  const project = branchProject();
  await run(project, ['localise', 'guide/small-guide', '--replace']);
  expect(await run(project, ['offer', 'guide/small-guide'])).toMatchObject({
    code: 2,
    complained: expect.stringContaining('Say why you changed it'),
  });
  expect(await run(project, ['offer', 'worksheet/small-sheet', '--because', 'x'])).toMatchObject({
    code: 1,
    complained: expect.stringContaining('You have changed nothing'),
  });
});

test('a fact is offered as an entry that can be pasted into local.yaml, with nobody else’s beside it', async () => {
  const local =
    '# Ours\n- slot: other-thing\n  value: "secret"\n  source: y\n  date: 2026-11-01\n  reviewBy: 2027-05-01\n';
  const entry =
    '- slot: typical-rent\n  value: "£850"\n  source: "Ten adverts"\n  date: 2026-11-22\n  reviewBy: 2027-05-22\n';
  const project = branchProject({ 'branch/local.yaml': local });
  await run(project, ['localise', 'slot/typical-rent', '--value', '£850', '--source', 'Ten adverts']);
  expect((await run(project, ['offer', 'slot/typical-rent', '--because', 'x'])).said).toContain(
    'offers/typical-rent holds local.yaml, kits-own-typical-rent.yaml, changes.txt, letter.txt.',
  );
  expect(branchFiles(project, 'offers/typical-rent')).toMatchObject({ 'local.yaml': entry });
  const other = branchProject({ 'branch/local.yaml': entry });
  expect((await run(other, ['check'])).code).toBe(0);
  expect((await run(project, ['status', '--why', 'slot/typical-rent'])).said).toContain('value: "£850"');
});

test('its pictures go with it, without what cameras write into them', async () => {
  const project = branchProject();
  await run(project, ['localise', 'guide/small-guide', '--replace']);
  write(project, 'branch/content/guides/small-guide.mdx', '\n<Figure src="our-hall.jpg" alt="Our hall" />\n');
  mkdirSync(join(project, 'branch/media'));
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: 'green' } }).jpeg();
  for (const name of ['our-hall.jpg', 'not-asked-for.jpg'])
    await picture
      .clone()
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .toFile(join(project, 'branch/media', name));
  const words = ['offer', 'guide/small-guide', '--because', 'x', '--json'];
  const dry: { files: string[] } = JSON.parse((await run(project, [...words, '--dry-run'])).said);
  expect(branchFiles(project, 'offers')).toEqual({});
  await run(project, words);
  expect(Object.keys(branchFiles(project, 'offers/small-guide'))).toEqual(dry.files.toSorted());
  expect(dry.files).toContain('media/our-hall.jpg');
  expect(dry.files).not.toContain('media/not-asked-for.jpg');
  const offered = readFileSync(join(project, 'offers/small-guide/media/our-hall.jpg'));
  expect(offered.includes('Somebody')).toBe(false);
  expect(await sharp(offered).metadata()).toMatchObject({ width: 40, format: 'jpeg' });
});

test('a text of a branch’s own is offered whatever its language; a page of its own is a file to send', async () => {
  const project = branchProject({
    'branch/branch.yaml':
      'name: Tre-fach\nlanguages:\n  - { tag: cy, name: Cymraeg }\n  - { tag: en, name: English }\n',
    'branch/pages/pwy.mdx':
      '---\ntitle: Pwy\nsummary: Pwy.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\nNi.\n',
  });
  const text = readFileSync(join(project, 'src/content/guides/small-guide.mdx'), 'utf8');
  mkdirSync(join(project, 'branch/content/guides'), { recursive: true });
  write(project, 'branch/content/guides/ein-un-ni.cy.mdx', text.replace(/code: \w+/, 'code: G901'));
  expect(await run(project, ['offer', 'guide/ein-un-ni', '--because', 'x'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('offers/ein-un-ni holds ein-un-ni.cy.mdx'),
  });
  expect(await run(project, ['offer', 'page/pwy', '--because', 'x'])).toMatchObject({
    code: 1,
    complained: 'branch/pages/pwy.mdx is yours alone: the kit has no such text. Send that file.',
  });
});
