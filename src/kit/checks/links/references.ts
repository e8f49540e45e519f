import type { Kit } from '../../kit.ts';
import { CALLED } from '../items.ts';
import { nearest } from '../../schema/nearest.ts';
import { defineRule, type Finding } from '../rule.ts';
import { known, targetsOf, targetsOfData, type Sort, type Target } from './targets.ts';

const ITEM_FREE: Record<Exclude<Sort, keyof typeof CALLED>, string> = {
  term: 'term of glossary.yaml',
  source: 'source of sources.yaml',
  slot: 'slot of slots.yaml',
  signpost: 'signpost of signposts.yaml',
};
const NAMES: Record<Sort, string> = { ...CALLED, ...ITEM_FREE };

/** What is wrong with a reference to something that isn’t there. */
export function dangling(kit: Kit, target: Target, ids: Record<Sort, Set<string>>): Finding | undefined {
  if (ids[target.sort].has(target.id)) return undefined;
  if (target.sort in CALLED && kit.branch.hide.includes(target.id)) {
    return {
      level: 'warning',
      ...target.where(),
      message: `“${target.id}” is hidden by branch.yaml, so nothing leads to it from here.`,
      mend: 'Take it off the list under `hide`, or take this out in your branch.',
    };
  }
  const guess = nearest(target.id, ids[target.sort]);
  return {
    level: 'error',
    ...target.where(),
    message: `There is no ${NAMES[target.sort]} called “${target.id}”.`,
    mend: guess
      ? `Did you mean “${guess}”?`
      : target.sort in CALLED
        ? 'Use the name of its file without the ending, or take this out.'
        : 'Add an entry with this id, or take this out.',
  };
}

/** Whatever is referred to by its id exists. */
export const references = defineRule(
  'references',
  'Every id named in frontmatter, blocks, courses and data files exists.',
  function* (kit) {
    const ids = known(kit);
    for (const target of [...kit.items.flatMap(targetsOf), ...targetsOfData(kit)]) {
      const finding = dangling(kit, target, ids);
      if (finding) yield finding;
    }
  },
);
