import type { ModuleItem } from '../../kit.ts';
import { originals } from '../items.ts';
import { nearest } from '../../schema/nearest.ts';
import { atField } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';
import { plannedSteps } from '../steps.ts';

const LEAST = 2;

function* used(item: ModuleItem, owed: boolean): Iterable<Finding> {
  const titles = plannedSteps(item).map((step) => step.title);
  for (const [index, { view, usedIn }] of item.data.otherViews.entries()) {
    if (usedIn === undefined) {
      if (owed)
        yield {
          level: 'warning',
          ...atField(item, `otherViews.${index}`),
          message: `No step uses the view “${view}”.`,
          mend: 'Let the group work with it, and name the step in `usedIn`.',
        };
    } else if (!titles.includes(usedIn)) {
      const guess = nearest(usedIn, titles);
      yield {
        level: 'warning',
        ...atField(item, `otherViews.${index}.usedIn`),
        message: `No step of the session is called “${usedIn}”.`,
        mend: guess
          ? `Did you mean “${guess}”?`
          : `Use the title of a step: ${titles.map((title) => `“${title}”`).join(', ')}.`,
      };
    }
  }
}

/** Other people’s best case is heard, and worked with. */
export const otherViews = defineRule(
  'other-views',
  'Introductory and deeper sessions carry at least two other views and work with each in a step; `usedIn` names it.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const owed = item.data.strand === 'introductory' || item.data.strand === 'deeper';
      const count = item.data.otherViews.length;
      if (owed && count < LEAST) {
        yield {
          level: 'warning',
          ...atField(item, 'otherViews'),
          message: `The session has ${count === 0 ? 'no other views' : 'one other view'}; it needs at least ${LEAST}.`,
          mend: 'Add views from inside and outside the left, each with its best case, in words its holders would accept.',
        };
      }
      yield* used(item, owed);
    }
  },
);
