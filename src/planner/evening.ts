import { agenda, type AgendaItem, length } from '../kit/session/agenda.ts';
import { bring } from '../kit/session/bring.ts';
import type { Copies } from '../kit/session/copies.ts';
import type { Amount } from '../kit/session/materials.ts';
import { itemsFor, type Plan } from '../kit/session/plan.ts';
import { type Breach, breaches } from '../kit/session/rules.ts';
import type { IndexSession, IndexSheet, KitIndex } from './kit-index.ts';
import { availableMinutes, clockAfter } from './when.ts';

/** All that follows from a plan. */
export interface Evening {
  items: (AgendaItem & { clock: string })[];
  minutes: number;
  /** The clock at its end. */
  ends: string;
  /** How long there is; nothing where nobody has said. */
  available?: number;
  breaches: Breach[];
  /** The sessions it is made of, in the order of the plan. */
  sessions: IndexSession[];
  /** What to bring beside the sheets. */
  things: Amount[];
  /** What to do without a printer, by what it stands for. */
  noPrinter: { item: string; way: string }[];
  sheets: { sheet: IndexSheet; copies: Copies }[];
}

/** Works a plan out: the clock of each item, what to bring, and the rules. */
export function eveningOf(plan: Plan, index: KitIndex): Evening {
  const items = itemsFor(plan.items, plan.people);
  const minutes = length(items);
  const available = availableMinutes(plan);
  const ids = new Set(plan.items.flatMap(({ from }) => (from === undefined ? [] : [from.session])));
  const sessions = [...ids]
    .map((id) => index.sessions.find((session) => session.id === id))
    .filter((session) => session !== undefined);
  const needed = bring(
    sessions.map(({ id, materials, sheets }) => ({
      materials,
      sheets,
      items: items.filter((_, place) => plan.items[place]?.from?.session === id),
    })),
    plan,
  );
  const all = new Map(sessions.flatMap(({ sheets }) => sheets.map((sheet) => [sheet.id, sheet])));
  // A session's list names its sheets too; here they stand by themselves, with copies.
  const names = [...all.values()].map(({ title }) => title);
  return {
    items: agenda(items).map((item) => ({ ...item, clock: clockAfter(plan, item.start) })),
    minutes,
    ends: clockAfter(plan, minutes),
    ...(available === undefined ? {} : { available }),
    breaches: breaches(items, plan.people),
    sessions,
    things: needed.things.filter(({ item }) => !names.some((name) => item.includes(name))),
    noPrinter: needed.things.flatMap(({ item, noPrinter: way }) => (way === undefined ? [] : [{ item, way }])),
    sheets: needed.sheets.flatMap(([id, copies]) => {
      const sheet = all.get(id);
      return sheet === undefined ? [] : [{ sheet, copies }];
    }),
  };
}
