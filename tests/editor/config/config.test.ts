import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { viewsOf } from '../../../src/outputs/web/view.ts';
import { asJsonSchema } from '../../../src/outputs/data/json-schemas.ts';
import { headerFiles } from '../../../src/outputs/data/headers.ts';
import { branchSchema } from '../../../src/kit/schema/branch.ts';
import { eventFileSchema, eventsSchema } from '../../../src/kit/schema/events.ts';
import { schemaOfKind } from '../../../src/kit/schema/kinds.ts';
import { localSchema, slotFileSchema } from '../../../src/kit/schema/local-facts.ts';
import { ownPageSchema } from '../../../src/kit/schema/page.ts';
import { editorConfig } from '../../../src/outputs/editor/config.ts';
import { repositoryOf } from '../../../src/outputs/editor/backend.ts';
import { fieldsOf } from '../../../src/outputs/editor/field.ts';
import type { CmsField, Shape } from '../../../src/outputs/editor/field.ts';
import { readFixture } from '../../branch/kit.ts';

const { kit } = readFixture('tre-fach');
const source = 'https://github.com/tre-fach/glawdd';
const withEditor = { ...kit, branch: { ...kit.branch, editor: true, source } };
const [view] = viewsOf(withEditor, '/');
const config = view && editorConfig(withEditor, '/', view.t);

/** Every field of a schema, by its path. */
function pathsIn(shape: Shape, path = ''): string[] {
  const inner = Object.entries(shape.properties ?? {}).flatMap(([name, field]) => [
    `${path}${name}`,
    ...pathsIn(field, `${path}${name}.`),
  ]);
  return [...inner, ...(shape.items === undefined ? [] : pathsIn(shape.items, path))];
}

/** Every field that the editor shows, by its path; a file's list as a whole has no name there. */
function shownIn(fields: readonly CmsField[], path = ''): string[] {
  return fields.flatMap((field) => {
    const here = field.root === true ? path : `${path}${field.name}`;
    return [...(field.root === true ? [] : [here]), ...shownIn(field.fields ?? [], here === '' ? '' : `${here}.`)];
  });
}

function fieldsNamed(name: string): CmsField[] {
  for (const each of config?.cms.collections ?? []) {
    if ('fields' in each && each.name === name) return each.fields;
    const file = 'files' in each ? each.files.find((one) => one.name === name) : undefined;
    if (file !== undefined) return file.fields;
  }
  throw new Error(`There is no ${name}.`);
}

describe('what the editor is told', () => {
  test.each<[string, z.ZodType]>([
    ...Object.entries(schemaOfKind),
    ['own-page', ownPageSchema],
    ['event', eventFileSchema],
    ['branch', branchSchema],
    ['local', localSchema],
    ['events', eventsSchema],
    ['oldest-local-group', slotFileSchema],
  ])('%s: every field of its schema', (name, schema) => {
    const shown = shownIn(fieldsNamed(name)).filter((path) => path !== 'body');
    expect(shown.toSorted()).toEqual(pathsIn(asJsonSchema(schema) as Shape).toSorted());
  });

  test('a field that it has no way to show, or a rule that it has no way to keep to, is a fault', () => {
    const shown = (field: z.ZodType) => fieldsOf(asJsonSchema(z.strictObject({ field })) as Shape, () => undefined);
    expect(() => shown(z.union([z.number(), z.boolean()]))).toThrow('no way to show field');
    expect(() => shown(z.number().multipleOf(5))).toThrow('no way to keep to “multipleOf” of field');
    expect(() => shown(z.record(z.string(), z.string()))).toThrow('field');
  });

  test('ids are chosen from what there is, days from a calendar, and what may stay empty may', () => {
    const module = fieldsNamed('module');
    const named = (name: string) => module.find((field) => field.name === name);
    expect(named('worksheets')?.options).toContainEqual({
      label: expect.stringContaining('(our-housing-facts)'),
      value: 'our-housing-facts',
    });
    expect(named('lastReviewed')).toMatchObject({ widget: 'datetime', format: 'YYYY-MM-DD', required: true });
    expect(named('materials')).toMatchObject({ widget: 'list', required: false });
    const [rule = ''] = fieldsNamed('event').find(({ name }) => name === 'children')?.pattern ?? [];
    expect(new RegExp(rule).test('')).toBe(true);
    expect(new RegExp(rule).test('two\nlines')).toBe(false);
  });

  test('without being asked for, or without a place to write to, there is none', () => {
    if (view === undefined) throw new Error('There is no view.');
    expect(editorConfig({ ...kit, branch: { ...kit.branch, source } }, '/', view.t)).toBeUndefined();
    expect(editorConfig({ ...kit, branch: { ...kit.branch, editor: true } }, '/', view.t)).toBeUndefined();
  });

  test.each([
    ['https://github.com/a/b.git', 'github', 'a/b', 'https://api.github.com'],
    ['https://codeberg.org/a/b/', 'gitea', 'a/b', 'https://codeberg.org'],
    ['https://gitlab.com/a/b/c', 'gitlab', 'a/b/c', 'https://gitlab.com'],
  ])('%s is written to by %s', (address, name, repo, api) => {
    expect(repositoryOf({ source: address })).toMatchObject({ backend: { name, repo }, api });
  });
});

test('a forge under a path of its host is asked there', () => {
  const found = repositoryOf({
    source: 'https://example.org/forge/leeds/site',
    forge: { kind: 'forgejo', line: 'trunk' },
  });
  expect(found?.backend).toMatchObject({
    repo: 'leeds/site',
    branch: 'trunk',
    base_url: 'https://example.org/forge',
    api_root: 'https://example.org/forge/api/v1',
  });
  expect(found?.api).toBe('https://example.org');
});

describe('what hosts send', () => {
  const policyOf = (text: string, rule: string): string =>
    new RegExp(`^${rule.replaceAll('*', '\\*')}$[^]*?Content-Security-Policy: (.*)$`, 'm').exec(text)?.[1] ?? '';

  test('the editor’s own pages may ask the forge, and nothing else is looser than it was', () => {
    const [plain = { text: '' }] = headerFiles('/');
    const [both = { text: '' }] = headerFiles('/', 'https://codeberg.org');
    expect(policyOf(both.text, '/*')).toBe(policyOf(plain.text, '/*'));
    expect(policyOf(both.text, '/keep/editor/*')).toContain("connect-src 'self' blob: https://codeberg.org;");
    expect(policyOf(both.text, '/keep/editor/*')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(plain.text).not.toContain('keep/editor');
  });
});
