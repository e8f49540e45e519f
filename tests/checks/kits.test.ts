import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkKit } from '../../src/kit/checks/check.ts';
import { printed, readSituation } from './project.ts';

const kit = (name: string) => readSituation(join(import.meta.dirname, 'kits', name));

test('nothing is found in a kit that keeps every rule', () => {
  const { kit: clean, issues } = kit('clean');
  expect(clean.items).toHaveLength(7);
  expect(printed(issues.filter((issue) => issue.level === 'error'))).toBe('');
  expect(printed(checkKit(clean))).toBe('');
});

test('an exception turns a warning into a note with its reason, and no error into anything', () => {
  const found = checkKit(kit('excepted').kit).filter((issue) => issue.rule === 'turns' || issue.rule === 'codes');
  expect(found.map(({ rule, level }) => [rule, level])).toEqual([
    ['codes', 'error'],
    ['turns', 'note'],
  ]);
  expect(found[1]?.message).toContain('It is an evening of listening.');
});

test('the gravest problems come first', () => {
  const grave = { error: 0, warning: 1, note: 2 };
  const levels = checkKit(kit('excepted').kit).map((issue) => grave[issue.level]);
  expect(levels).toEqual(levels.toSorted());
  expect(new Set(levels).size).toBe(3);
});
