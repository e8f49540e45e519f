import { nthOf, nthWeekday, weekdayOf } from '../../kit/calendar/days.ts';
import { foldedIcs, plainIcs } from '../../kit/calendar/ics.ts';
import { facing, occurrences } from '../../kit/calendar/occurrences.ts';
import { plusMonths } from '../../kit/calendar/days.ts';
import type { Happening } from '../../kit/schema/events.ts';
import { facingWords, minutesOf, placeOf, wordsOf } from '../web/happening.ts';
import type { View } from '../web/view.ts';

/** A calendar that programs can follow, by its path in the site. */
export interface CalendarFile {
  path: string;
  title: string;
  text(): string;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Clocks in the United Kingdom (RFC 5545, 3.6.5): the hours on a poster stay the same through the year. */
const ZONE = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.split('\n');

/** Every calendar of the site, in the branch's first language: all of it, each course's, and each area's. */
export function calendarFiles(view: View): CalendarFile[] {
  const { events, branch } = view.kit;
  if (events.length === 0) return [];
  const part = (path: string, title: string, only: (event: Happening) => boolean): CalendarFile[] => {
    const chosen = events.filter(only);
    return chosen.length === 0 ? [] : [{ path, title, text: () => calendar(title, chosen, view) }];
  };
  const courses = [...new Set(events.flatMap(({ course }) => course ?? []))];
  return [
    ...part('events.ics', view.t('events.all'), () => true),
    ...courses.flatMap((id) => {
      const title = view.shown('curriculum', id)?.item.data.title;
      return title === undefined ? [] : part(`events/${id}.ics`, title, ({ course }) => course === id);
    }),
    ...branch.areas.flatMap(({ id, name }) => part(`events/area-${id}.ics`, name, ({ area }) => area === id)),
  ];
}

function calendar(title: string, events: readonly Happening[], view: View): string {
  const { kit } = view;
  const soon = occurrences(events, kit.today, plusMonths(kit.today, 6));
  const share = facingWords(
    facing(soon, (event) => minutesOf(event, view)),
    view,
  );
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hedge School//hedgeschool//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${plainIcs(`${kit.branch.name}: ${title}`)}`,
    ...(share === undefined ? [] : [`X-WR-CALDESC:${plainIcs(share)}`]),
    ...ZONE,
    ...events.flatMap((event) => eventLines(event, view)),
    'END:VCALENDAR',
  ]
    .map(foldedIcs)
    .join('');
}

function eventLines(event: Happening, view: View): string[] {
  const { kit, t } = view;
  const host = kit.branch.address === undefined ? 'hedgeschool.invalid' : new URL(kit.branch.address).hostname;
  const words = wordsOf(event, view);
  const session =
    event.session === undefined || kit.branch.address === undefined ? undefined : view.shown('module', event.session);
  const url =
    session === undefined || kit.branch.address === undefined
      ? event.online
      : new URL(view.href('module', session.item.id), kit.branch.address).href;
  const said = [
    words.about,
    event.place?.access && `${t('events.access')}: ${event.place.access}`,
    event.children && `${t('access.childcare')}: ${event.children}`,
    event.food && `${t('events.food')}: ${event.food}`,
    event.cost && `${t('access.cost')}: ${event.cost}`,
    event.online && `${t('events.online')}: ${event.online}`,
  ].filter((line) => line !== undefined);
  const place = placeOf(event, view).map(({ words: part }) => part);
  const first = event.starts.slice(0, 10);
  const lone = event.repeats === undefined && event.cancelled.includes(first);
  const common = [
    `UID:${event.id}@${host}`,
    `DTSTAMP:${stamp(kit.today)}T000000Z`,
    `DURATION:PT${minutesOf(event, view)}M`,
    `SUMMARY:${plainIcs(words.title)}`,
    ...(said.length === 0 ? [] : [`DESCRIPTION:${plainIcs(said.join('\n'))}`]),
    ...(place.length === 0 ? [] : [`LOCATION:${plainIcs(place.join(', '))}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    `CATEGORIES:${event.facing.toUpperCase()},${event.sort.toUpperCase()}`,
  ];
  const at = (day: string): string => `;TZID=Europe/London:${stamp(day)}T${event.starts.slice(11).replace(':', '')}00`;
  const except = event.repeats?.except ?? [];
  return [
    'BEGIN:VEVENT',
    `DTSTART${at(first)}`,
    ...common,
    ...ruleOf(event),
    ...except.map((day) => `EXDATE${at(day)}`),
    ...(lone ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
    ...(event.repeats === undefined
      ? []
      : event.cancelled.flatMap((day) => [
          'BEGIN:VEVENT',
          `RECURRENCE-ID${at(day)}`,
          `DTSTART${at(day)}`,
          ...common,
          'STATUS:CANCELLED',
          'END:VEVENT',
        ])),
  ];
}

function ruleOf({ starts, repeats }: Happening): string[] {
  if (repeats === undefined) return [];
  const first = starts.slice(0, 10);
  const weekday = WEEKDAYS[weekdayOf(first)] ?? 'MO';
  const every = {
    week: 'FREQ=WEEKLY',
    'two-weeks': 'FREQ=WEEKLY;INTERVAL=2',
    month: `FREQ=MONTHLY;BYDAY=${nthOf(first)}${weekday}`,
  }[repeats.every];
  return [`RRULE:${every}${repeats.until === undefined ? '' : `;UNTIL=${endOf(repeats.until)}`}`];
}

/** The last moment of a day on the clocks of the place, as UTC: an hour earlier in summer, or what begins just after midnight would still be in. */
function endOf(day: string): string {
  const [spring, autumn] = ['03', '10'].map((month) => nthWeekday(`${day.slice(0, 4)}-${month}-01`, -1, 6));
  const isSummer = spring !== undefined && autumn !== undefined && day >= spring && day < autumn;
  return `${stamp(day)}T${isSummer ? '22' : '23'}5959Z`;
}

function stamp(day: string): string {
  return day.replaceAll('-', '');
}
