import { join } from 'node:path';
import { openWorkers } from '../../edge/workers.ts';
import type { Workers } from '../../edge/workers.ts';
import type { Issue } from '../../kit/issue.ts';
import type { World } from '../verb.ts';
import type { LiveSetting, LiveState } from './live.ts';
import type { LiveAnswer, LiveJob, LivePage } from './live-process.ts';

/** The process that keeps a site's texts in memory, and what it last said of them. */
export interface LiveRunner {
  /** How the texts stand; undefined where they couldn't be read at all. */
  state(): LiveState | undefined;
  page(path: string): Promise<LivePage | undefined>;
  /** Has it read what changed, or take up what a whole build made. */
  run(kind: 'change' | 'built'): Promise<void>;
  /** Everything there is to tell of the texts; undefined where it was no longer wanted before all was looked for. */
  check(isWanted: () => boolean): Promise<Issue[] | undefined>;
  /** Starts another, with the code as it is now. */
  restart(): Promise<void>;
  close(): void;
}

/** Starts the process. Where that fails, it says why, and pages come from the last whole build. */
export function openLiveRunner(setting: () => LiveSetting, world: World): LiveRunner {
  let workers = open();
  let state: LiveState | undefined;
  let said = '';

  function open(): Workers<LiveJob, LiveAnswer> {
    // One process, never replaced: what it holds is what it is for.
    return openWorkers(join(world.root, 'src/cli/dev/live-process.ts'), 1, Number.POSITIVE_INFINITY, []);
  }

  async function ask(wanted: LiveJob['wanted']): Promise<LiveAnswer | undefined> {
    try {
      const answer = await workers.run({ setting: setting(), wanted });
      state = answer.state;
      said = '';
      return answer;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (why !== said) world.complain(`Pages can’t be made as you write, and come from the last whole build: ${why}`);
      said = why;
      return undefined;
    }
  }
  return {
    state: () => state,
    page: async (path) => (await ask({ kind: 'page', path }))?.page,
    run: async (kind) => void (await ask({ kind })),
    async check(isWanted) {
      while (isWanted()) {
        const answer = await ask({ kind: 'check' });
        if (answer === undefined || answer.issues !== undefined) return answer?.issues;
      }
      return undefined;
    },
    async restart() {
      workers.close();
      workers = open();
      state = undefined;
      await ask({ kind: 'change' });
    },
    close: () => workers.close(),
  };
}
