const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\-/][\p{L}\p{N}\p{M}]+|[.,]\d+)*/gu;

/** The words of a text; “don’t”, “well-being” and “1,600” are one each. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsIn(text).length;
}
