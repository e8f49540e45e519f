import { inspect } from 'node:util';
import { openMaker } from './maker.ts';
import type { Task } from './task.ts';

// A process that makes files: one task a message, one answer each. Each names the folders of its pictures, for a fleet's
// branches share these processes.
let folders: readonly string[] = [];
const make = openMaker(() => folders);

process.on('message', ({ job }: { job: { task: Task; media: readonly string[] } }) => {
  folders = job.media;
  make(job.task).then(
    (result) => answer({ result }),
    (error: unknown) =>
      answer({ error: error instanceof Error ? error.message : String(error), details: inspect(error) }),
  );
});

// Whoever asked may be gone before the answer: a build that failed at another file waits for none.
function answer(message: unknown): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
