import type { Grouping, StepPlan } from './agenda.ts';

/** How people divide up: the size of each group, largest first, and how many watch instead. */
export interface Groups {
  sizes: number[];
  observers: number;
}

const SIZE: Partial<Record<Grouping, number>> = { pairs: 2, threes: 3, fours: 4 };

/** `people` in as few groups as there are of at least `size`, the sizes as even as can be. */
function even(people: number, size: number): number[] {
  const count = Math.max(1, Math.floor(people / size));
  const least = Math.floor(people / count);
  const larger = people % count;
  return Array.from({ length: count }, (_, index) => (index < larger ? least + 1 : least));
}

/** `people` in groups of `size` with the rest in pairs; one left over alone takes somebody from a group. */
function restInPairs(people: number, size: number): number[] {
  const full = Math.floor(people / size);
  const rest = people % size;
  if (size <= 2 || rest === 0 || full === 0) return even(people, size);
  if (rest > 1) return [...Array.from({ length: full }, () => size), rest];
  return [...Array.from({ length: full - 1 }, () => size), size - 1, 2].sort((a, b) => b - a);
}

/**
 * Divides `people` into groups of `size`. Those left over join a group (14 in threes is two fours and two threes), make
 * up smaller groups (`pair`), or watch (`observer`). Fewer people than `size` are one group.
 */
export function divide(people: number, size: number, oddOnes?: StepPlan['oddOnes']): Groups {
  if (people <= 0) return { sizes: [], observers: 0 };
  if (people <= size) return { sizes: [people], observers: 0 };
  if (oddOnes === 'observer')
    return { sizes: Array.from({ length: Math.floor(people / size) }, () => size), observers: people % size };
  if (oddOnes === 'pair') return { sizes: restInPairs(people, size), observers: 0 };
  return { sizes: tidy(people, size), observers: 0 };
}

/** Groups of `size` or one more where the numbers allow it; else of `size` or one fewer; else as even as can be. */
function tidy(people: number, size: number): number[] {
  const larger = even(people, size);
  if ((larger[0] ?? 0) <= size + 1) return larger;
  const count = Math.ceil(people / size);
  const least = Math.floor(people / count);
  return Array.from({ length: count }, (_, index) => (index < people % count ? least + 1 : least));
}

/** The groups of one step: everybody together, each alone, or in pairs, threes or fours. Stations are reckoned as fours. */
export function groupsOf(step: Pick<StepPlan, 'grouping' | 'oddOnes'>, people: number): Groups {
  if (step.grouping === 'solo') return { sizes: Array.from({ length: Math.max(0, people) }, () => 1), observers: 0 };
  if (step.grouping === 'whole' || step.grouping === 'go-round') return divide(people, Math.max(1, people));
  return divide(people, SIZE[step.grouping] ?? 4, step.oddOnes);
}
