import { describe, expect, test } from 'vitest';
import { breaches } from '../../src/kit/session/rules.ts';
import { pause, step } from './plans.ts';

const hello = step({ title: 'Hello', phase: 'welcome', grouping: 'go-round', checkIn: true, essential: true });
const seen = step({ title: 'Seen', grouping: 'threes', minutes: 20 });
const act = step({ title: 'Act', phase: 'act', grouping: 'solo', talk: 'quiet' });
const out = step({ title: 'Out', phase: 'reflect', grouping: 'go-round', checkOut: true });
const good = [hello, seen, pause(10), step({ needs: ['moving'] }), act, out];
const rules = (items: Parameters<typeof breaches>[0], people = 14): string[] => [
  ...new Set(breaches(items, people).map(({ rule }) => rule)),
];

describe('the rules of a session for a plan', () => {
  test('a good one keeps to all of them, and an empty one breaks none', () => {
    expect(rules(good)).toEqual([]);
    expect(rules([])).toEqual([]);
  });

  test('a lecture', () => {
    const talk = step({ title: 'Talk', phase: 'new-information', grouping: 'whole', talk: 'facilitator', minutes: 60 });
    expect(rules([hello, seen, talk, act, out])).toEqual([
      'front-lecture',
      'turns',
      'front-run',
      'whole-run',
      'breaks',
      'move-or-rest',
    ]);
  });

  test('a guest has twenty minutes where pairs follow, and else twelve', () => {
    const guest = step({ title: 'Guest', phase: 'new-information', grouping: 'whole', talk: 'guest', minutes: 18 });
    const pairs = step({ grouping: 'pairs', minutes: 12 });
    expect(rules([hello, seen, guest, pairs, pause(10), act, out])).toEqual([]);
    expect(rules([hello, seen, guest, pause(10), pairs, act, out])).toEqual(['front-run']);
  });

  test('no check-in, no close, no news before what people know, one way to split', () => {
    expect(rules([seen, act, out])).toEqual(['check-in']);
    expect(rules([step({ minutes: 15 }), ...good])).toContain('check-in');
    expect(rules([hello, seen, act])).toEqual(['close']);
    expect(rules([hello, step({ phase: 'new-information' }), seen, act, out])).toEqual(['known-before-new']);
    expect(rules([hello, seen, out, { ...act, grouping: 'threes' }])).toEqual(['groupings']);
    expect(rules([hello, seen, out, { ...act, grouping: 'threes' }], 5)).toEqual([]);
  });

  test('turns that don’t fit say how many minutes they need, and where', () => {
    const round = step({ ...out, each: 60, minutes: 10 });
    expect(breaches([hello, seen, act, round], 14)).toEqual([{ rule: 'turn-time', n: 14, from: 3, to: 3 }]);
  });
});
