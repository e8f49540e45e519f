const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of an English text, white space folded. */
export function sentencesIn(text: string): string[] {
  const folded = text.replace(/\s+/g, ' ').trim();
  return [...segmenter.segment(folded)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const MENTION = /[“"‘]([^“”"‘’]*)[”"’]/gu;

/** A text without the words it only mentions: quotations of up to three words, such as “just” and “simply”. */
export function withoutMentions(text: string): string {
  return text.replace(MENTION, (whole, inside: string) => (inside.trim().split(/\s+/).length <= 3 ? '' : whole));
}
