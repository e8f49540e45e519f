import { blocks } from '../../blocks/definitions.ts';
import type { Issue } from '../issue.ts';
import { didYouMean, nearest } from '../schema/nearest.ts';

type Words = Pick<Issue, 'rule' | 'message' | 'mend'>;

/** Why a name in `<…>` can't be used, or nothing where it is one of the kit's blocks. */
export function explainName(name: string | null): Words | undefined {
  if (name === null || name === '')
    return {
      rule: 'block',
      message: 'Empty tags, <> and </>, are not used here.',
      mend: 'Delete them, or name the block.',
    };
  if (blocks.has(name)) return undefined;
  if (name.includes('.'))
    return {
      rule: 'block',
      message: `<${name}> is code: a block’s name is one word.`,
      mend: `Use one of the kit’s blocks: ${list()}.`,
    };
  if (name.includes(':'))
    return {
      rule: 'block',
      message: `<${name}> is not one of the kit’s blocks.`,
      mend: `Use one of these: ${list()}.`,
    };
  const html = INSTEAD[name.toLowerCase()];
  if (html !== undefined && (name === name.toLowerCase() || name === name.toUpperCase()))
    return { rule: 'html', message: `<${name}> is HTML, which is not used here.`, mend: html };
  const meant = nearest(name, blocks.keys());
  if (meant === undefined && name === name.toLowerCase())
    return {
      rule: 'html',
      message: `<${name}> is HTML or a block we don’t have; neither can be used here.`,
      mend: `Write it in Markdown, or use one of the kit’s blocks: ${list()}.`,
    };
  return {
    rule: 'block',
    message: `There is no block called “${name}”.${didYouMean(name, blocks.keys())}`,
    mend: meant
      ? `Change <${name}> to <${meant}>${meant.toLowerCase() === name.toLowerCase() ? ' (capital letters count)' : ''}.`
      : `Use one of these: ${list()}.`,
  };
}

function list(): string {
  return [...blocks.keys()].join(', ');
}

const SCRIPT = 'Take it out. Content can’t hold code.';
const EMBED = 'Take it out, and give the address as a link: [what it is](https://…).';
const PLAIN = 'Take the tags away and write the words as a paragraph, with blank lines around it.';

/** What to write instead of common HTML. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'Write a link as [words](/address/).',
  b: 'Write **bold** with two stars on each side.',
  strong: 'Write **bold** with two stars on each side.',
  i: 'Leave it out: the kit sets no italics. For bold write **two stars**.',
  em: 'Leave it out: the kit sets no italics. For bold write **two stars**.',
  u: 'Leave it out: underlining is kept for links.',
  s: 'Write ~~two waves~~ on each side.',
  del: 'Write ~~two waves~~ on each side.',
  br: 'End the line with a backslash, or start a new paragraph after a blank line.',
  hr: 'Write three hyphens on a line of their own, with blank lines around them.',
  p: PLAIN,
  div: PLAIN,
  span: 'Take the tags away and keep the words.',
  section: PLAIN,
  article: PLAIN,
  center: PLAIN,
  font: 'Take the tags away and keep the words.',
  small: 'Take the tags away and keep the words.',
  sup: 'For a note write [^1], and “[^1]: the note” on a line of its own.',
  sub: 'Take the tags away and keep the words.',
  h1: 'Leave it out: the page’s title comes from “title:”. Headings start with ##.',
  h2: 'Write ## before the heading.',
  h3: 'Write ### before the heading.',
  h4: 'Write #### before the heading.',
  h5: 'Write ##### before the heading.',
  h6: 'Write ###### before the heading.',
  ul: 'Start each entry’s line with “- ”.',
  ol: 'Start each entry’s line with “1. ”.',
  li: 'Start each entry’s line with “- ”.',
  blockquote: 'Start each line of the quotation with “> ”.',
  code: 'Put `backticks` around it.',
  pre: 'Put a line of three backticks before and after it.',
  table: 'Write the table with | between the cells, or use <Grid> for one to fill in.',
  tr: 'Write the table with | between the cells, or use <Grid> for one to fill in.',
  td: 'Write the table with | between the cells, or use <Grid> for one to fill in.',
  th: 'Write the table with | between the cells, or use <Grid> for one to fill in.',
  img: 'Use <Figure src="…" alt="…" />.',
  picture: 'Use <Figure src="…" alt="…" />.',
  svg: 'Use <Figure src="…" alt="…" /> with a PNG, JPEG or WebP file.',
  input: 'Use <Tick>, <WriteIn> or <FillIn>.',
  textarea: 'Use <WriteIn>.',
  form: 'Use <WriteIn>, <Tick> or <Grid>.',
  button: SCRIPT,
  script: SCRIPT,
  style: 'Take it out. The kit decides how pages look.',
  link: SCRIPT,
  meta: SCRIPT,
  base: SCRIPT,
  template: SCRIPT,
  iframe: EMBED,
  embed: EMBED,
  object: EMBED,
  video: EMBED,
  audio: EMBED,
  details: 'Take the tags away: everything is shown.',
  summary: 'Take the tags away and write the words as a heading, with ## before them.',
};
