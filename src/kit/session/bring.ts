import type { PlanItem } from './agenda.ts';
import { type Copies, copiesFor, type Readers } from './copies.ts';
import { type Amount, type Material, materialsFor, type Per } from './materials.ts';

/** What a session needs, and its part of the evening. */
export interface Needed {
  materials: readonly Material[];
  sheets: readonly { id: string; copies: Per }[];
  items: readonly PlanItem[];
}

/** What to bring for an evening of several sessions. A thing that stays with the group is brought once: the most of it that one session needs. */
export function bring(sessions: readonly Needed[], readers: Readers): { things: Amount[]; sheets: [string, Copies][] } {
  const things = new Map<string, Amount>();
  const sheets = new Map<string, Copies>();
  for (const { materials, items, sheets: used } of sessions) {
    for (const amount of materialsFor(materials, readers.people, items)) {
      const before = things.get(amount.item);
      const spent = materials.some(({ item, per }) => item === amount.item && per === 'person');
      things.set(amount.item, {
        ...amount,
        count: spent ? amount.count + (before?.count ?? 0) : Math.max(amount.count, before?.count ?? 0),
        noPrinter: before?.noPrinter ?? amount.noPrinter,
      });
    }
    for (const { id, copies } of used) sheets.set(id, more(sheets.get(id), copiesFor(copies, readers, items)));
  }
  return { things: [...things.values()], sheets: [...sheets] };
}

/** A sheet that two sessions use is one sheet: people keep theirs. */
function more(before: Copies | undefined, now: Copies): Copies {
  return {
    standard: Math.max(before?.standard ?? 0, now.standard),
    large: Math.max(before?.large ?? 0, now.large),
    giant: Math.max(before?.giant ?? 0, now.giant),
  };
}
