import { OPTIONS } from '../upgrade/door.mjs';
import { upgrade as run } from '../upgrade/upgrade.mjs';
import type { Verb } from './verb.ts';

/** The verb as `help` tells of it and as programs call it. Somebody who types it comes in by `src/upgrade/door.mjs`, which needs nothing but Node. */
export const upgrade: Verb = {
  usage: 'hedge upgrade [--from WHERE] [VERSION] [--resume | --back] [--dry-run] [--json]',
  about:
    'Puts a new release of the kit in the place of this one. Your branch’s folder isn’t touched; files of the kit that were changed here are kept in outside-edits.',
  options: OPTIONS,
  words: 1,
  async run(typed, world) {
    return run(
      {
        from: typed.text('from'),
        version: typed.words[0]?.replace(/^v/, ''),
        resume: typed.on('resume'),
        back: typed.on('back'),
        dryRun: typed.on('dry-run'),
        json: typed.on('json'),
      },
      world,
    );
  },
};
