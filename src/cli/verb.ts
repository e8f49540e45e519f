import type { ParseArgsConfig } from 'node:util';

export { UsageError } from '../upgrade/plain.mjs';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a verb may touch besides the disk: handed in, so that tests can look on. */
export interface World {
  /** The project folder, absolute. */
  root: string;
  env: Record<string, string | undefined>;
  say: (line: string) => void;
  complain: (line: string) => void;
  /** Asks the person at the keyboard; left out where there is none. */
  ask?: (question: string) => Promise<string>;
  /** Shows what is being done, in place of what it showed before; left out where nobody is watching. */
  progress?: (line: string) => void;
}

/** What somebody typed after the verb, checked. */
export interface Typed {
  words: string[];
  /** The text after an option, such as `--out`. */
  text: (option: string) => string | undefined;
  /** Whether a switch, such as `--release`, was given. */
  on: (option: string) => boolean;
}

/** A verb of the command line, such as `build`. */
export interface Verb {
  /** How to type it, such as `hedge new <kind> <id>`. */
  usage: string;
  /** What it does, in one sentence. */
  about: string;
  options: Options & Record<string, { about: string; value?: string }>;
  /** The most words it takes besides options. */
  words: number;
  /** Returns the exit code: 0 fine, 1 errors in the content, 2 wrong usage. */
  run: (typed: Typed, world: World) => Promise<number>;
}
