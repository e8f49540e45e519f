import { expect, test } from 'vitest';
import { stateOf } from '../../../src/kit/overlay/state.ts';
import type { Standing, State } from '../../../src/kit/overlay/state.ts';

const calm: Standing = { own: 'own', dependent: false, isGrave: () => false };
const never = (): boolean => {
  throw new Error('Nothing has changed, so nobody asks what.');
};

test.each<[string, State, Partial<Standing>]>([
  ['the branch’s alone', 'local', {}],
  ['made from something that is gone', 'orphan', { recorded: 'a' }],
  ['a patch with nothing to change', 'orphan', { dependent: true }],
  ['made from what the kit still says', 'current', { recorded: 'a', upstream: 'a', isGrave: never }],
  ['nobody wrote down what it was made from', 'current', { upstream: 'a', isGrave: never }],
  ['the kit has changed its wording', 'stale', { recorded: 'a', upstream: 'b' }],
  ['the kit has changed a fact', 'urgent', { recorded: 'a', upstream: 'b', isGrave: () => true }],
  ['it says what the kit says', 'redundant', { recorded: 'a', upstream: 'own', isGrave: never }],
])('%s: %s', (_, state, standing) => {
  expect(stateOf({ ...calm, ...standing })).toBe(state);
});
