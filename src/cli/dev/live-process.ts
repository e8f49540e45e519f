import { inspect } from 'node:util';
import type { Issue } from '../../kit/issue.ts';
import { openLive } from './live.ts';
import type { Live, LiveSetting, LiveState } from './live.ts';

/** What is asked of the process that keeps a site's texts in memory. */
export interface LiveJob {
  setting: LiveSetting;
  wanted: { kind: 'change' | 'built' | 'check' } | { kind: 'page'; path: string };
}

/** A page, or the one that says there is none; `never` where there was none since the texts were first read. */
export interface LivePage {
  status: number;
  html: string;
  never: boolean;
}

/** What it answers: how the texts stand, and what was asked for. */
export interface LiveAnswer {
  state: LiveState;
  page?: LivePage;
  issues?: Issue[];
}

// The process that keeps a site's texts in memory: one of its own, so that changed code can be loaded afresh by another. What opens it is
// whatever is asked first.
let opened: Promise<Live> | undefined;

process.on('message', ({ job }: { job: LiveJob }) => {
  work(job).then(
    (result) => answer({ result }),
    (error: unknown) =>
      answer({ error: error instanceof Error ? error.message : String(error), details: inspect(error) }),
  );
});

async function work({ setting, wanted }: LiveJob): Promise<LiveAnswer> {
  opened ??= openLive(setting).catch((error: unknown) => {
    // What stood in the way may be gone when somebody asks next.
    opened = undefined;
    throw error;
  });
  const live = await opened;
  if (wanted.kind === 'change') await live.change();
  if (wanted.kind === 'built') await live.built();
  if (wanted.kind === 'check') {
    const issues = live.check();
    return { state: live.state(), ...(issues === undefined ? {} : { issues }) };
  }
  if (wanted.kind !== 'page') return { state: live.state() };
  const html = await live.page(wanted.path);
  const page =
    html === 'gone' || html === 'none'
      ? { status: 404, html: await live.missing(), never: html === 'none' }
      : { status: 200, html, never: false };
  return { state: live.state(), page };
}

function answer(message: unknown): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
