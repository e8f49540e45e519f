import { at } from '../../kit/issue.ts';
import type { Issue } from '../../kit/issue.ts';
import { problemLines } from '../problems.ts';
import type { World } from '../verb.ts';
import type { LiveRunner } from './live-runner.ts';
import type { Change } from './watched.ts';
import type { WholeBuilds } from './whole-build.ts';

/** An editor writes a file in several strokes. */
const STROKES = 50;
/** Nothing is looked through while somebody waits for a page. */
const CHECK_AFTER = 1000;
const BUILD_AFTER = 5000;

/** Somebody's work on a site, from one change to the next. */
export interface Session {
  /** Something was changed. */
  changed(change: Change): void;
  /** Somebody waits for a page: what can wait, waits. */
  asked(): void;
  close(): void;
}

/** Begins it. `tell` has open pages look whether they changed. */
export function openSession(live: LiveRunner, whole: WholeBuilds, tell: () => Promise<void>, world: World): Session {
  let waiting = new Set<Change>();
  let strokes: NodeJS.Timeout | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isResting = false;
  let wantsCheck = true;
  let wantsBuild = false;
  let isClosed = false;
  let isStopped = false;
  let version = live.state()?.version;
  /** What was told of already; undefined before the first look. */
  let told: ReadonlySet<string> | undefined;
  let problems: ReadonlySet<string> = new Set((live.state()?.problems ?? []).map(nameOf));

  async function take(): Promise<void> {
    if (isBusy || waiting.size === 0) return;
    isBusy = true;
    const changes = waiting;
    waiting = new Set();
    // A picture that is new is known to the texts.
    if (changes.has('texts') || changes.has('files')) await read();
    if (changes.has('files')) wantsBuild = true;
    if (changes.has('code')) await renew();
    isBusy = false;
    asked();
    await take();
  }

  async function read(): Promise<void> {
    await live.run('change');
    const state = live.state();
    if (state === undefined || state.version === version) return;
    version = state.version;
    await tell();
    wantsCheck = true;
    wantsBuild = true;
    const fresh = state.problems.filter((issue) => !problems.has(nameOf(issue)));
    for (const issue of fresh) world.complain(`${problemLines(issue).join('\n')}\n`);
    if (fresh.length > 0) world.complain('Until that is mended, its page stays as it was.');
    if (problems.size > 0 && state.problems.length === 0) world.say('Mended: all pages are as they were saved.');
    problems = new Set(state.problems.map(nameOf));
  }

  async function renew(): Promise<void> {
    world.say('The code has changed: everything is built and loaded again.');
    wantsBuild = false;
    await whole.aloud();
    if (isClosed) return;
    await live.restart();
    version = live.state()?.version;
    await tell();
  }

  function asked(): void {
    clearTimeout(quiet);
    if (!isClosed && (wantsCheck || wantsBuild))
      quiet = setTimeout(() => void rest(), wantsCheck ? CHECK_AFTER : BUILD_AFTER);
  }

  /** What is done while nobody waits for anything. */
  async function rest(): Promise<void> {
    if (isBusy || isResting) return;
    isResting = true;
    if (wantsCheck) await check();
    else if (wantsBuild) await build();
    isResting = false;
    asked();
  }

  async function check(): Promise<void> {
    wantsCheck = false;
    const issues = await live.check(() => waiting.size === 0 && !isClosed);
    if (isClosed) return;
    if (issues === undefined) {
      // Whatever came in between is looked through with the rest.
      wantsCheck = waiting.size > 0;
      return;
    }
    const fresh = issues.filter(
      (issue) => told !== undefined && !told.has(nameOf(issue)) && !problems.has(nameOf(issue)),
    );
    for (const issue of fresh) world.complain(`${problemLines(issue).join('\n')}\n`);
    told = new Set(issues.map(nameOf));
    isStopped = issues.some(({ level }) => level === 'error');
  }

  async function build(): Promise<void> {
    wantsBuild = false;
    // With an error in the texts there would be no new site. That was told of; once it is mended, this is wanted again.
    if (isStopped || problems.size > 0) return;
    const began = performance.now();
    const { ok, said } = await whole.quietly();
    if (isClosed) return;
    if (!ok) world.complain(said.trim());
    else world.say(`Search, paper and pictures are up to date (${((performance.now() - began) / 1000).toFixed(1)} s).`);
    if (!ok) return;
    await live.run('built');
    version = live.state()?.version;
    await tell();
  }

  return {
    changed(change) {
      waiting.add(change);
      clearTimeout(strokes);
      clearTimeout(quiet);
      strokes = setTimeout(() => void take(), STROKES);
    },
    asked,
    close() {
      isClosed = true;
      clearTimeout(strokes);
      clearTimeout(quiet);
      whole.close();
      live.close();
    },
  };
}

/** What makes a problem the same one after lines were added above it. */
function nameOf(issue: Issue): string {
  return [at({ file: issue.file }), issue.rule, issue.field, issue.message].join('\n');
}
