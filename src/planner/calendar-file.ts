import { foldedIcs, plainIcs } from '../kit/calendar/ics.ts';
import type { Plan } from '../kit/session/plan.ts';
import type { Evening } from './evening.ts';
import { nameOf } from './plain-text.ts';
import type { Words } from './say.ts';
import { startOf } from './when.ts';

/** A plan as an entry for a calendar (RFC 5545); nothing where day or hour are missing. `uid` and `now` come from outside. */
export function calendarFile(plan: Plan, evening: Evening, words: Words, uid: string, now: Date): string | undefined {
  const start = startOf(plan);
  if (start === undefined) return undefined;
  const end = new Date(start.getTime() + (evening.available ?? evening.minutes) * 60_000);
  const said = evening.items.map((item) => `${item.clock} ${item.title ?? words.t('step.break')}`).join('\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hedge School//hedgeschool//EN',
    'BEGIN:VEVENT',
    `UID:${uid}@hedgeschool.invalid`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${plainIcs(nameOf(plan, evening, words))}`,
    ...(plan.place === '' ? [] : [`LOCATION:${plainIcs(plan.place)}`]),
    `DESCRIPTION:${plainIcs(said)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(foldedIcs)
    .join('');
}

function stamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
