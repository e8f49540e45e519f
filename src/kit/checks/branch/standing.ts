import type { Adaptation } from '../../kit.ts';
import { defineRule } from '../rule.ts';

const NAMES = { replace: 'text', patch: 'patch', slot: 'fact' } as const;

/** What to type to see or settle it. */
export function nameOf({ kind, id, lang, how }: Adaptation, first: string): string {
  if (how === 'slot' || kind === undefined) return `slot/${id}`;
  return `${kind}/${id}${lang === first ? '' : `.${lang}`}`;
}

/** What a branch has put in place of the kit's still stands well to it. */
export const standing = defineRule(
  'standing',
  'What a branch has changed was made from the kit’s text as it is now, and says something other than the kit.',
  function* ({ adaptations, languages, settling }) {
    const first = languages.some(({ tag }) => tag === 'en') ? 'en' : (languages[0]?.tag ?? 'en');
    for (const adaptation of adaptations) {
      const { file, state, how, recorded, basedOn, of } = adaptation;
      const name = nameOf(adaptation, first);
      const what = NAMES[how];
      const look = `See both with: npx --no hedge status --why ${name}.`;
      if (state === 'urgent')
        yield {
          level: 'warning',
          file,
          message: `The kit has changed what ${of} says about safety or facts since this ${what} was made.`,
          mend: look,
        };
      else if (state === 'stale')
        yield {
          level: 'warning',
          file,
          message:
            how === 'slot'
              ? `The question that “${adaptation.id}” answers has changed since.`
              : `The kit has changed ${of} since this ${what} was made.`,
          mend: look,
        };
      else if (state === 'orphan' && how === 'replace')
        yield {
          level: 'warning',
          file,
          message: 'The text this was made from is no longer in the kit.',
          mend: `It goes on standing as your own. ${look}`,
        };
      else if (state === 'redundant')
        yield {
          level: 'warning',
          file,
          message: `This ${what} says what the kit says.`,
          mend: `It can go: npx --no hedge localise ${name} --drop.`,
        };
      else if (!recorded && basedOn === undefined && state === 'current' && how !== 'slot')
        yield {
          level: 'warning',
          file,
          message: `It isn’t written down which version of ${of} this was made from, so nobody can tell when that changes.`,
          mend: `If it was the present one, run: npx --no hedge localise ${name} --keep.`,
        };
    }
    for (const { file, name } of settling)
      yield {
        level: 'note',
        file,
        message: `This says what to do about ${name}, and it isn’t done yet.`,
        mend: 'It is done by the site’s own workflow after a change, or by: npx --no hedge record.',
      };
  },
);
