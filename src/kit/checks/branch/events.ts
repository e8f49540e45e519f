import { occurrences } from '../../calendar/occurrences.ts';
import type { Kit, KitEvent } from '../../kit.ts';
import { didYouMean } from '../../schema/nearest.ts';
import { defineRule, type Finding } from '../rule.ts';

const FAR = '2099-12-31';

function at({ id, file, line, placeOf }: KitEvent, field: string): Omit<Finding, 'level' | 'message' | 'mend'> {
  return { file, line, ...placeOf?.(field), field: `${id}.${field}` };
}

function* references(kit: Kit, event: KitEvent): Iterable<Finding> {
  const ids = (kind: 'module' | 'curriculum'): string[] =>
    kit.items.filter((item) => item.kind === kind).map((item) => item.id);
  const wanted: [field: string, what: string, id: string | undefined, known: string[]][] = [
    ['session', 'session', event.session, ids('module')],
    ['course', 'course', event.course, ids('curriculum')],
    ['area', 'area in branch.yaml', event.area, kit.branch.areas.map(({ id }) => id)],
  ];
  for (const [field, what, id, known] of wanted) {
    if (id === undefined || known.includes(id)) continue;
    const level = field === 'area' || (event.minutes === undefined && field === 'session') ? 'error' : 'warning';
    yield {
      level,
      ...at(event, field),
      message: `There is no ${what} “${id}”.${didYouMean(id, known)}`,
      mend:
        level === 'error' && field === 'session'
          ? 'Mend its name, or write “minutes” yourself.'
          : 'Mend its name, or take it out.',
    };
  }
}

/** What the branch does can be found in the calendar. */
export const events = defineRule(
  'events',
  'Every event names sessions, courses and areas that there are, has an id of its own, and its days fit its rhythm.',
  function* (kit) {
    const seen = new Set<string>();
    for (const event of kit.events) {
      if (seen.has(event.id))
        yield {
          level: 'error',
          ...at(event, 'id'),
          message: `Two events are called “${event.id}”.`,
          mend: 'Give each an id of its own.',
        };
      seen.add(event.id);
      yield* references(kit, event);
      const bare = {
        ...event,
        cancelled: [],
        ...(event.repeats === undefined ? {} : { repeats: { ...event.repeats, except: [] } }),
      };
      for (const [field, days] of [
        ['cancelled', event.cancelled],
        ['repeats.except', event.repeats?.except ?? []],
      ] as const)
        for (const day of days)
          if (occurrences([bare], day, day).length === 0)
            yield {
              level: 'warning',
              ...at(event, field),
              message: `It doesn’t fall on ${day} in any case.`,
              mend: 'Look at the day, or take it out.',
            };
      const until = event.repeats?.until;
      if (until !== undefined && until < event.starts.slice(0, 10))
        yield {
          level: 'warning',
          ...at(event, 'repeats.until'),
          message: `It repeats until ${until}, which is before it starts, so it never happens.`,
          mend: 'Look at the year of both days.',
        };
      else if (occurrences([event], kit.today, FAR).length === 0)
        yield {
          level: 'note',
          ...at(event, 'starts'),
          message: `“${event.title}” is over.`,
          mend: 'Take it out, or write its next day.',
        };
    }
  },
);
