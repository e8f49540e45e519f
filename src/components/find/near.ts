import { nearest } from '../../kit/schema/nearest.ts';
import type { Entry } from '../../outputs/data/catalogue.ts';

/** What is typed with fewer letters than this could be anything. */
const LEAST = 4;

/** What somebody may have meant to type: each word that no title or summary has, replaced by the one that looks most like it. */
export function nearWords(typed: string, entries: readonly Entry[]): string | undefined {
  const known = new Set(entries.flatMap(({ title, summary }) => wordsOf(`${title} ${summary}`)));
  const words = wordsOf(typed);
  const meant = words.map((word) => (known.has(word) || word.length < LEAST ? word : (nearest(word, known) ?? word)));
  return meant.join(' ') === words.join(' ') ? undefined : meant.join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
