import { expect, test } from 'vitest';
import { readYaml } from '../../../src/kit/document/yaml.ts';

const nested = Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');

test('brackets that are words in quotes are no fields within fields', () => {
  const words = '['.repeat(150);
  const text = `a: "\\u00e9${words}"\nb: '${words}'\n`;
  expect(readYaml(text, 'branch.yaml')).toEqual({ ok: true, value: { a: `é${words}`, b: words }, issues: [] });
});

test('brackets behind a mark that only looks like a quote are refused all the same', () => {
  expect(readYaml(`a: x "y\nb: ${'['.repeat(50_000)}\nc: "\n`, 'branch.yaml').ok).toBe(false);
});

test.each([
  ['set in', `${nested} 1\n`],
  ['set in, with marks that the quick reader leaves to the full one', `${nested} "\\u00e9"\n`],
  ['in brackets', `a: ${'['.repeat(100)}${']'.repeat(100)}\n`],
  ['in brackets, more than a stack holds', `a: ${'['.repeat(50_000)}\n`],
])('fields within fields, a hundred deep, %s, are refused with a place', (_, text) => {
  const read = readYaml(text, 'branch.yaml');
  expect(read.ok).toBe(false);
  expect(read.issues[0]).toMatchObject({ file: 'branch.yaml', rule: 'yaml', level: 'error' });
  expect(read.issues[0]?.message).toContain('deep');
});
