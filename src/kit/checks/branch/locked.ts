import type { Item, Kit } from '../../kit.ts';
import { atField } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

const SAFEGUARDING = ['none', 'note', 'lead-required'];

/** Notices that keep people safe, and that the kit's text has and the branch's hasn't. */
function* lost(kits: Item, own: Item): Iterable<{ field: string; message: string }> {
  const [before, after] = [kits.data, own.data];
  if ('code' in before && 'code' in after && before.code !== after.code)
    yield {
      field: 'code',
      message: `The kit’s text has the code ${before.code}, which is printed on paper and leads here.`,
    };
  if (
    'safeguarding' in before &&
    'safeguarding' in after &&
    SAFEGUARDING.indexOf(after.safeguarding) < SAFEGUARDING.indexOf(before.safeguarding)
  )
    yield {
      field: 'safeguarding',
      message: `The kit’s text says “safeguarding: ${before.safeguarding}”, and this one asks for less.`,
    };
  if (
    'specialist' in before &&
    before.specialist !== undefined &&
    before.reviewedBy.length === 0 &&
    // What a text doesn't say isn't there at all.
    !('specialist' in after && after.specialist !== undefined)
  )
    yield {
      field: 'specialist',
      message: 'The kit’s text waits for review by somebody with experience, and this one doesn’t say so.',
    };
  if ('personalData' in before && 'personalData' in after && before.personalData && !after.personalData)
    yield {
      field: 'personalData',
      message: 'The kit’s text says that it collects something about people, and this one doesn’t.',
    };
  if ('privacy' in before && before.privacy !== undefined && !('privacy' in after && after.privacy !== undefined))
    yield {
      field: 'privacy',
      message: 'The kit’s text says who keeps what is collected and when it is destroyed, and this one doesn’t.',
    };
  if (
    'filledIn' in before &&
    'filledIn' in after &&
    before.filledIn === 'keep-private' &&
    after.filledIn !== 'keep-private'
  )
    yield { field: 'filledIn', message: 'The kit’s sheet is kept private or shredded, and this one isn’t.' };
  if (
    'contentNotes' in before &&
    'contentNotes' in after &&
    before.contentNotes.length > 0 &&
    after.contentNotes.length === 0
  )
    yield { field: 'contentNotes', message: 'The kit’s text warns of what may be hard to hear, and this one doesn’t.' };
}

/** A branch's version keeps the notices that keep people safe. */
export const locked = defineRule(
  'locked',
  'A branch’s version of a text keeps its code, and its notices about safeguarding, review, privacy and what may be hard to hear; another wording is fine, and an exception says why one is gone.',
  function* (kit: Kit): Iterable<Finding> {
    for (const { upstream, kind, id, lang, how } of kit.adaptations) {
      const own = kit.items.find((item) => item.kind === kind && item.id === id && item.lang === lang);
      // A patched text of the branch's own is looked at once, as the text it is.
      if (upstream === undefined || own === undefined || (how === 'patch' && own.own === true)) continue;
      for (const { field, message } of lost(upstream, own)) {
        const excepted = field !== 'code' && own.data.exceptions.some(({ rule }) => rule === 'locked');
        yield {
          level: excepted ? 'warning' : 'error',
          ...atField(own, field),
          message,
          mend:
            field === 'code'
              ? `Put the code back.`
              : 'Put it back, in your own words if you like. If it really doesn’t apply with you, add an exception for the rule “locked” with your reason; the page will show it.',
        };
      }
    }
  },
);
