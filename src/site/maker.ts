import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from '../outputs/pictures/draw.ts';
import { openPress } from '../outputs/print/press.ts';
import type { Printed } from '../outputs/print/press.ts';
import { wordFile } from '../outputs/word/word-file.ts';
import type { Task } from './task.ts';

/** Makes a file from its task. Only tasks of the kinds that `Task` lists come here. */
export type Maker = (task: Task) => Promise<{ bytes: Uint8Array; pages: number }>;

/** Opens a maker of files: it sets PDFs and more, one after another. `media` are the folders that pictures are looked for in. */
export function openMaker(media: readonly string[] | (() => readonly string[])): Maker {
  let press: ReturnType<typeof openPress> | undefined;
  const picture = (name: string): Uint8Array | undefined => {
    const found = (typeof media === 'function' ? media() : media)
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path));
    return found === undefined ? undefined : new Uint8Array(readFileSync(found));
  };
  return async (task) => {
    if (task.kind === 'docx') return { bytes: await wordFile(task.part, task.title), pages: 0 };
    press ??= openPress(picture);
    if (task.kind === 'png') {
      const { svg, pages } = press.draw('src/outputs/pictures/style/card.typ', task.picture, task.picture.title);
      return { bytes: await draw(svg), pages };
    }
    if (task.kind === 'poster')
      return asBytes(press.set('src/outputs/pictures/style/poster.typ', task.poster, task.poster.title));
    return asBytes(press.print(task.document));
  };
}

function asBytes({ pdf, pages }: Printed): { bytes: Uint8Array; pages: number } {
  return { bytes: pdf, pages };
}
