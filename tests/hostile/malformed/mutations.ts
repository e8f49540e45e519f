import fc from 'fast-check';

/** A valid file with one thing wrong in it. */
export interface Malformed {
  /** What was done to it. */
  how: string;
  text: string;
  /** The field or prop that a problem must name; left out where it belongs to none. */
  field?: string;
}

/** Makes a mistake somewhere in a text; `pick` chooses among what there is. Nothing where the text has no place for it. */
export type Mistake = (text: string, pick: (many: number) => number) => Malformed | undefined;

/** Chooses one of a text's matches, and puts something in its place. */
export function swap(how: string, what: RegExp, by: (match: RegExpExecArray) => string, fieldAt?: number): Mistake {
  return (text, pick) => {
    const all = [...text.matchAll(what)];
    const match = all[pick(all.length)];
    if (match === undefined) return undefined;
    const field = fieldAt === undefined ? undefined : match[fieldAt];
    const changed = text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length);
    return changed === text ? undefined : { how, text: changed, ...(field === undefined ? {} : { field }) };
  };
}

/** Fields that every kind needs. */
const NEEDED = /^(title|summary|lastReviewed|reviewBy):[^\n]*\n(?:[ \t]+[^\n]*\n|- [^\n]*\n)*/gm;
const ONE_LINE = /^([a-z][A-Za-z]*): (?![[{|>"'])([^\n]+)$/gm;
const DAY = /^(lastReviewed|reviewBy): [^\n]+$/gm;
const PROP = /(?<=<[A-Z][A-Za-z]*(?: [^<>\n]*)?) ([a-zA-Z]+)=(?:"[^"\n]*"|\{[^{}\n]*\})/g;
const OPENING = /^<[A-Z][A-Za-z]*(?: [^<>\n]*)?(?<!\/)>$/gm;
const CLOSING = /^<\/[A-Z][A-Za-z]*>\n/gm;
const PARAGRAPH = /\n\n(?=[A-Z][^\n]+\n\n)/g;

/** All mistakes, as people and programs make them. */
export const MISTAKES: readonly Mistake[] = [
  swap('a field that must be there is not', NEEDED, () => '', 1),
  swap('a field misspelt', NEEDED, (match) => match[0].replace(/^../, (two) => `${two.charAt(1)}${two.charAt(0)}`)),
  swap('a field nobody knows', /^title:/gm, () => 'colour: red\ntitle:', undefined),
  swap('a list where words should be', /^(title|summary): [^\n]+$/gm, (match) => `${match[1]}: [1, 2]`, 1),
  swap('a group where words should be', /^(title|summary): [^\n]+$/gm, (match) => `${match[1]}: { a: 1 }`, 1),
  swap('nothing where words should be', /^(title|summary): [^\n]+$/gm, (match) => `${match[1]}:`, 1),
  swap('words where a list should be', /^(founding): \[[^\n]*\]$/gm, (match) => `${match[1]}: twelve`, 1),
  swap('no such day', DAY, (match) => `${match[1]}: 2026-02-30`, 1),
  swap('a day in another way', DAY, (match) => `${match[1]}: 27/11/26`, 1),
  swap('a day in words', DAY, (match) => `${match[1]}: last Tuesday`, 1),
  swap('a name of the founding text that isn’t there', /^(founding): [^\n]+$/gm, (match) => `${match[1]}: [F99]`),
  swap('a quotation mark never closed', ONE_LINE, (match) => `${match[1]}: "${match[2]}`),
  swap('a second colon', ONE_LINE, (match) => `${match[1]}: a: ${match[2]}`),
  swap('a bracket never closed', ONE_LINE, (match) => `${match[1]}: [${match[2]}`),
  swap('a tab', ONE_LINE, (match) => `\t${match[0]}`),
  swap('an alias', ONE_LINE, (match) => `${match[1]}: *${match[1]}`),
  swap('a tag', ONE_LINE, (match) => `${match[1]}: !!map ${match[2]}`),
  swap('a field twice', /^title: [^\n]+\n/gm, (match) => match[0] + match[0]),
  swap('no colon', /^title: ([^\n]+)$/gm, (match) => `title ${match[1]}`),
  swap('the end of the head is missing', /^---\n(?!title)/gm, () => ''),
  swap('no head at all', /^---\n[^]*?\n---\n/g, () => ''),
  swap('cut short in its head', /^summary:[^]*/gm, () => 'summ'),
  swap('cut short in a tag', /^<([A-Z][a-z]+) [^]*/gm, (match) =>
    match[0].slice(0, match[1] === undefined ? 3 : match[1].length + 4),
  ),
  swap(
    'cut short in a block',
    /(?<=^<(?:Say|Ask|Note|Harvest|Hard|Step|Question)(?: [^<>\n]*)?>\n\n[A-Z][^\n]*\n)[^]*/gm,
    () => '',
  ),
  swap('a prop nobody knows', PROP, (match) => `${match[0]} colour="red"`),
  swap('a prop that is code', PROP, (match) => ` ${match[1]}={process.env}`, 1),
  swap('a prop without a mark', PROP, (match) => ` ${match[1]}=10`),
  swap('a prop never closed', PROP, (match) => ` ${match[1]}={[1,`),
  swap(
    'a prop of another sort',
    /(?<=<Step(?: [^<>\n]*)?) (minutes|phase|grouping|talk)=(?:"[^"\n]*"|\{\d+\})/g,
    (match) => ` ${match[1]}={true}`,
    1,
  ),
  swap(
    'a prop that must be there is not',
    /(?<=<Step(?: [^<>\n]*)?) (title|minutes)=(?:"[^"\n]*"|\{\d+\})/g,
    () => '',
    1,
  ),
  swap('a block nobody knows', /<(?=[A-Z])/g, () => '<Very'),
  swap('a block in small letters', /<(?=Say>|Step )/g, () => '<x'),
  swap('a block never closed', CLOSING, () => ''),
  swap('a block never opened', OPENING, () => 'Words.'),
  swap('blocks closed in the wrong order', CLOSING, (match) => `</Watch>\n\n${match[0]}`),
  swap('HTML', PARAGRAPH, () => '\n\n<div class="x">\n\n'),
  swap('a script', PARAGRAPH, () => '\n\n<script>alert(1)</script>\n\n'),
  swap('an expression', PARAGRAPH, () => '\n\n{fetch("https://example.org")}\n\n'),
  swap('an import', PARAGRAPH, () => '\n\nimport a from "b"\n\n'),
  swap('a comment of HTML', PARAGRAPH, () => '\n\n<!-- later -->\n\n'),
  swap('a tag left open', PARAGRAPH, () => '\n\nWords < and <b.\n\n'),
  swap('a link that runs', PARAGRAPH, () => '\n\n[here](javascript:alert(1))\n\n'),
  swap('a link to nowhere', PARAGRAPH, () => '\n\nRead [the guide to nothing](/guides/no-such-guide/) first.\n\n'),
  swap('a link with no address', PARAGRAPH, () => '\n\nRead [the guide]() first.\n\n'),
  swap('a word that isn’t in the glossary', PARAGRAPH, () => '\n\nThis is <Term id="no-such-word">a word</Term>.\n\n'),
  swap('a source that isn’t there', PARAGRAPH, () => '\n\nThis is so.<Cite source="no-such-source" />\n\n'),
  swap('a fact that isn’t asked for', PARAGRAPH, () => '\n\n<Local slot="no-such-slot" />\n\n'),
  swap('a picture that isn’t there', PARAGRAPH, () => '\n\n<Figure src="no-such.png" alt="A wall" />\n\n'),
  swap('a picture from elsewhere', PARAGRAPH, () => '\n\n![A wall](https://example.org/a.png)\n\n'),
  swap('directions turned', PARAGRAPH, () => '\n\nWords \u202esdrow\u202c.\n\n'),
  swap('a NUL', PARAGRAPH, () => '\n\nWords\u0000.\n\n'),
];

/** A choice of a file, of a mistake, and of a place for it. */
export interface Choice {
  file: number;
  mistake: number;
  place: number;
}

/** Chooses among so many mistakes. */
export const choice = (mistakes: readonly Mistake[]): fc.Arbitrary<Choice> =>
  fc.record({ file: fc.nat(), mistake: fc.nat(mistakes.length - 1), place: fc.nat() });
