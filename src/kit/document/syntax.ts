import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import type { Issue } from '../issue.ts';
import { endOfAutolink, explainLess, explainTag, repairTag } from './broken-tag.ts';
import { lineStarts, locator } from './lines.ts';
import { HIDDEN_LESS, mask } from './mask.ts';
import { explainName } from './names.ts';
import { findLimit } from './limits.ts';
import { explainPair } from './tag-pairs.ts';
import { readTag } from './tag.ts';

type Words = Pick<Issue, 'message' | 'mend'> & { rule?: string };

/** What reading a body gave. */
export interface BodyReading {
  /** The tree of what could be read; nothing only where the text goes past a limit or can't be made sense of at all. */
  tree?: MdastNode;
  /** The text as Sätteri saw it, of the same length: see `mask`. */
  masked: string;
  issues: Issue[];
  /** True where tags don't pair up, so that what stands inside what can't be told. */
  structureLost: boolean;
  /** Offsets of attributes that were already reported, and hold nothing. */
  spoiled: ReadonlySet<number>;
  /** Stretches of text that belong to a tag reported as a whole: from, to. */
  silent: readonly (readonly [number, number])[];
}

/** How many faults in one file are passed over in order to read on: fewer in a long one, as each means reading it again. */
function mostFaults(text: string): number {
  return Math.max(3, Math.min(30, Math.floor(1_000_000 / (text.length + 1))));
}

const FEATURES = { gfm: true, frontmatter: false } as const;

/**
 * Parses a body. Sätteri stops at the first fault; so each fault is reported, hidden behind a stand-in, and the rest read
 * again, until the whole text is read. After tags that don't pair up, further such faults are most likely echoes and are left out.
 */
export function readBody(text: string, file: string, linesBefore: number): BodyReading {
  const issues: Issue[] = [];
  const spoiled = new Set<number>();
  const silent: [number, number][] = [];
  const locate = locator(text, linesBefore);
  const limit = findLimit(text);
  if (limit) {
    issues.push({
      file,
      ...locate(limit.offset),
      level: 'error',
      rule: 'limit',
      message: limit.message,
      mend: limit.mend,
    });
    return { masked: text, issues, structureLost: true, spoiled, silent };
  }

  let masked = mask(text);
  let structureLost = false;
  /** Names of tags that were hidden: their closing tags are hidden without a word. */
  const opened = new Set<string>();
  const starts = lineStarts(text);
  const offsetOf = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  const report = (offset: number, words: Words): void => {
    issues.push({
      file,
      ...locate(offset),
      level: 'error',
      rule: words.rule ?? 'syntax',
      message: words.message,
      mend: words.mend,
    });
  };
  const hideLess = (offset: number): boolean => {
    if (masked[offset] !== '<') return false;
    masked = `${masked.slice(0, offset)}${HIDDEN_LESS}${masked.slice(offset + 1)}`;
    const tag = readTag(masked, offset);
    if (tag) silent.push([offset, tag.fault ? endOfTag(text, offset) : tag.end]);
    opened.add(/^[^\s/>]*/.exec(masked.slice(offset + 1, offset + 100))?.[0] ?? '');
    return true;
  };
  const most = mostFaults(text);
  for (let fault = 0; fault <= most; fault += 1) {
    try {
      return { tree: mdxToMdast(masked, { features: FEATURES }), masked, issues, structureLost, spoiled, silent };
    } catch (error) {
      if (!mendOne(error instanceof Error ? error.message : '')) break;
    }
  }
  report(0, {
    message: 'The file can’t be read to its end: too much in it is not Markdown.',
    mend: 'Mend what is listed, and check again.',
  });
  return { masked, issues, structureLost: true, spoiled, silent };

  /** Reports one fault and hides its cause; false where nothing could be done. */
  function mendOne(message: string): boolean {
    const place = /^(\d+):(\d+): /.exec(message);
    if (!place) return false;
    const offset = offsetOf(Number(place[1]), Number(place[2]));
    const what = message.slice(place[0].length);

    const pair = explainPair(what, { text, offset, offsetOf, lineOf: (at) => locate(at).line });
    if (pair) {
      const unknown = explainName(pair.name);
      if (!unknown) {
        if (!structureLost) report(pair.at, pair.words);
        structureLost = true;
      } else if (!pair.alone) report(pair.tag, unknown);
      else if (!opened.has(pair.name)) report(pair.tag, { ...unknown, message: unknown.message.replace('<', '</') });
      return pair.hide.map(hideLess).includes(true);
    }

    if (text[offset] !== '<') return false;
    const tag = explainTag(text, masked, offset);
    if (tag === undefined) {
      report(offset, explainLess(text, offset));
      // Without its `>`, an address in <…> is read as a bare one, and not refused a second time for its end.
      const end = endOfAutolink(text, offset);
      if (end !== undefined) masked = `${masked.slice(0, end)} ${masked.slice(end + 1)}`;
      return hideLess(offset);
    }
    report(tag.offset, tag);
    const repaired = repairTag(masked, tag.written);
    if (repaired && repaired.masked.length === masked.length && repaired.masked !== masked) {
      masked = repaired.masked;
      spoiled.add(repaired.spoiled);
      return true;
    }
    if (tag.rule !== 'html' && tag.rule !== 'block') structureLost = true;
    return hideLess(offset);
  }
}

/** Where a misspelt tag most likely ends: at its `>`, or with its line. */
function endOfTag(text: string, open: number): number {
  const line = text.indexOf('\n', open);
  const close = text.indexOf('>', open);
  const end = line === -1 ? text.length : line;
  return close !== -1 && close < end ? close + 1 : end;
}
