/** More tags than any document has; far fewer than slow the parser down. */
const MOST_TAGS = 3000;

/** The most letters without an empty line; the parser's work grows with the square of it. A thousand words are 6,000. */
const LONGEST_STRETCH = 10_000;

/** What makes a text too tangled to be given to the parser, and where; nothing where it is fit. */
export function findLimit(text: string): { offset: number; message: string; mend: string } | undefined {
  const stretch = longStretch(text);
  if (stretch !== undefined) {
    return {
      offset: stretch,
      message: 'More than 10,000 letters follow here with no empty line among them.',
      mend: 'Put empty lines between paragraphs.',
    };
  }
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    tags += 1;
    if (tags > MOST_TAGS)
      return {
        offset: at,
        message: `There are more than ${MOST_TAGS} tags in this file.`,
        mend: 'Split it into several files.',
      };
  }
  return undefined;
}

function longStretch(text: string): number | undefined {
  let start = 0;
  for (const gap of text.matchAll(/\n[ \t]*(?=\n)|$/g)) {
    if (gap.index - start > LONGEST_STRETCH) return start;
    start = gap.index + gap[0].length;
  }
  return undefined;
}
