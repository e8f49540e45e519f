import type { PlanItem } from '../kit/session/agenda.ts';
import type { PrintSize } from '../kit/session/copies.ts';
import type { Material, Per } from '../kit/session/materials.ts';
import type { PlannedItem } from '../kit/session/plan.ts';

/** A sheet, as the site's index for the planner has it. */
export interface IndexSheet {
  id: string;
  title: string;
  href: string;
  copies: Per;
  files: Partial<Record<PrintSize, { href: string; sides: number }>>;
}

/** A session, as the site's index for the planner has it. */
export interface IndexSession {
  id: string;
  code: string;
  title: string;
  summary: string;
  href: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  people: { min: number; ideal: number; max: number };
  facilitators: number;
  items: PlanItem[];
  short: PlanItem[];
  materials: Material[];
  sheets: IndexSheet[];
  invitation: string;
  contentNotes: string[];
  papers: { form: string; label: string; href: string }[];
  details: string;
}

/** All there is to plan with. */
export interface KitIndex {
  sessions: IndexSession[];
  courses: { id: string; title: string; href: string; sessions: string[] }[];
}

/** The words of a session's steps, as HTML that the kit has set, and its card for hard moments. */
export interface Details {
  items: string[];
  short: string[];
  hard: string;
}

/** An edition that opens from a stick has its data in script tags. */
declare global {
  var hedgeData: Record<string, unknown> | undefined;
}

/** Reads a file of the site's own. Throws where it can't be had. */
export async function loadData<T>(path: string): Promise<T> {
  const here = globalThis.hedgeData?.[path];
  if (here !== undefined) return here as T;
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} at ${path}`);
  return response.json();
}

/** A session's items, or those of its 20-minute version, as items of a plan. */
export function itemsOfSession(session: IndexSession, short = false): PlannedItem[] {
  return (short ? session.short : session.items).map((_, index) => itemOfSession(session, index, short));
}

/** One step or break of a session as an item of a plan. */
export function itemOfSession(session: IndexSession, index: number, short = false): PlannedItem {
  const item = (short ? session.short : session.items)[index];
  if (item === undefined) throw new Error(`${session.id} has no item ${index}.`);
  return {
    ...item,
    from: { session: session.id, index, ...(short ? { short: true } : {}) },
    writtenFor: session.people.ideal,
  };
}
