/** Words of an excerpt, and whether they are what was searched for. */
export interface Part {
  words: string;
  marked: boolean;
}

/**
 * Takes Pagefind's excerpt apart into plain words. In it every `<` of the text stands as `&lt;`, so that the only tags are
 * its own marks; nothing here is ever read as markup.
 */
export function partsOf(excerpt: string): Part[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((words, index) => ({ words: words.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: index % 2 === 1 }))
    .filter(({ words }) => words !== '');
}
