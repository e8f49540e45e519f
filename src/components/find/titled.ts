import type { Entry } from '../../outputs/data/catalogue.ts';
import type { Part } from './excerpt.ts';
import { plain } from './meant.ts';

/** With fewer letters than this a word is only itself, never the beginning of another. */
const LEAST = 3;

/** The things that bear all the words in their names, those with the very words first; known before any text has been looked through. */
export function titled(entries: readonly Entry[], words: string): Entry[] {
  const typed = wordsOf(words);
  if (typed.length === 0) return [];
  // What is in the glossary says nothing without its text.
  const things = entries.filter(({ kind }) => kind !== 'term');
  const holding = (is: (word: string, other: string) => boolean): Entry[] =>
    things.filter(({ title }) => {
      const own = wordsOf(title);
      return typed.every((word) => own.some((other) => is(word, other)));
    });
  return [...new Set([...holding((word, other) => word === other), ...holding(begins)])];
}

/** A name in parts, with the words that were typed marked in it. */
export function markedTitle(title: string, words: string): Part[] {
  const typed = wordsOf(words);
  return title
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part, index) => ({ words: part, marked: index % 2 === 1 && typed.some((word) => begins(word, plain(part))) }))
    .filter((part) => part.words !== '');
}

function begins(word: string, other: string): boolean {
  return word === other || (word.length >= LEAST && other.startsWith(word));
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(plain).filter((word) => word !== '');
}
