import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../../src/kit/schema/nearest.ts';
import { sourcesSchema } from '../../../src/kit/schema/data-files.ts';
import { readDataFile } from '../../../src/kit/reading/data-file.ts';
import { placesInYaml, placesOfAll, readYaml } from '../../../src/kit/document/yaml.ts';
import { print } from '../print.ts';

test('each wrong field is told of at its own line and column, in words that say what to write', async () => {
  const text = readFileSync(join(import.meta.dirname, 'sources.yaml'), 'utf8');
  const { data, issues } = readDataFile(sourcesSchema, { path: 'sources.yaml', text });
  expect(data).toBeUndefined();
  await expect(print(issues)).toMatchFileSnapshot('expected.txt');
});

describe('YAML is read as YAML 1.2: only what looks like a number, a truth value or nothing is one', () => {
  test.each([
    ['a: 2026-11-22', '2026-11-22'],
    ['a: 12:30', '12:30'],
    ['a: yes', 'yes'],
    ['a: off', 'off'],
    ['a: 1_000', '1_000'],
    ['a: 08001 234 567', '08001 234 567'],
    ['a: "10"', '10'],
    ['a: 10', 10],
    ['a: -1.5', -1.5],
    ['a: true', true],
    ['a: ~', null],
    ['a:', null],
    ['a: []', []],
    ['a: "x\\u0041"', 'xA'],
    ['a: >-\n  one\n  two\n', 'one two'],
    ['a: |\n  one\n  two\n', 'one\ntwo\n'],
  ])('%s', (text, value) => {
    expect(readYaml(`${text}\n`, 'a.yaml')).toEqual({ ok: true, value: { a: value }, issues: [] });
  });
});

test('the place of a field is that of its name; of one that is missing, that of what it is missing from', () => {
  const text = 'a: 1\nb:\n  - c: 2\n    d: [x, y]\n';
  const places = placesInYaml(text, 'a.mdx', 1);
  expect(places(['b', 0, 'd'])).toEqual({ file: 'a.mdx', line: 5, column: 5 });
  expect(places(['b', 0, 'd', 1])).toEqual({ file: 'a.mdx', line: 5, column: 12 });
  expect(places(['b', 0, 'e'])).toEqual({ file: 'a.mdx', line: 4, column: 5 });
  expect(places(['z'])).toEqual({ file: 'a.mdx', line: 1, column: 1 });
  expect(placesOfAll(text, 1)).toEqual({
    a: { line: 2, column: 1 },
    b: { line: 3, column: 1 },
    'b[0]': { line: 4, column: 5 },
    'b[0].c': { line: 4, column: 5 },
    'b[0].d': { line: 5, column: 5 },
    'b[0].d[0]': { line: 5, column: 9 },
    'b[0].d[1]': { line: 5, column: 12 },
  });
});

describe('what was most likely meant', () => {
  const fields = ['title', 'summary', 'groupSize', 'lastReviewed', 'reviewBy', 'worksheets'];
  test.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['group-size', 'groupSize'],
    ['last_reviewed', 'lastReviewed'],
    ['sumary', 'summary'],
    ['worksheet', 'worksheets'],
    ['reviewedBy', 'reviewBy'],
    ['colour', undefined],
    ['x', undefined],
    ['', undefined],
  ])('“%s” is %s', (written, meant) => {
    expect(nearest(written, fields)).toBe(meant);
    expect(didYouMean(written, fields)).toBe(meant === undefined ? '' : ` Did you mean “${meant}”?`);
  });
});
