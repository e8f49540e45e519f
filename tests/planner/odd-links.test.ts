import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { emptyPlan } from '../../src/kit/session/plan.ts';
import { fromLink, toLink } from '../../src/planner/link.ts';
import { planFrom } from '../../src/planner/plan-schema.ts';

const whole = toLink({ ...emptyPlan(), title: 'An evening' });
const json = strFromU8(inflateSync(Buffer.from(whole.slice(1), 'base64url')));
const linkOf = (text: string): string =>
  `1${Buffer.from(deflateSync(strToU8(text), { level: 9 })).toString('base64url')}`;

test('a plan is in its link, however it was packed', () => {
  expect(fromLink(linkOf(json))?.title).toBe('An evening');
  expect(fromLink(linkOf(` ${json}\n`))?.title).toBe('An evening');
});

test('a link that is longer than any that is made here is refused, though there is a plan in it', () => {
  // Blanks that can’t be packed well: a link of more than 30,000 letters, which unpacks to fewer than 200,000.
  let state = 1;
  const blanks = Array.from({ length: 120_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return ' \n\t'[state % 3];
  }).join('');
  const long = linkOf(json + blanks);
  expect(long.length).toBeGreaterThan(30_000);
  expect(fromLink(long)).toBe(undefined);
});

test('a short link that unpacks to more than a plan can be is refused', () => {
  const bomb = linkOf(' '.repeat(2_000_000) + json);
  expect(bomb.length).toBeLessThan(30_000);
  expect(fromLink(bomb)).toBe(undefined);
});

test.each(['\n', ' ', '+', '/', '='])('a link with %j in it is refused', (mark) => {
  expect(fromLink(`${whole.slice(0, 9)}${mark}${whole.slice(9)}`)).toBe(undefined);
  expect(fromLink(`${whole}${mark}`)).toBe(undefined);
});

test('hidden characters in a plan’s words become blanks; words that are too long are refused', () => {
  expect(planFrom({ ...emptyPlan(), title: 'a\u202eb\u0000c\u2028d' })?.title).toBe('a b c d');
  expect(planFrom({ ...emptyPlan(), title: 'a'.repeat(201) })).toBe(undefined);
  expect(planFrom({ ...emptyPlan(), place: 'a'.repeat(201) })).toBe(undefined);
});

test.each(['../../elsewhere', '//example.org', 'javascript:x', 'A', '', 'a'.repeat(81)])(
  'a session called %j is refused',
  (session) => {
    const item = { kind: 'break', minutes: 5, from: { session, index: 0 } };
    expect(planFrom({ ...emptyPlan(), items: [item] })).toBe(undefined);
    expect(planFrom({ ...emptyPlan(), items: [{ ...item, from: { session: 'one-to-ones', index: 0 } }] })).not.toBe(
      undefined,
    );
  },
);
