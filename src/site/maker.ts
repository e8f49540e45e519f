import { readFileSync } from 'node:fs';
import { draw } from '../outputs/pictures/draw.ts';
import { openPress } from '../outputs/print/press.ts';
import type { Printed } from '../outputs/print/press.ts';
import { wordFile } from '../outputs/word/word-file.ts';
import type { PaperPictures, Task } from './task.ts';

/** Makes a file from its task. Only tasks of the kinds that `Task` lists come here. */
export type Maker = (task: Task) => Promise<{ bytes: Uint8Array; pages: number }>;

/** Opens a maker of files: it sets PDFs and more, one after another. `pictures` are those that content may show. */
export function openMaker(pictures: () => PaperPictures): Maker {
  let press: ReturnType<typeof openPress> | undefined;
  const pictureOf = (name: string) => {
    const found = pictures()[name];
    return found === undefined ? undefined : { ...found, bytes: new Uint8Array(readFileSync(found.from)) };
  };
  return async (task) => {
    if (task.kind === 'docx') return { bytes: await wordFile(task.part, task.title, pictureOf), pages: 0 };
    press ??= openPress((name) => pictureOf(name)?.bytes);
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
