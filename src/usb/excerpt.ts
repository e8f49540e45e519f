/** How many words an excerpt has, and how many of them stand before the first one found. */
const LENGTH = 22;
const BEFORE = 6;

/** The words around the first one found, with those found marked, as Pagefind writes them: `<` stands as `&lt;`. */
export function excerptOf(text: string, terms: ReadonlySet<string>): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const isFound = (word: string): boolean => word.split(/[^\p{L}\p{N}\p{M}]+/u).some((part) => terms.has(plain(part)));
  const first = words.findIndex(isFound);
  const start = Math.max(0, first - BEFORE);
  const shown = words
    .slice(start, start + LENGTH)
    .map((word) => (isFound(word) ? `<mark>${safe(word)}</mark>` : safe(word)));
  return [...(start > 0 ? ['…'] : []), ...shown, ...(start + LENGTH < words.length ? ['…'] : [])].join(' ');
}

/** A word without case, accents and points. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function safe(word: string): string {
  return word.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
