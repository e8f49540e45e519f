/** Between sentences: after a full stop, question or exclamation mark and what closes with it, before a capital or a number; not after “p.” or “Dr.”. */
const BETWEEN = /(?<=[.!?…]["”’')\]]*)(?<!\b(?:pp?|no|vol|ch|St|Mrs?|Ms|Dr)\.)\s+(?=["“‘'([]?[\p{Lu}\p{N}])/u;

/** The sentences of an English text, white space folded. */
export function sentencesIn(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(BETWEEN)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** The sentences of a text that a pattern is found in; those without it cost nothing. */
export function sentencesWith(pattern: RegExp, text: string): string[] {
  return pattern.test(text) ? sentencesIn(text).filter((sentence) => pattern.test(sentence)) : [];
}

const MENTION = /[“"‘]([^“”"‘’]*)[”"’]/gu;

/** A text without the words it only mentions: quotations of up to three words, such as “just” and “simply”. */
export function withoutMentions(text: string): string {
  return text.replace(MENTION, (whole, inside: string) => (inside.trim().split(/\s+/).length <= 3 ? '' : whole));
}
