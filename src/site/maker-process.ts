import { openMaker } from './maker.ts';
import type { Task } from './task.ts';

// A process that makes files: one task a message, one answer each. Its arguments are the folders of pictures.
const make = openMaker(process.argv.slice(2));

process.on('message', ({ job }: { job: Task }) => {
  make(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
