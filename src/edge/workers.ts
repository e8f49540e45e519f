import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** Processes that work side by side on jobs of one sort. */
export interface Workers<Job, Result> {
  /** Throws what the worker said went wrong. */
  run(job: Job): Promise<Result>;
  close(): void;
}

/** What a worker is sent, and what it answers. */
export interface Answer<Result> {
  result?: Result;
  /** What went wrong, in a sentence. */
  error?: string;
  /** The same for those who mend the code. */
  details?: string;
}

/**
 * Starts up to `size` processes of `script`, each when it is first needed, and each replaced after `most` jobs: what they hold
 * in memory grows with every one. A worker that dies takes its job with it. `env` is set for them beside what is set here.
 */
export function openWorkers<Job, Result>(
  script: string,
  size: number,
  most: number,
  settings: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Workers<Job, Result> {
  interface Waiting {
    job: Job;
    done: (result: Result) => void;
    failed: (error: Error) => void;
  }
  const queue: Waiting[] = [];
  const idle: { child: ChildProcess; done: number }[] = [];
  const all = new Set<ChildProcess>();
  let running = 0;

  function next(): void {
    const waiting = queue.shift();
    if (waiting === undefined) return;
    const worker = idle.pop() ?? start();
    if (worker === undefined) {
      queue.unshift(waiting);
      return;
    }
    const { child } = worker;
    const stop = (): void => {
      child.off('message', answered);
      child.off('exit', died);
    };
    const answered = (answer: Answer<Result>): void => {
      stop();
      worker.done += 1;
      if (worker.done >= most) end(child);
      else idle.push(worker);
      if (answer.result === undefined)
        waiting.failed(new Error(answer.error ?? 'A worker gave no answer.', { cause: answer.details }));
      else waiting.done(answer.result);
      next();
    };
    const died = (code: number | null, signal: string | null): void => {
      stop();
      end(child);
      waiting.failed(
        new Error(
          `A process that made files for the site ended on its own (${signal ?? code}). The machine may have run out of memory.`,
        ),
      );
      next();
    };
    child.on('message', answered);
    child.on('exit', died);
    // A child that is gone says so by its end.
    child.send({ job: waiting.job }, () => {});
  }

  function start(): { child: ChildProcess; done: number } | undefined {
    if (running >= size) return undefined;
    running += 1;
    const child = fork(script, settings, {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...env },
    });
    all.add(child);
    return { child, done: 0 };
  }

  function end(child: ChildProcess): void {
    if (!all.delete(child)) return;
    running -= 1;
    if (child.connected) child.disconnect();
  }

  return {
    run: (job) =>
      new Promise((done, failed) => {
        queue.push({ job, done, failed });
        next();
      }),
    close() {
      // What still waits is wanted by nobody.
      queue.length = 0;
      for (const child of all) if (child.connected) child.disconnect();
      all.clear();
      idle.length = 0;
    },
  };
}
