import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkKit, rules } from '../../src/kit/checks/check.ts';
import { printed, readSituation } from './project.ts';

const here = import.meta.dirname;

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/*
 * A rule’s folder holds situations, each a small project: `breaks…` with what is found in expected.txt (write it with
 * `vitest run tests/checks -u`, then read it), `keeps…` where nothing is. Frontmatter is filled up from base/.
 */

/** Folders that belong to no rule. */
const OTHERS = ['base', 'kits'];
const names = rules.map((rule) => rule.name);

test('every rule has a folder of situations, and every folder a rule', () => {
  expect(
    folders(here)
      .filter((name) => !OTHERS.includes(name))
      .toSorted(),
  ).toEqual(names.toSorted());
});

test('every file of rules is in the registry', () => {
  const root = join(here, '../../src/kit/checks');
  const files = ['session', 'paper', 'words', 'links', 'honesty', 'branch'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => name.replace('.ts', '')),
  );
  const helpers = ['blanks', 'words', 'sentences', 'passages', 'reading-age', 'targets'];
  expect([...files.filter((name) => !helpers.includes(name)), 'exceptions'].toSorted()).toEqual(names.toSorted());
});

describe.each(folders(here).filter((name) => !OTHERS.includes(name)))('%s', (name) => {
  const situations = folders(join(here, name));

  test('is shown broken and kept', () => {
    expect(situations.some((situation) => situation.startsWith('breaks'))).toBe(true);
    expect(situations.some((situation) => situation.startsWith('keeps'))).toBe(true);
  });

  test.each(situations)('%s', async (situation) => {
    const folder = join(here, name, situation);
    const { kit, issues } = readSituation(folder);
    expect(issues.filter((issue) => issue.level === 'error')).toEqual([]);
    const all = checkKit(kit);
    for (const { message, mend } of all) expect(`${message} ${mend}`).toMatch(/\S[.?!:”] \S.*[.?!”]$/s);
    const found = all.filter((issue) => issue.rule === name);
    if (situation.startsWith('keeps')) {
      expect(printed(found)).toBe('');
    } else {
      expect(found).not.toEqual([]);
      await expect(printed(found)).toMatchFileSnapshot(join(folder, 'expected.txt'));
    }
  });
});
