import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { blocks } from '../../src/blocks/definitions.ts';
import { code, day, foundingRow, line, minutes, slug, text } from '../../src/kit/schema/fields.ts';
import { asJsonSchema, editorSchemas } from '../../src/outputs/data/json-schemas.ts';
import { composeSite } from '../../src/outputs/web/compose.ts';
import type { ReferenceProps } from '../../src/outputs/web/pages/blocks-and-fields.ts';
import { fieldsOf, shared } from '../../src/outputs/web/reference/fields.ts';
import { holdsOf } from '../../src/outputs/web/reference/holds.ts';
import { lowerHeadings } from '../../src/outputs/web/reference/lower-headings.ts';
import { translator } from '../../src/outputs/web/translate.ts';
import { readExamples } from '../blocks/kit.ts';

const english = translator(readExamples('tests/blocks/data').kit.strings['en'] ?? {}, 'en');
const all = [
  ...editorSchemas(),
  ...[...blocks.values()].map((block) => ({ name: block.name, schema: asJsonSchema(block.props) })),
];

describe('what a field may hold is said in plain words', () => {
  test.each<[string, z.ZodType]>([
    ['words on one line', line],
    ['words on one line, at most 80 letters', line.max(80).optional()],
    ['one or more sentences', text],
    ['an id, in small letters with hyphens between words', slug],
    ['a letter and a number, such as `W11`', code],
    ['a row’s number, such as `F39`', foundingRow],
    ['a day, such as `2026-11-22`', day],
    ['a whole web address', z.url()],
    ['an e-mail address', z.email()],
    ['one word, in the form described', z.string().regex(/^x$/)],
    ['a whole number from 1 to 600', minutes],
    ['a whole number', z.number().int()],
    ['a whole number, 2 or more', z.number().int().min(2)],
    ['a whole number, 9 or less', z.number().int().max(9)],
    ['a number from 0 to 200', z.number().min(0).max(200)],
    ['a number', z.number()],
    ['a number, 1 or more', z.number().min(1)],
    ['a number, 1 or less', z.number().max(1)],
    ['one of `true`, `false`', z.boolean().default(false)],
    ['one of `small`, `large`', z.enum(['small', 'large'])],
    ['always `CC-BY-SA-4.0`', z.literal('CC-BY-SA-4.0')],
    ['a list: words on one line', z.array(line)],
    ['a list of 2 to 4: words on one line', z.array(line).min(2).max(4)],
    ['a list of at least 1: one of `a`, `b`', z.array(z.enum(['a', 'b'])).min(1)],
    ['a list of at most 3: an id, in small letters with hyphens between words', z.array(slug).max(3)],
    ['a list: groups of the fields below', z.array(z.strictObject({ a: line }))],
    ['a group of the fields below', z.strictObject({ a: line })],
  ])('%s', (words, schema) => {
    expect(holdsOf(asJsonSchema(schema), english)).toBe(words);
  });
});

test('fields stand after the group they belong to, with what happens where they are left out', () => {
  const schema = z.array(
    z.strictObject({
      id: slug.describe('Its id.'),
      size: z
        .strictObject({ min: z.number().describe('Least.'), max: z.number().default(9).describe('Most.') })
        .optional()
        .describe('How many.'),
      tags: z.array(line).default([]).describe('Tags.'),
      tongue: z
        .array(z.strictObject({ tag: line.describe('Tag.') }))
        .default([{ tag: 'en' }])
        .describe('Tongue.'),
    }),
  );
  expect(
    fieldsOf(asJsonSchema(schema), english).map(({ of, name, about, need }) => [[...of, name].join('.'), about, need]),
  ).toEqual([
    ['id', 'Its id.', 'needed'],
    ['size', 'How many.', 'may be left out'],
    ['size.min', 'Least.', 'needed'],
    ['size.max', 'Most.', 'left out, it is `9`'],
    ['tags', 'Tags.', 'may be left out'],
    ['tongue', 'Tongue.', 'left out, it is `[{tag: en}]`'],
    ['tongue.tag', 'Tag.', 'needed'],
  ]);
});

test('what groups have in common must be the same in all', () => {
  const of = (schema: z.ZodType) => asJsonSchema(schema);
  const { common, own } = shared(
    new Map([
      ['a', of(z.strictObject({ same: line, other: line, needed: line, x: line }))],
      ['b', of(z.strictObject({ same: line, other: text, needed: line.optional() }))],
    ]),
  );
  expect(Object.keys(common.properties ?? {})).toEqual(['same']);
  expect([...own].map(([key, group]) => [key, Object.keys(group.properties ?? {}), group.required])).toEqual([
    ['a', ['other', 'needed', 'x'], ['other', 'needed', 'x']],
    ['b', ['other', 'needed'], ['other']],
  ]);
});

test.each(all)('every field of $name is described in a sentence', ({ schema }) => {
  const mute = fieldsOf(schema, english).filter((field) => !/^[A-Z`].{5,}[.…]$/s.test(field.about));
  expect(mute.map((field) => [...field.of, field.name].join('.'))).toEqual([]);
});

test('only these have a form of their own, which their sentence must describe', () => {
  const own = all.flatMap(({ name, schema }) =>
    fieldsOf(schema, english)
      .filter((field) => field.holds.includes(english('reference.holds.form')))
      .map((field) => `${name} ${[...field.of, field.name].join('.')}`),
  );
  expect([...new Set(own.map((entry) => entry.replace(/^[a-z]+ (?=translates|basedOn)/, '… ')))]).toEqual([
    '… basedOn',
    '… translates.hash',
    'sources isbn',
    'sources doi',
    'branch languages.tag',
    'branch colours.light',
    'branch colours.dark',
    'branch logo.file',
    'local translations.lang',
    'events starts',
    'events translations.lang',
    'event starts',
    'event translations.lang',
    'settle name',
    'settle seen',
    'Figure src',
  ]);
});

test('headings of an example go under its block’s', () => {
  expect(lowerHeadings('<section><h2>A</h2><h3 id="b">B</h3></section><header>', 4)).toBe(
    '<section><h2 aria-level="4">A</h2><h3 aria-level="5" id="b">B</h3></section><header>',
  );
  expect(lowerHeadings('<p>No heading</p>', 4)).toBe('<p>No heading</p>');
});

describe('the page', () => {
  const { kit } = readExamples(
    'tests/blocks/data',
    ['src/content/pages/reference.mdx'],
    'name: A branch\nlanguages:\n  - { tag: en, name: English }\n  - { tag: cy, name: Cymraeg }\n',
  );
  const pages = composeSite(kit, '/').filter((page) => page.template === 'reference');
  const props = pages.map((page) => page.props as ReferenceProps);

  test('is there in every language, in English until somebody translates it', () => {
    expect(
      pages.map((page) => [page.path, page.frame.lang, page.frame.content?.lang, page.frame.canonicalPath]),
    ).toEqual([
      ['handbook/reference', 'en', undefined, 'handbook/reference'],
      ['cy/handbook/reference', 'cy', 'en', 'handbook/reference'],
    ]);
    expect(props.map((each) => each.mixed)).toEqual([false, false]);
  });

  test('has every block once, with its example and all its attributes', () => {
    const entries = props[0]?.shelves.flatMap((shelf) => shelf.blocks) ?? [];
    expect(entries.map((entry) => entry.name).toSorted()).toEqual([...blocks.keys()].toSorted());
    expect(
      entries
        .filter(
          (entry) =>
            entry.example === undefined ||
            entry.example.html === '' ||
            !entry.example.source.includes(`<${entry.name}`),
        )
        .map((entry) => entry.name),
    ).toEqual([]);
    const attributes = entries.map((entry) => [
      entry.name,
      ...entry.fields.filter((field) => field.of.length === 0).map((field) => field.name),
    ]);
    expect(attributes.toSorted()).toEqual(
      [...blocks.values()]
        .map((block) => [block.name, ...Object.keys(asJsonSchema(block.props).properties ?? {})])
        .toSorted(),
    );
  });

  test.each(editorSchemas())('has every field of $name', ({ name, schema, files, folders }) => {
    const tables = new Map(
      (props[0]?.tables ?? []).flatMap((part) => part.tables).map((table) => [table.id, table.fields]),
    );
    const kind = folders.length > 0 || files[0]?.startsWith('curricula/');
    const working = ['module', 'guide', 'worksheet', 'template'].includes(name);
    const ids = kind ? ['fields-common', ...(working ? ['fields-working'] : []), `fields-${name}`] : [`file-${name}`];
    const listed = ids.flatMap((id) => tables.get(id) ?? []).map((field) => [...field.of, field.name].join('.'));
    expect(listed.toSorted()).toEqual(
      fieldsOf(schema, english)
        .map((field) => [...field.of, field.name].join('.'))
        .toSorted(),
    );
    expect(listed.length).toBeGreaterThan(0);
  });

  test('repeats no id', () => {
    const [first] = props;
    const ids = [
      ...(first?.shelves ?? []).flatMap((shelf) => [shelf.id, ...shelf.blocks.map((entry) => entry.id)]),
      ...(first?.tables ?? []).flatMap((part) => [part.id, ...part.tables.map((table) => table.id)]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
