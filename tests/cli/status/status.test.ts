import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { branchProject, changeKit, write } from '../branch-project.ts';
import { run } from '../run-here.ts';

const GUIDE = 'src/content/guides/small-guide.mdx';
const SHEET = 'src/content/worksheets/small-sheet.mdx';

async function twoAdapted(): Promise<string> {
  const project = branchProject();
  for (const name of ['guide/small-guide', 'worksheet/small-sheet'])
    await run(project, ['localise', name, '--replace']);
  write(project, 'branch/content/guides/small-guide.mdx', '\nOur own words.\n');
  write(project, 'branch/content/worksheets/small-sheet.mdx', '\nOurs.\n');
  return project;
}

test('where nothing waits, nothing is said', async () => {
  expect(await run(await twoAdapted(), ['status'])).toEqual({ code: 0, said: '', complained: '' });
  expect(await run(branchProject(), ['status'])).toEqual({ code: 0, said: '', complained: '' });
});

test('safety and facts come before wording, and exit with 1', async () => {
  const project = await twoAdapted();
  changeKit(project, GUIDE, '1. Breathe.', '1. Breathe slowly.');
  expect(await run(project, ['status'])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^stale {2}guide\/small-guide/),
  });
  changeKit(project, SHEET, 'filledIn: take-home', 'filledIn: keep-private');
  const { code, said } = await run(project, ['status']);
  expect(code).toBe(1);
  expect(said.match(/^(?:urgent|stale).*$/gm)).toEqual([
    'urgent  worksheet/small-sheet  branch/content/worksheets/small-sheet.mdx',
    'stale  guide/small-guide  branch/content/guides/small-guide.mdx',
  ]);
});

test('a fact that was to be looked at again comes after what is urgent', async () => {
  const project = await twoAdapted();
  await run(project, [
    'localise',
    'slot/typical-rent',
    '--value',
    '£8',
    '--source',
    'x',
    '--date',
    '2026-01-01',
    '--review-by',
    '2026-06-01',
  ]);
  changeKit(project, GUIDE, '1. Breathe.', '1. Breathe slowly.');
  changeKit(project, SHEET, 'filledIn: take-home', 'filledIn: keep-private');
  const { said } = await run(project, ['status', '--json']);
  const { waiting }: { waiting: { state: string }[] } = JSON.parse(said);
  expect(waiting.map(({ state }) => state)).toEqual(['urgent', 'overdue', 'stale']);
});

test('--why sets three columns side by side', async () => {
  const project = await twoAdapted();
  changeKit(project, GUIDE, '1. Breathe.', '1. Breathe slowly.');
  const { code, said } = await run(project, ['status', '--why', 'guide/small-guide'], { COLUMNS: '100' });
  expect(code).toBe(0);
  expect(said).toMatch(/What it said when you made +\| What the kit says now +\| What yours says/);
  expect(said).toMatch(/1\. Breathe\. +\| 1\. Breathe slowly\. +\| 1\. Breathe\./);
  expect(said).toMatch(/\(nothing\) +\| \(nothing\) +\|/);
  const narrow = await run(project, ['status', '--why', 'guide/small-guide'], { COLUMNS: '40' });
  expect(narrow.said).toContain('What the kit says now:\n  1. Breathe slowly.');
});

test('--html makes a page that needs nothing beside it, in which texts are text', async () => {
  const project = await twoAdapted();
  changeKit(project, GUIDE, '1. Breathe.', '1. Breathe <b>slowly</b>.');
  const { said } = await run(project, ['status', '--html']);
  const page = readFileSync(join(project, said), 'utf8');
  expect(page).toContain('1. Breathe &lt;b&gt;slowly&lt;/b&gt;.');
  expect(page).not.toMatch(/<script|<b>|src=|https?:/);
});
