import { occurrences } from '../../kit/calendar/occurrences.ts';
import type { Occurrence } from '../../kit/calendar/occurrences.ts';
import { plusDays, plusMonths } from '../../kit/calendar/days.ts';
import { length } from '../../kit/session/agenda.ts';
import { ON_REQUEST } from '../../kit/schema/events.ts';
import type { Happening } from '../../kit/schema/events.ts';
import { linkTo } from './card.ts';
import type { LinkTo } from './page.ts';
import { motherTongue, tongueOf } from './tongue.ts';
import type { Tongue } from './tongue.ts';
import type { View } from './view.ts';

/** Words, and their language where it isn't the page's. */
export type Said = { words: string } & Tongue;

/** Something that happens, as a page shows it. */
export interface HappeningLine {
  id: string;
  title: string;
  /** The language of title and words, where it isn't the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  when: string;
  lasts: string;
  cancelled?: string;
  /** Sort, which way it faces, its rhythm, its area. */
  marks: string[];
  about?: string;
  where: Said[];
  details: ({ label: string } & Said)[];
  links: LinkTo[];
}

/** How far ahead events are shown, in months: as far as the page of the year counts them. */
const AHEAD = 12;
/** How far ahead it is told that something is called off, in days. */
const CALLED_OFF = 35;

/** The next time of each thing that happens, and what is called off soon, in the order of the calendar. */
export function upcoming({ kit }: View): Occurrence[] {
  const seen = new Set<string>();
  return occurrences(kit.events, kit.today, plusMonths(kit.today, AHEAD)).filter(({ event, day, cancelled }) => {
    if (cancelled) return day <= plusDays(kit.today, CALLED_OFF);
    if (seen.has(event.id)) return false;
    seen.add(event.id);
    return true;
  });
}

/** How long something lasts, in minutes. */
export function minutesOf(event: Happening, view: View): number {
  return (
    event.minutes ?? length(event.session === undefined ? [] : (view.shown('module', event.session)?.item.plan ?? []))
  );
}

/** The title and words of an event in a language, and the language they are in. */
export function wordsOf(event: Happening, view: View): { title: string; about?: string; lang: string } {
  const { title, about } = event;
  const said = event.translations.find(({ lang }) => lang === view.language.tag);
  return said === undefined
    ? { title, ...(about === undefined ? {} : { about }), lang: motherTongue(view) }
    : { title: said.title, ...(said.about === undefined ? {} : { about: said.about }), lang: said.lang };
}

/** Where something is: its name, and its address or whom to ask for it. */
export function placeOf({ place }: Happening, view: View): Said[] {
  if (place === undefined) return [];
  const own = tongueOf(motherTongue(view), view);
  const who = view.kit.branch.contact?.role;
  const address =
    place.address === ON_REQUEST
      ? [
          { words: view.t('events.onRequest') },
          ...(who === undefined ? [] : [{ words: view.t('events.ask', { who }) }]),
        ]
      : place.address === undefined
        ? []
        : [{ words: place.address, ...own }];
  return [{ words: place.name, ...own }, ...address];
}

/** An occurrence as a page shows it. */
export function happeningLine({ event, day, time, cancelled }: Occurrence, view: View): HappeningLine {
  const { t } = view;
  const words = wordsOf(event, view);
  const area = view.kit.branch.areas.find(({ id }) => id === event.area)?.name;
  const rhythm =
    event.repeats === undefined
      ? []
      : [
          t(`events.every.${event.repeats.every}`),
          ...(event.repeats.until === undefined ? [] : [t('events.until', { day: view.day(event.repeats.until) })]),
        ];
  const linked = (
    kind: 'module' | 'curriculum',
    id: string | undefined,
    key: 'events.session' | 'events.course',
  ): LinkTo[] => {
    if (id === undefined || view.shown(kind, id) === undefined) return [];
    const link = linkTo(kind, id, view);
    return [{ ...link, label: t(key, { title: link.label }) }];
  };
  const own = tongueOf(motherTongue(view), view);
  const detail = (label: string, said: string | undefined): HappeningLine['details'] =>
    said === undefined ? [] : [{ label: t(label), words: said, ...own }];
  return {
    id: event.id,
    title: words.title,
    ...tongueOf(words.lang, view),
    when: view.weekday(day),
    lasts: t('events.lasts', { time, minutes: t('minutes.long', { n: minutesOf(event, view) }) }),
    ...(cancelled ? { cancelled: t('events.cancelled') } : {}),
    marks: [
      t(`events.sort.${event.sort}`),
      t(`events.facing.${event.facing}`),
      ...rhythm,
      ...(area === undefined ? [] : [area]),
    ],
    ...(words.about === undefined ? {} : { about: words.about }),
    where: placeOf(event, view),
    details: [
      ...detail('events.access', event.place?.access),
      ...detail('access.childcare', event.children),
      ...detail('events.food', event.food),
      ...detail('access.cost', event.cost),
    ],
    links: [
      ...linked('module', event.session, 'events.session'),
      ...linked('curriculum', event.course, 'events.course'),
      ...(event.online === undefined ? [] : [{ label: t('events.online'), href: event.online }]),
    ],
  };
}

/** Which way the branch faces in the next six months, in words; nothing where nothing is planned. */
export function facingWords(all: { outward: number; inward: number }, view: View): string | undefined {
  const sum = all.outward + all.inward;
  if (sum === 0) return undefined;
  const outward = Math.round((all.outward / sum) * 100);
  return view.t('events.share', { outward, inward: 100 - outward });
}
