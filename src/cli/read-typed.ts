import { parseArgs } from 'node:util';
import { didYouMean } from '../kit/schema/nearest.ts';
import { UsageError } from './verb.ts';
import type { Typed, Verb } from './verb.ts';

/** Reads what was typed after a verb, or says in a sentence what is wrong with it. */
export function readTyped(verb: Verb, words: readonly string[]): Typed {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: verb.options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = verb.options[token.name];
    if (option === undefined) {
      const known = Object.keys(verb.options).map((name) => `--${name}`);
      throw new UsageError(`There is no ${token.rawName} here.${didYouMean(token.rawName, known)}`);
    }
    if (option.type === 'string' && (token.value === undefined || token.value.startsWith('-'))) {
      throw new UsageError(`${token.rawName} needs a value after it: ${token.rawName} ${option.value ?? 'VALUE'}.`);
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(`${token.rawName} takes no value: leave out “=${token.value}”.`);
    }
  }
  if (positionals.length > verb.words) {
    throw new UsageError(`“${positionals[verb.words]}” is one word too many.`);
  }
  return {
    words: positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    on: (option) => values[option] === true,
  };
}
