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
