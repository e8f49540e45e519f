import { inspect } from 'node:util';
import { openMaker } from './maker.ts';
import type { PaperPictures, Task } from './task.ts';

// A process that makes files: one task a message, one answer each. Each names its pictures, for a fleet's branches share these
// processes.
let pictures: PaperPictures = {};
const make = openMaker(() => pictures);

process.on('message', ({ job }: { job: { task: Task; pictures: PaperPictures } }) => {
  pictures = job.pictures;
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
