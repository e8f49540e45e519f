import type { Plan } from '../kit/session/plan.ts';
import { planFrom } from './plan-schema.ts';

/** The mark of a plan's file, with its version. */
const MARK = 'hedgeSchoolPlan';
const VERSION = 1;
/** A file larger than this was not made here: half a megabyte. */
export const MOST_FILE = 500_000;

/** A plan as a file that can be kept, read and changed. */
export function toFile(plan: Plan): string {
  return `${JSON.stringify({ [MARK]: VERSION, ...plan }, null, 1)}\n`;
}

/** The plan in a file; nothing where it holds none. */
export function fromFile(text: string): Plan | undefined {
  if (text.length > MOST_FILE) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !(MARK in value) || value[MARK] !== VERSION) return undefined;
    const { [MARK]: _, ...plan } = value;
    return planFrom(plan);
  } catch {
    return undefined;
  }
}
