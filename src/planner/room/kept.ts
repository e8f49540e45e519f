import type { Course } from './course.ts';

/** What the room view keeps on a device, once somebody has asked for it: notes, and where the evening is. */
export interface Kept {
  notes: string;
  course?: Course;
}

/** The one name everything is kept under. */
const NAME = 'hedge-room';

/** What was kept for a plan, by its link. */
export function keptFor(link: string): Kept | undefined {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
    if (typeof all !== 'object' || all === null || !('link' in all) || all.link !== link) return undefined;
    const notes = 'notes' in all && typeof all.notes === 'string' ? all.notes.slice(0, 20_000) : '';
    const course = 'course' in all ? courseFrom(all.course) : undefined;
    return { notes, ...(course === undefined ? {} : { course }) };
  } catch {
    return undefined;
  }
}

function courseFrom(value: unknown): Course | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('began' in value && 'at' in value && 'since' in value)) return undefined;
  const { began, at, since } = value;
  return typeof began === 'number' && typeof at === 'number' && typeof since === 'number' && at >= 0
    ? { began, at: Math.floor(at), since }
    : undefined;
}

/** Keeps it. Where the device keeps nothing, nothing happens. */
export function keep(link: string, kept: Kept): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ link, ...kept }));
  } catch {
    // A private window, or no room: the notes stay on the page.
  }
}

/** Forgets it. */
export function forget(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Nothing was kept.
  }
}
