import type { PlannedItem } from '../kit/session/plan.ts';

/** Names for items of a plan, so that a row stays the same row when it moves or changes. They are of this page alone. */
const keys = new WeakMap<PlannedItem, number>();
let last = 0;

/** An item's name. */
export function keyOf(item: PlannedItem): number {
  const known = keys.get(item);
  if (known !== undefined) return known;
  last += 1;
  keys.set(item, last);
  return last;
}

/** An item that has become another keeps its name. */
export function becomes(before: PlannedItem, next: PlannedItem): PlannedItem {
  keys.set(next, keyOf(before));
  return next;
}
