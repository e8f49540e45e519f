import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { PlainError } from '../edge/plain.ts';

/** Where questions are asked: a terminal’s two sides, of which a pipe has only the plain part. */
interface Keyboard extends NodeJS.ReadableStream {
  isRaw?: boolean;
  setRawMode?: (on: boolean) => unknown;
}

/** Asks at a keyboard; an answer is a line. One reader serves all questions: one for each would take what was typed ahead with it when it closes. */
export function askAt(keyboard: Keyboard, screen: NodeJS.WritableStream): (question: string) => Promise<string> {
  const typed: string[] = [];
  let reader: Interface | undefined;
  let ended = false;
  let raw = false;
  let wake = (): void => undefined;
  const open = (): Interface => {
    const opened = createInterface({ input: keyboard, output: screen });
    opened.on('line', (line) => {
      typed.push(line);
      wake();
    });
    opened.once('close', () => {
      ended = true;
      wake();
    });
    raw = keyboard.isRaw === true;
    return opened;
  };
  return async (question) => {
    reader ??= open();
    if (typed.length > 0) screen.write(`${question}${typed[0] ?? ''}\n`);
    else if (!ended) {
      if (raw) keyboard.setRawMode?.(true);
      reader.setPrompt(question);
      reader.prompt(true);
      await new Promise<void>((done) => {
        wake = done;
      });
    }
    const answer = typed.shift();
    if (answer === undefined) throw new PlainError('Nothing more was typed, so nothing was done.');
    if (!ended) {
      // Until it is asked again, the keyboard is nobody’s: the program may end, and Ctrl+C stops what it does.
      reader.pause();
      if (raw) keyboard.setRawMode?.(false);
    }
    return answer.trim();
  };
}
