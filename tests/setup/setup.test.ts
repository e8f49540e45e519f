import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldsOf } from '../../src/setup/field.ts';
import type { Field } from '../../src/setup/field.ts';
import { FILES, nameOfFile, problemsIn, readBack } from '../../src/setup/reading.ts';
import { withEntries, withFields } from '../../src/setup/yaml-text.ts';
import { root } from '../house/imports.ts';

const namesOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => [field.name, ...('fields' in field ? namesOf(field.fields) : [])]);

describe('the form is made from the schemas', () => {
  test('every field of the three files is asked for, and has a label in every language', () => {
    const names = new Set(Object.values(FILES).flatMap((schema) => namesOf(fieldsOf(schema))));
    expect(names.size).toBeGreaterThan(45);
    for (const lang of ['en', 'cy', 'ur']) {
      const words = parse(readFileSync(join(root, `src/content/i18n/${lang}.yaml`), 'utf8'));
      expect([...names].filter((name) => words.setup.field[name] === undefined)).toEqual([]);
    }
  });

  test('what goes there is said in every language, and in English as the schema says it', () => {
    const hints = (fields: readonly Field[], path: string): [string, string][] =>
      fields.flatMap((field): [string, string][] => [
        [`${path}-${field.name}`, field.about],
        ...('fields' in field ? hints(field.fields, `${path}-${field.name}`) : []),
      ]);
    const all = Object.fromEntries(
      Object.entries(FILES).flatMap(([name, schema]) => hints(fieldsOf(schema), name.replace('.yaml', ''))),
    );
    const said = (lang: string) =>
      parse(readFileSync(join(root, `src/content/i18n/${lang}.yaml`), 'utf8')).setup.hint as Record<string, string>;
    expect(said('en')).toEqual(all);
    for (const lang of ['cy', 'ur']) {
      expect(Object.keys(said(lang))).toEqual(Object.keys(all));
      for (const [key, words] of Object.entries(said(lang))) expect(words, key).not.toBe(all[key]);
    }
  });

  test('each field is asked for in the way that its schema wants', () => {
    const sorts = Object.fromEntries(fieldsOf(FILES['branch.yaml']).map(({ name, sort }) => [name, sort]));
    expect(sorts).toMatchObject({
      name: 'line',
      about: 'text',
      nation: 'choice',
      address: 'address',
      contact: 'group',
      languages: 'list',
      offline: 'yes-no',
      hide: 'lines',
    });
    const event = Object.fromEntries(fieldsOf(FILES['events.yaml']).map((field) => [field.name, field]));
    expect(event['sort']).toMatchObject({ sort: 'choice', choices: ['session', 'activity', 'meeting', 'social'] });
    expect(event['minutes']).toMatchObject({ sort: 'number', required: false });
    expect(event['title']).toMatchObject({ sort: 'line', required: true });
    expect(fieldsOf(FILES['local.yaml']).find(({ name }) => name === 'value')).toMatchObject({
      sort: 'lines',
      single: true,
    });
  });
});

const OURS = `# Who we are. Ask Sam before changing this.
name: Our site   # agreed in May
nation: Wales
contact: { role: the access lead, email: access@example.org }

# Not yet.
# address: https://example.org/
languages:
  - { tag: cy, name: Cymraeg }
`;

describe('a file that was read back', () => {
  test('stays as it was, byte for byte, where nothing was changed', () => {
    expect(withFields(OURS, parse(OURS))).toBe(OURS);
  });

  test('keeps its notes where something was', () => {
    const text = withFields(OURS, { ...parse(OURS), name: 'Our new site', place: 'Leeds' });
    expect(text).toContain('name: Our new site # agreed in May\n');
    expect(text).toContain('# Who we are. Ask Sam before changing this.\n');
    expect(text).toContain('# Not yet.\n# address: https://example.org/\n');
    expect(parse(text)).toEqual({ ...parse(OURS), name: 'Our new site', place: 'Leeds' });
  });

  test('loses what was emptied, and nothing else', () => {
    expect(parse(withFields(OURS, { ...parse(OURS), nation: '' }))).toEqual({ ...parse(OURS), nation: undefined });
    expect(withFields(OURS, { ...parse(OURS), nation: '' })).toContain('# agreed in May');
  });

  test('that is a list keeps the entries nobody changed as they were written', () => {
    const list = '# Facts\n- slot: rent # ours\n  value: "£8"\n- slot: tea\n  value: hot\n';
    const [rent, tea] = parse(list);
    expect(withEntries(list, [rent, tea])).toBe(list);
    expect(withEntries(list, [rent, { ...tea, value: 'cold' }])).toBe(list.replace('hot', 'cold'));
    expect(withEntries(list, [tea])).toBe('# Facts\n- slot: tea\n  value: hot\n');
    expect(withEntries('# Facts\n', [])).toBe('# Facts\n');
  });

  test.each([
    ['branch.yaml', OURS, 'branch.yaml'],
    ['download (1).yaml', '- slot: rent\n  value: x\n', 'local.yaml'],
    ['', '- id: a\n  starts: 2026-12-01 19:00\n', 'events.yaml'],
    ['shopping.txt', 'bread\n', undefined],
  ])('“%s” is told by its name or by what stands in it', (name, text, file) => {
    expect(nameOfFile(name, text)).toBe(file);
  });

  test.each([
    ['an alias', 'name: &a x\nabout: *a\n'],
    ['a tag', 'name: !!js/function x\n'],
    ['a list in place of fields', '- name: x\n'],
    ['half a line', 'name: "x\n'],
  ])('with %s is refused in words', (_, text) => {
    const back = readBack('branch.yaml', text);
    expect(back.ok).toBe(false);
    expect(back.ok ? [] : back.issues.map(({ line }) => line)).not.toContain(undefined);
  });
});

describe('what stands in the form is checked as the build will', () => {
  test('a fault is named by its field', () => {
    expect(
      problemsIn('branch.yaml', { name: 'x', colours: { light: '#ff8800' }, imprint: 'tbc' }).map(
        ({ field, level }) => [field, level],
      ),
    ).toEqual([
      ['imprint', 'error'],
      ['colours.light', 'error'],
    ]);
    const [problem] = problemsIn('events.yaml', [
      { id: 'tea', title: 'Tea', sort: 'social', facing: 'inward', starts: 'soon', minutes: 60 },
    ]);
    expect(problem).toMatchObject({ field: '[0].starts' });
  });

  test('homes, own numbers and own post are warned of', () => {
    expect(
      problemsIn('branch.yaml', {
        name: 'x',
        contact: { role: 'Sam, 07700 900123', email: 'sam.jones@gmail.com' },
        imprint: 'Printed by Sam Jones, 12 Elm Street, Leeds',
      }).map(({ field, level }) => [field, level]),
    ).toEqual([
      ['contact.role', 'warning'],
      ['contact.email', 'warning'],
      ['imprint', 'warning'],
    ]);
    const at = (place: Record<string, string>): (string | undefined)[] =>
      problemsIn('events.yaml', [
        { id: 'tea', title: 'Tea', sort: 'social', facing: 'inward', starts: '2026-12-01 15:00', minutes: 60, place },
      ]).map(({ field }) => field);
    expect(at({ name: 'Dave’s house' })).toEqual(['[0].place']);
    expect(at({ name: 'The library', address: '3 Elm Street' })).toEqual([]);
    expect(at({ name: 'A home in our street', address: 'on-request' })).toEqual([]);
  });

  test('an empty form lacks a name, and an empty list nothing', () => {
    expect(problemsIn('branch.yaml', {}).map(({ field }) => field)).toEqual(['name']);
    expect(problemsIn('local.yaml', [])).toEqual([]);
  });
});
