import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFile } from '../../../src/editor/files.ts';
import { asJsonSchema } from '../../../src/outputs/data/json-schemas.ts';
import { formatOf } from '../../../src/outputs/editor/formats.ts';
import type { Shape } from '../../../src/outputs/editor/field.ts';
import { schemaOfKind } from '../../../src/kit/schema/kinds.ts';
import { branchSchema } from '../../../src/kit/schema/branch.ts';
import { localSchema } from '../../../src/kit/schema/local-facts.ts';
import { root } from '../../branch/kit.ts';

const fileOf = (kind: keyof typeof schemaOfKind) =>
  makeFile(formatOf(kind, kind === 'curriculum' ? 'yaml' : 'mdx', asJsonSchema(schemaOfKind[kind]) as Shape));
const fields = (value: unknown): Record<string, unknown> => ({ ...(value as Record<string, unknown>) });

describe('what the editor reads and writes again', () => {
  test.each([
    ['module', 'src/content/modules'],
    ['guide', 'src/content/guides'],
    ['worksheet', 'src/content/worksheets'],
    ['page', 'src/content/pages'],
    ['template', 'templates/documents'],
    ['curriculum', 'curricula'],
  ] as const)('every %s of the kit, to the letter', (kind, folder) => {
    const names = readdirSync(join(root, folder));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const text = readFileSync(join(root, folder, name), 'utf8');
      const { read, write } = fileOf(kind);
      expect(write(read(text)), name).toBe(text);
    }
  });

  test('another title, and blocks, blank lines and comments stay', () => {
    const text =
      '---\n# ours\ntitle: One\nlist:\n  # why\n  - a\n---\n\n<Step title="x" minutes={10}>\n\n\tTabbed  \n\n</Step>\n';
    const { read, write } = fileOf('guide');
    expect(write({ ...fields(read(text)), title: 'Two' })).toBe(text.replace('One', 'Two'));
    expect(write({ ...fields(read(text)), body: 'New <Step>' })).toMatch(/- a\n---\n\nNew <Step>\n$/);
  });

  test('lists that must be there are written where they are empty', () => {
    expect(fileOf('module').write({ title: 'New' })).toContain('materials: []');
  });

  test('one line stays one line, two are a list, and the note beside them stays', () => {
    const text = '# Found by us\n- slot: rent\n  value: £850 # for two\n- slot: work\n  value: [a, b]\n';
    const { read, write } = makeFile(formatOf('local', 'yaml', asJsonSchema(localSchema) as Shape));
    const value = read(text) as { slot: string; value: string[] }[];
    expect(value.map((each) => each.value)).toEqual([['£850'], ['a', 'b']]);
    expect(write(value)).toBe(text);
    expect(write([...value, { slot: 'hall', value: ['free'] }])).toContain(
      '# Found by us\n- slot: rent\n  value: £850 # for two\n',
    );
    expect(write([{ slot: 'hall', value: ['free'] }])).toContain('value: free');
  });

  test('lists that stood empty go on standing there, and what went without saying still does', () => {
    const { read, write } = makeFile(formatOf('branch', 'yaml', asJsonSchema(branchSchema) as Shape));
    const text = 'name: Leeds\npinned: []\nhide: [a]\n';
    const { pinned: _pinned, ...value } = fields(read(text));
    expect(write({ ...value, offline: true, editor: false })).toBe(text);
    expect(write({ ...value, offline: false })).toBe(`${text}offline: false\n`);
    const said = 'name: Leeds\noffline: true # we want it\n';
    expect(write(fields(read(said)))).toBe(said);
    expect(write({ name: 'New', offline: true })).toBe('name: New\n');
  });

  test('words of several lines keep their last line’s end', () => {
    const { read, write } = makeFile(formatOf('branch', 'yaml', asJsonSchema(branchSchema) as Shape));
    const text = 'name: Leeds\nabout: |\n  One.\n  Two.\n';
    expect(write({ ...fields(read(text)), about: 'One.\nTwo.' })).toBe(text);
    expect(write({ ...fields(read(text)), about: 'One.\nThree.' })).toBe(text.replace('Two', 'Three'));
  });
});
