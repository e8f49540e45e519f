import { plusDays, plusMonths } from '../../../kit/calendar/days.ts';
import { occurrences } from '../../../kit/calendar/occurrences.ts';
import { frameOf } from '../frame.ts';
import { wordsOf } from '../happening.ts';
import type { Said } from '../happening.ts';
import type { Page } from '../page.ts';
import { tongueOf } from '../tongue.ts';
import type { Tongue } from '../tongue.ts';
import type { View } from '../view.ts';

/** A month of the year ahead. */
export interface Month {
  name: string;
  outward?: string;
  happenings: ({ title: string; times: string; facing: string } & Tongue)[];
  /** What is to be looked at again. */
  reviews: Said[];
}

/** The year ahead. */
export interface RhythmProps {
  lede: string;
  months: Month[];
}

/** The page of the year: twelve months from this one. */
export function rhythmPage(view: View): Omit<Page<RhythmProps>, 't' | 'words' | 'frameWords'> {
  const { t, kit } = view;
  const frame = frameOf(view, 'rhythm', t('nav.rhythm'), t('index.rhythm'));
  const first = `${kit.today.slice(0, 8)}01`;
  const months = Array.from({ length: 12 }, (_, index) => monthOf(plusMonths(first, index), view));
  return { template: 'rhythm', path: frame.path, frame, props: { lede: t('index.rhythm'), months } };
}

function monthOf(from: string, view: View): Month {
  const { t, kit, language } = view;
  const to = plusDays(plusMonths(from, 1), -1);
  const all = occurrences(kit.events, from < kit.today ? kit.today : from, to).filter(({ cancelled }) => !cancelled);
  const outward = all.filter(({ event }) => event.facing === 'outward').length;
  const counted = Map.groupBy(all, ({ event }) => event);
  const due = (day: string): boolean => day >= from && day <= to;
  const asked = new Map(
    kit.facts.filter(({ reviewBy }) => due(reviewBy)).map(({ slot }) => [slot, view.slot(slot)?.label]),
  );
  const own = view.all('page').filter(({ item }) => item.own === true && due(item.data.reviewBy));
  return {
    name: new Intl.DateTimeFormat(language.tag === 'en' ? 'en-GB' : language.tag, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
    }).format(new Date(`${from}T00:00:00Z`)),
    ...(all.length === 0 ? {} : { outward: t('rhythm.outward', { outward, n: all.length }) }),
    happenings: [...counted].map(([event, times]) => {
      const words = wordsOf(event, view);
      return {
        title: words.title,
        ...tongueOf(words.lang, view),
        times: t('rhythm.times', { n: times.length }),
        facing: t(`events.facing.${event.facing}`),
      };
    }),
    reviews: [
      // Slots are named in English.
      ...[...asked.values()]
        .filter((label) => label !== undefined)
        .map((words) => ({ words, ...tongueOf('en', view) })),
      ...own.map(({ item }) => ({ words: item.data.title, ...tongueOf(item.lang, view) })),
    ],
  };
}
