import { textOf } from '../../document/tree.ts';
import { length } from '../../session/agenda.ts';
import type { ModuleItem } from '../../kit.ts';
import { isBlock } from '../blocks.ts';
import { isEnglish, originals } from '../items.ts';
import { atField, atNode } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

const LIMIT = 20;
const ASKING = /[?؟]/;

function* ofShort(item: ModuleItem): Iterable<Finding> {
  const block = item.body.children.find((child) => isBlock(child, 'Short'));
  const place = atNode(item, block);
  const steps = item.shortPlan.filter((each) => each.kind === 'step');
  const minutes = length(item.shortPlan);
  const last = steps.at(-1);
  if (minutes > LIMIT) {
    yield {
      level: 'warning',
      ...place,
      message: `The short version takes ${minutes} minutes; the most is ${LIMIT}.`,
      mend: 'Keep people’s experience, one question and a close; leave the rest out.',
    };
  }
  if (!steps.some((step) => step.phase === 'experience')) {
    yield {
      level: 'warning',
      ...place,
      message: 'The short version has no step about what people know and have lived.',
      mend: 'Begin it with a step with phase="experience".',
    };
  }
  if (block && isEnglish(item) && !ASKING.test(textOf(block))) {
    yield {
      level: 'warning',
      ...place,
      message: 'The short version asks no question.',
      mend: 'Put the one question people talk about into an <Ask> or a <Say>.',
    };
  }
  if (last && last.phase !== 'reflect' && last.phase !== 'act' && !last.checkOut) {
    yield {
      level: 'warning',
      ...place,
      message: `The short version stops after “${last.title}” without a close.`,
      mend: 'End it with a minute or two of phase="reflect" or "act", such as a word from everybody.',
    };
  }
}

/** Every session can be run in 20 minutes, or says why that would be unsafe. */
export const shortVersion = defineRule(
  'short-version',
  'Every session has a short version of at most 20 minutes with people’s experience, one question and a close; or `short: none` with the reason.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      if (item.shortPlan.length > 0 && item.data.short) {
        yield {
          level: 'warning',
          ...atField(item, 'short'),
          message: 'The session says that it has no short version, and has one.',
          mend: 'Take out `short` in the frontmatter, or the <Short> in the text.',
        };
      } else if (item.shortPlan.length > 0) {
        yield* ofShort(item);
      } else if (!item.data.short) {
        yield {
          level: 'warning',
          file: item.file,
          message: 'The session has no short version.',
          mend: 'Write a <Short> with steps of at most 20 minutes; where that would be unsafe, write `short: {none: true, because: …}` in the frontmatter.',
        };
      }
    }
  },
);
