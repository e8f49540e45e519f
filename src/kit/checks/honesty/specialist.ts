import type { Item, Kit } from '../../kit.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { CALLED, originals } from '../items.ts';
import { defineRule } from '../rule.ts';
import { targetsOf } from '../links/targets.ts';

function waiting(kit: Kit, kind: Kind, id: string): Item | undefined {
  return kit.items.find(
    (item) =>
      item.kind === kind &&
      item.id === id &&
      'specialist' in item.data &&
      item.data.specialist === 'required' &&
      item.data.reviewedBy.length === 0,
  );
}

const KINDS: ReadonlySet<string> = new Set<Kind>(['module', 'guide', 'worksheet', 'template']);
function isKindName(sort: string): sort is Kind {
  return KINDS.has(sort);
}

/** What needs a specialist’s eye is in no course before it has had it. */
export const specialist = defineRule(
  'specialist',
  'No course names an item that waits for review by a specialist.',
  function* (kit) {
    for (const course of originals(kit, 'curriculum')) {
      for (const { sort, id, where } of targetsOf(course)) {
        const item = isKindName(sort) ? waiting(kit, sort, id) : undefined;
        if (!item) continue;
        yield {
          level: 'error',
          ...where(),
          message: `The ${CALLED[item.kind]} “${item.data.title}” waits for review by someone with experience of this, so no course may carry it.`,
          mend: 'Take it out until such a person has read it and agreed to be named under `reviewedBy`.',
        };
      }
    }
  },
);
