import type { Kit } from '../../kit.ts';
import { allBlocks, stringOf } from '../blocks.ts';
import { atEntry, atField, atNode, type Where } from '../place.ts';
import { defineRule } from '../rule.ts';

/** A day that something is due or was done. */
interface Dated {
  day: string;
  what: string;
  mend: string;
  where: Where;
}

const READ = 'Read it through, mend what is out of date, and set `lastReviewed` and a new `reviewBy`.';
const OPEN = 'Open its source, see whether it still holds, and set `checked` and a new `reviewBy`; or take it out.';
const AGAIN = 'Open it again, see whether it still says so, and set `checked`.';
const REALLY = 'Write the day it was really done.';

/** What must be checked again by a day. */
function* due(kit: Kit): Iterable<Dated> {
  for (const item of kit.items) {
    yield { day: item.data.reviewBy, what: 'This text', mend: READ, where: () => atField(item, 'reviewBy') };
    for (const { block } of allBlocks(item.body)) {
      const day = block.name === 'Fact' ? stringOf(block, 'reviewBy') : undefined;
      const where: Where = () => ({ ...atNode(item, block), field: 'reviewBy' });
      if (day !== undefined) yield { day, what: 'This fact', mend: OPEN, where };
    }
  }
}

/** What was opened on a day and holds for some years: a source two, a telephone number one. */
function* opened(kit: Kit): Iterable<Dated & { years: number }> {
  for (const { id, title, checked } of kit.sources) {
    const where: Where = () => atEntry('sources', id);
    if (checked) yield { day: checked, what: `The source “${title}”`, mend: AGAIN, where, years: 2 };
  }
  for (const { id, name, checked } of kit.signposts) {
    const where: Where = () => atEntry('signposts', id);
    if (checked) yield { day: checked, what: `The signpost to ${name}`, mend: AGAIN, where, years: 1 };
  }
}

/** The same day some years before. */
function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

/** What was to be checked again has been. */
export const dates = defineRule(
  'dates',
  'No `reviewBy` has passed, no source was last opened over two years ago and no signpost over one, and nothing was checked in the future.',
  function* (kit) {
    const { today } = kit;
    for (const { day, what, mend, where } of due(kit)) {
      if (day >= today) continue;
      yield { level: 'warning', ...where(), message: `${what} was to be checked again by ${day}.`, mend };
    }
    for (const { day, what, mend, where, years } of opened(kit)) {
      const future = day > today;
      if (!future && day >= yearsBefore(today, years)) continue;
      const message = future
        ? `${what} was opened on ${day}, and today is ${today}.`
        : `${what} was last opened on ${day}.`;
      yield { level: 'warning', ...where(), message, mend: future ? REALLY : mend };
    }
    for (const item of kit.items) {
      const day = item.data.lastReviewed;
      if (day <= today) continue;
      const message = `This text was last reviewed on ${day}, and today is ${today}.`;
      yield { level: 'warning', ...atField(item, 'lastReviewed'), message, mend: REALLY };
    }
  },
);
