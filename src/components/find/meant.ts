/** How much of a word must be the same, in letters, for its other forms to count; less where the word is shorter. */
const LEAST = 3;

/**
 * Whether what the index marked in an excerpt is what somebody typed, or a form of it. Where it holds no such word, it looks for
 * shorter and shorter beginnings of it, and answers “zzzz” with all that says “A to Z”.
 */
export function meant(words: string, marks: readonly string[]): boolean {
  const typed = words.split(/\s+/u).flatMap((word) => [plain(word), ...word.split(/[^\p{L}\p{N}\p{M}]+/u).map(plain)]);
  const found = marks.map(plain);
  // A title can be what was found, and then its excerpt marks nothing.
  if (found.length === 0) return true;
  return typed.some((word) => word !== '' && found.some((mark) => alike(word, mark) >= needed(word)));
}

function needed(word: string): number {
  return Math.max(Math.min(LEAST, word.length), Math.ceil(word.length / 2));
}

/** How many letters two words begin with together. */
function alike(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same;
}

/** A word without case, accents and points, as the index holds it. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
