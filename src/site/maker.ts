import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPress } from '../outputs/print/press.ts';
import { wordFile } from '../outputs/word/word-file.ts';
import type { Task } from './task.ts';

/** Makes a file from its task. Only tasks of the kinds that `Task` lists come here. */
export type Maker = (task: Task) => Promise<{ bytes: Uint8Array; pages: number }>;

/** Opens a maker of files: it sets PDFs and more, one after another. `media` are the folders that pictures are looked for in. */
export function openMaker(media: readonly string[]): Maker {
  let press: ReturnType<typeof openPress> | undefined;
  const picture = (name: string): Uint8Array | undefined => {
    const found = media.map((folder) => join(folder, name)).find((path) => existsSync(path));
    return found === undefined ? undefined : new Uint8Array(readFileSync(found));
  };
  return async (task) => {
    if (task.kind === 'docx') return { bytes: await wordFile(task.part, task.title), pages: 0 };
    press ??= openPress(picture);
    const { pdf, pages } = press.print(task.document);
    return { bytes: pdf, pages };
  };
}
