import { describe, expect, test } from 'vitest';
import { facetsOf, LEADING, TIMES } from '../../src/outputs/data/facets.ts';
import { kitWith, session } from './kit.ts';

describe('a session', () => {
  test('says for each time whether it fits whole, cut, or in its short version', () => {
    // 41 minutes whole, 35 cut (8 to 5 twice), 18 short.
    const item = session();
    expect(facetsOf(item).time).toEqual({
      20: { answer: 'fits if shortened', how: 'short', minutes: 18 },
      45: { answer: 'fits', minutes: 41 },
      60: { answer: 'fits', minutes: 41 },
      75: { answer: 'fits', minutes: 41 },
      90: { answer: 'fits', minutes: 41 },
      120: { answer: 'fits', minutes: 41 },
    });
    const longer = { ...item, plan: item.plan.map((step) => ({ ...step, minutes: step.minutes + 5 })) };
    expect(facetsOf(longer).time?.[45]).toEqual({ answer: 'fits if shortened', how: 'cut', minutes: 35 });
  });

  test('that can’t be shortened names no time that it doesn’t fit', () => {
    expect(Object.keys(facetsOf({ ...session(), shortPlan: [] }).time ?? {})).toEqual(TIMES.slice(1).map(String));
  });

  test.each([
    ['first-time', ['first-time', 'some', 'lots']],
    ['some', ['some', 'lots']],
    ['lots', ['lots']],
  ] as const)('for leaders of %s experience is for all who have more', (leading, who) => {
    expect(facetsOf(session({ leading })).leading).toEqual(who);
    expect(LEADING).toContain(leading);
  });

  test.each([
    ['online', { format: ['online'] }, { format: ['in-person'] }],
    ['online', { format: ['hybrid'] }, { format: ['outdoors'] }],
    ['outdoors', { format: ['in-person', 'outdoors'] }, { format: ['online'] }],
    ['no-screen', { needsScreen: false }, { needsScreen: true }],
    [
      'no-printing',
      { worksheets: [] },
      { worksheets: ['small-sheet'], materials: [{ item: 'pens', per: 'person', quantity: 1 }] },
    ],
    [
      'no-printing',
      {
        worksheets: ['small-sheet'],
        materials: [
          { item: 'pens', per: 'person', quantity: 1 },
          { item: 'the sheet', per: 'person', quantity: 1, noPrinter: 'Copy it by hand.' },
        ],
      },
      { worksheets: ['small-sheet'], materials: [] },
    ],
    [
      'ready-15',
      { prepare: [{ task: 'Read it.', when: 'day-before', minutes: 15 }] },
      { prepare: [{ task: 'Read it.', when: 'day-before', minutes: 16 }] },
    ],
    ['ready-15', { prepare: [] }, { prepare: [{ task: 'Ask a speaker.', when: 'weeks-before', minutes: 5 }] }],
  ] as const)('is %s or isn’t', (thing, is, isNot) => {
    const withOver = (over: object): readonly string[] =>
      facetsOf({ ...session(), data: { ...session().data, ...over } }).with ?? [];
    expect(withOver(is)).toContain(thing);
    expect(withOver(isNot)).not.toContain(thing);
  });
});

test('time, people and what a room needs are asked of sessions alone', () => {
  for (const item of kitWith().items.filter((each) => each.kind !== 'module')) {
    expect(Object.keys(facetsOf(item)).filter((facet) => ['time', 'people', 'with'].includes(facet))).toEqual([]);
  }
});
