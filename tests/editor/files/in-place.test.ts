import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changedInPlace } from '../../../src/editor/in-place.ts';
import { root } from '../../branch/kit.ts';

const before = `# Ours
title: 'One' # not Two
founding: [F84]
about: |
  A line.

  Another.

# Whom to ask
contact: { role: keeper, email: a@b.example }
groups:
  - slot: rent # dear
    value: £850

  # the hall
  - slot: hall
    value: free
when: 2026-11-02
`;

describe('a file’s head after a change', () => {
  test.each<[string, (value: Record<string, unknown>) => object, (text: string) => string]>([
    ['words in marks keep them', (v) => ({ ...v, title: 'Two' }), (t) => t.replace("'One'", "'Two'")],
    ['brackets keep their spaces', (v) => ({ ...v, title: 'x' }), (t) => t.replace("'One'", "'x'")],
    ['one more in brackets', (v) => ({ ...v, founding: ['F84', 'F02'] }), (t) => t.replace('[F84]', '[F84, F02]')],
    ['none in brackets', (v) => ({ ...v, founding: [] }), (t) => t.replace('[F84]', '[]')],
    [
      'one name in braces',
      (v) => ({ ...v, contact: { role: 'access lead', email: 'a@b.example' } }),
      (t) => t.replace('keeper', 'access lead'),
    ],
    [
      'one name more in braces, with a comma in it',
      (v) => ({ ...v, contact: { role: 'keeper', email: 'a@b.example', asks: 'a, b' } }),
      (t) => t.replace(' }', ", asks: 'a, b' }"),
    ],
    ['several lines', (v) => ({ ...v, about: 'A line.\n\nA third.\n' }), (t) => t.replace('Another.', 'A third.')],
    [
      'what is taken out takes its comment along',
      ({ contact: _contact, ...v }) => v,
      (t) => t.replace(/\n\n# Whom.*\n.*\n/, '\n'),
    ],
    ['what is new stands at the end', (v) => ({ ...v, link: 'a: b' }), (t) => `${t}link: 'a: b'\n`],
    [
      'an item is changed',
      (v) => ({
        ...v,
        groups: [
          { slot: 'rent', value: '£900' },
          { slot: 'hall', value: 'free' },
        ],
      }),
      (t) => t.replace('£850', '£900'),
    ],
    [
      'an item goes, and its comment',
      (v) => ({ ...v, groups: [{ slot: 'rent', value: '£850' }] }),
      (t) => t.replace(/\n {2}# the hall\n.*\n.*\n/, ''),
    ],
    [
      'an item comes',
      (v) => ({ ...v, groups: [...(v['groups'] as object[]), { slot: 'work', value: ['a', 'b'] }] }),
      (t) => t.replace('free\n', 'free\n  - slot: work\n    value:\n      - a\n      - b\n'),
    ],
    [
      'items change places, with their comments',
      (v) => ({ ...v, groups: (v['groups'] as object[]).toReversed() }),
      (t) =>
        t.replace(
          /groups:[^]*?when/,
          'groups:\n  # the hall\n  - slot: hall\n    value: free\n  - slot: rent # dear\n    value: £850\nwhen',
        ),
    ],
    [
      'one line becomes several, and the note beside it stays',
      (v) => ({ ...v, title: 'a\nb' }),
      (t) => t.replace("title: 'One' # not Two", '# not Two\ntitle: |-\n  a\n  b'),
    ],
  ])('%s', (_, change, expected) => {
    const value = change(parse(before));
    expect(parse(expected(before))).toEqual(value);
    expect(changedInPlace(before, value)).toBe(expected(before));
  });

  test('lines that end as on Windows go on doing so', () => {
    const windows = before.replaceAll('\n', '\r\n');
    expect(changedInPlace(windows, { ...parse(before), founding: [] })).toBe(windows.replace('[F84]', '[]'));
  });

  test('names for parts are written out rather than lost', () => {
    const value = { one: { a: 1 }, two: { a: 2 } };
    expect(parse(changedInPlace('one: &x { a: 1 }\ntwo: *x\n', value))).toEqual(value);
  });

  test('of every head in the kit: one field changed at random, and no line of another field differs', () => {
    let turn = 7;
    const random = () => (turn = (turn * 48_271) % 2_147_483_647) / 2_147_483_647;
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const change = (value: unknown): unknown => {
      if (typeof value === 'string') return pick([`${value} x`, 'a, b: c', "it's", 'two\nlines', '# no']);
      if (typeof value === 'number') return value + 1;
      if (typeof value === 'boolean') return !value;
      if (Array.isArray(value)) {
        const at = Math.floor(random() * value.length);
        return pick<() => unknown[]>([
          () => value.toSpliced(at, 1),
          () => [...value, change(value[at] ?? 'new')],
          () => value.map((each, index) => (index === at ? change(each) : each)),
          () => value.toReversed(),
        ])();
      }
      const fields = Object.entries(Object(value));
      const [name = 'new', inner = 'new'] = fields.length === 0 ? [] : pick(fields);
      return { ...Object(value), [name]: change(inner) };
    };
    let seen = 0;
    for (const folder of ['src/content/modules', 'src/content/guides', 'src/content/worksheets', 'curricula'])
      for (const file of readdirSync(join(root, folder))) {
        const text = readFileSync(join(root, folder, file), 'utf8');
        const head = folder === 'curricula' ? text : (/^---\n([^]*?\n)---\n/.exec(text)?.[1] ?? '');
        const value: Record<string, unknown> = parse(head);
        const name = pick(Object.keys(value));
        const changed = { ...value, [name]: change(value[name]) };
        const made = changedInPlace(head, changed);
        const without = (whole: string) => whole.replace(new RegExp(`^${name}:.*\\n(?:(?:[ -].*)?\\n)*`, 'm'), '');
        expect(parse(made), file).toEqual(changed);
        expect(without(made), `${file}: ${name}`).toBe(without(head));
        seen += 1;
      }
    expect(seen).toBeGreaterThan(50);
  });
});
