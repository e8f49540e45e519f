import type { Kit, ModuleItem } from '../../kit.ts';
import { originals } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

/** Every circle of prerequisites once, each starting at its first id in the alphabet. */
function cycles(kit: Kit): string[][] {
  const needs = new Map<string, readonly string[]>(
    originals(kit, 'module').map((item) => [item.id, item.data.prerequisites]),
  );
  const found = new Map<string, string[]>();
  const done = new Set<string>();
  const follow = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id);
    if (start >= 0) {
      const circle = path.slice(start);
      const first = circle.indexOf(circle.toSorted()[0] ?? id);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.set(turned.join(' '), turned);
      return;
    }
    if (done.has(id)) return;
    for (const next of needs.get(id) ?? []) follow(next, [...path, id]);
    done.add(id);
  };
  for (const id of [...needs.keys()].toSorted()) follow(id, []);
  return [...found.values()];
}

/** No session asks, round a corner, to have been done before itself. */
export const prerequisiteCycles = defineRule(
  'prerequisite-cycles',
  'Prerequisites never lead round in a circle.',
  function* (kit) {
    const sessions = new Map<string, ModuleItem>(originals(kit, 'module').map((item) => [item.id, item]));
    for (const circle of cycles(kit)) {
      const item = sessions.get(circle[0] ?? '');
      if (!item) continue;
      yield {
        level: 'error',
        ...atField(item, 'prerequisites'),
        message: `Nobody could begin: ${[...circle, circle[0]].join(' needs ')}.`,
        mend: 'Take one of these out of `prerequisites`; `followOn` may go both ways.',
      };
    }
  },
);
