import { plusMonths } from '../../../kit/calendar/days.ts';
import { facing, occurrences } from '../../../kit/calendar/occurrences.ts';
import { calendarFiles } from '../../data/calendar.ts';
import { FEED } from '../../data/feed.ts';
import { frameOf } from '../frame.ts';
import { facingWords, happeningLine, minutesOf, upcoming } from '../happening.ts';
import type { HappeningLine } from '../happening.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** What the branch does, and when. */
export interface EventsProps {
  lede: string;
  share?: string;
  happenings: HappeningLine[];
  /** On which day the list was made: a site that isn't built again goes on showing it. */
  asOf: string;
  calendars: LinkTo[];
  news?: LinkTo;
  year: LinkTo;
}

/** The page of events. */
export function eventsPage(view: View): Omit<Page<EventsProps>, 't' | 'words' | 'frameWords'> {
  const { t, kit, to, language } = view;
  const frame = frameOf(view, 'events', t('nav.events'), t('index.events'));
  const soon = occurrences(kit.events, kit.today, plusMonths(kit.today, 6));
  const share = facingWords(
    facing(soon, (event) => minutesOf(event, view)),
    view,
  );
  return {
    template: 'events',
    path: frame.path,
    frame,
    props: {
      lede: t('index.events'),
      ...(share === undefined ? {} : { share }),
      happenings: upcoming(view).map((each) => happeningLine(each, view)),
      asOf: t('events.asOf', { day: view.day(kit.today) }),
      calendars: calendarFiles(view).map(({ path, title }) => ({ label: title, href: to.file(path) })),
      ...(kit.branch.address === undefined ? {} : { news: { label: t('events.news'), href: to.file(FEED) } }),
      year: { label: t('nav.rhythm'), href: to.place('rhythm', language.tag) },
    },
  };
}
