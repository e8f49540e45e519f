import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldsOf, isAsked } from '../../src/setup/field.ts';
import { FILES, problemsIn, readBack } from '../../src/setup/reading.ts';
import type { FileName } from '../../src/setup/reading.ts';
import { without } from '../../src/setup/values.ts';
import type { Value, Values } from '../../src/setup/values.ts';
import { withEntries, withFields } from '../../src/setup/yaml-text.ts';

/** As an older version's form, or somebody's own hand, might have left it. */
const OLD = `# our own note at the top
colours:   # the banner's blue
    dark: '#a5d6b4'
    light: "#1d4a34"
motto: Bread and roses     # an old field
name: 'Leeds branch school'   # after the meeting in May
# languages come later
organisation:
contact:
  email: access@leeds.example   # since June
  phone: 0113 496 0000   # was allowed once
  # two of us
  role: the access lead
imprint: >-
  Printed and promoted by Leeds branch,
  PO Box 12, Leeds
nation: Britain

about: |
  We meet on Tuesdays.
  Come as you are.
hide: [session-feedback, old-thing]   # nobody used it
areas:
  - {id: east, name: East side}
  # the west is still to come
  - id: west   # over the river
    name: West side
    colour: red
# the end
`;
const NOTES = [...OLD.matchAll(/(?:^|\s)# ([a-z][^\n]*)/g)].map(([, note = '']) => note.trim());

function read(name: FileName, text: string): Value {
  const back = readBack(name, text);
  if (!back.ok) throw new Error(JSON.stringify(back.issues));
  return back.value;
}

describe('a file written by an older version', () => {
  test('is read, and stays to the letter until something is changed', () => {
    expect(withFields(OLD, read('branch.yaml', OLD) as Values)).toBe(OLD);
    expect(NOTES.length).toBe(12);
  });

  test('says of each field that is no more that it must go, and the form has no box for it', () => {
    const fields = fieldsOf(FILES['branch.yaml']);
    const wrong = problemsIn('branch.yaml', read('branch.yaml', OLD)).filter(({ level }) => level === 'error');
    const unasked = wrong.filter(({ field = '' }) => !isAsked(fields, field));
    expect(unasked.map(({ field, message }) => [field, message.split('.')[0]])).toEqual([
      ['contact.phone', 'There is no field called “phone” in “contact”'],
      ['areas[1].colour', 'There is no field called “colour” in entry 2 of “areas”'],
      ['motto', 'There is no field called “motto”'],
    ]);
    expect(wrong.filter((each) => !unasked.includes(each)).map(({ field }) => field)).toEqual(['nation']);
    expect(isAsked(fields, 'areas[1].name')).toBe(true);
    expect(isAsked(fieldsOf(FILES['events.yaml']), '[0].place.access')).toBe(true);
  });

  test('loses what was taken out, and keeps every note and every other word', () => {
    let value = read('branch.yaml', OLD);
    for (const path of ['contact.phone', 'areas[1].colour', 'motto']) value = without(value, path);
    const text = withFields(OLD, value as Values);
    for (const note of NOTES) expect(text, text).toContain(note);
    const { motto: _motto, ...rest } = parse(OLD);
    delete rest.contact.phone;
    delete rest.areas[1].colour;
    expect(parse(text)).toEqual(rest);
  });

  test.each([
    ['a word inside a part', '"access@leeds.example"', '"web@leeds.example"'],
    ['the name', '"Leeds branch school"', '"Leeds"'],
    ['an entry of a list', '"West side"', '"The west"'],
    ['the list, by one more entry before the others', '"areas":[', '"areas":[{"id":"north","name":"North"},'],
    ['the list, by one entry fewer', '{"id":"east","name":"East side"},', ''],
    ['a line of a list', '"old-thing"', '"new-thing"'],
    ['the colour', '"#1d4a34"', '"#3c4b61"'],
    ['a field that was empty', '"organisation":null', '"organisation":"Leeds branch"'],
    ['a field that was full', String.raw`"about":"We meet on Tuesdays.\nCome as you are.\n",`, ''],
    ['a field that wasn’t there', '"name":', '"place":"Leeds","name":'],
  ])('keeps every note where %s is changed', (_, from, to) => {
    const value = JSON.stringify(read('branch.yaml', OLD));
    expect(value).toContain(from);
    const changed: Values = JSON.parse(value.replace(from, to));
    const text = withFields(OLD, changed);
    for (const note of NOTES) expect(text, text).toContain(note);
    expect(parse(text)).toEqual(changed);
  });

  test('a part that was once a line is kept as a note when the part is filled in', () => {
    const text = withFields('name: x\ncontact: Sam, the access lead # till May\n', {
      name: 'x',
      contact: { role: 'the access lead' },
    });
    expect(parse(text)).toEqual({ name: 'x', contact: { role: 'the access lead' } });
    expect(text).toContain('# Sam, the access lead');
    expect(text).toContain('# till May');
  });

  test('from a computer that ends lines in its own way goes on doing so', () => {
    const text = 'name: x # ours\r\nplace: Leeds\r\n';
    expect(withFields(text, { name: 'x', place: 'York' })).toBe('name: x # ours\r\nplace: York\r\n');
  });

  test('of events keeps the notes inside an entry that is changed', () => {
    const list = '- title: Tea # weekly\n  # ask Jo\n  id: tea\n- id: soup\n  title: Soup # hot\n';
    const [tea, soup] = parse(list);
    expect(withEntries(list, [{ ...tea, title: 'Cake' }, soup])).toBe(list.replace('Tea', 'Cake'));
    expect(withEntries(list, [{ ...soup, title: 'Stew' }])).toBe('- id: soup\n  title: Stew # hot\n');
  });
});

test('an imprint that says “imprint:” itself would stand so on every sheet, and is refused', () => {
  expect(problemsIn('branch.yaml', { name: 'x', imprint: 'imprint: not-yet' })).toMatchObject([
    { field: 'imprint', level: 'error' },
  ]);
  const [home] = problemsIn('branch.yaml', { name: 'x', imprint: 'Printed by Sam Jones, 12 Elm Street, Leeds' });
  const told = /write (.*) there/.exec(home?.mend ?? '')?.[1];
  expect(problemsIn('branch.yaml', { name: 'x', imprint: told ?? '' })).toEqual([]);
});
