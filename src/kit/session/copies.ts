import type { PlanItem } from './agenda.ts';
import { howMany, type Per } from './materials.ts';

/** The three print sizes. */
export type PrintSize = 'standard' | 'large' | 'giant';

/** How many of a sheet in each print size. */
export type Copies = Record<PrintSize, number>;

/** Who comes: how many, and how many of them read large print, and how many giant. */
export interface Readers {
  people: number;
  large: number;
  giant: number;
}

/**
 * Copies of something that each person, pair, group or session needs one of. Where people share, whoever reads large print has one
 * more; what lies there for all to see is there once in each print that somebody reads.
 */
export function copiesFor(per: Per, { people, large, giant }: Readers, plan: readonly PlanItem[]): Copies {
  if (per === 'person') return { standard: Math.max(0, people - large - giant), large, giant };
  const standard = howMany(per, people, plan);
  return per === 'session'
    ? { standard, large: Math.min(large, standard), giant: Math.min(giant, standard) }
    : { standard, large, giant };
}
