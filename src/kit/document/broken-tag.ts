import type { Issue } from '../issue.ts';
import { HIDDEN_OPEN } from './mask.ts';
import { explainName } from './names.ts';
import { readTag } from './tag.ts';
import type { WrittenTag } from './tag.ts';

type Words = Pick<Issue, 'rule' | 'message' | 'mend'>;

/** What is wrong with the spelling of the tag at `open`, or nothing where it isn't a tag at all. */
export function explainTag(
  text: string,
  masked: string,
  open: number,
): (Words & { offset: number; written: WrittenTag }) | undefined {
  if (AUTOLINK.test(text.slice(open, open + 400))) return undefined;
  const written = readTag(masked, open);
  if (written === undefined || isAddress(written, text)) return undefined;
  const unknown = explainName(written.name);
  if (unknown) return { ...unknown, offset: open, written };
  if (written.fault === undefined) return undefined;
  const { at, kind, attribute = '' } = written.fault;
  const value = /^[^\s>]*/.exec(text.slice(at, at + 80))?.[0] ?? '';
  const words =
    kind === 'expression' && /^on[a-z]/i.test(attribute)
      ? runsCode(written.name, attribute)
      : faults(written.name, attribute, value)[kind];
  return { ...words, offset: kind === 'unclosed-tag' ? open : at, written };
}

/** Why a `<` that starts no tag can't stand there. */
export function explainLess(text: string, open: number): Words {
  const rest = text.slice(open, open + 400);
  const autolink = AUTOLINK.exec(rest);
  if (autolink) {
    const address = autolink[0].slice(1, -1);
    return {
      rule: 'autolink',
      message: `An address in <…> is not used here: ${shorten(autolink[0])}.`,
      mend: `Write it as a link with words, [what it is](${shorten(address)}), or without the < and >.`,
    };
  }
  if (rest.startsWith('<!--'))
    return {
      rule: 'html',
      message: 'A comment in <!-- … --> is not used here.',
      mend: 'Write {/* … */} instead, or delete it.',
    };
  if (/^<[!?%]/.test(rest))
    return { rule: 'html', message: 'This is HTML or code, which is not used here.', mend: 'Take it out.' };
  return {
    rule: 'syntax',
    message: 'The sign “<” starts a block, and what follows is not the name of one.',
    mend: 'Write “less than” or “under”; or put a backslash before it: \\<.',
  };
}

/** The offset of the `>` that closes the address in <…> at `open`, where there is one. */
export function endOfAutolink(text: string, open: number): number | undefined {
  const autolink = AUTOLINK.exec(text.slice(open, open + 400));
  return autolink ? open + autolink[0].length - 1 : undefined;
}

/**
 * Hides a tag's fault without moving anything, so that the rest of the tag can still be checked. Gives the new text and
 * the offset of the attribute that now holds nothing; nothing where it can't be done.
 */
export function repairTag(masked: string, written: WrittenTag): { masked: string; spoiled: number } | undefined {
  if (written.fault === undefined) return undefined;
  const { kind, at, attribute = '' } = written.fault;
  const put = (from: number, replacement: string): string =>
    `${masked.slice(0, from)}${replacement}${masked.slice(from + replacement.length)}`;
  if (kind === 'expression' || kind === 'spread') {
    const end = endOfBraces(masked, at);
    if (end === undefined) return undefined;
    const inside = masked.slice(at + 1, end - 1).replace(/[^\n]/g, 'x');
    if (kind === 'spread') return inside.includes('\n') ? undefined : { masked: put(at, `x${inside}x`), spoiled: at };
    return { masked: put(at, `"${inside}"`), spoiled: nameBefore(masked, at, attribute) };
  }
  if (kind === 'unquoted') {
    const equals = at - 1;
    if (masked[equals] !== '=' || !/^[\w-]+(?=[\s/>])/.test(masked.slice(at, at + 200))) return undefined;
    return { masked: put(equals, '-'), spoiled: nameBefore(masked, equals, attribute) };
  }
  if (kind === 'no-value') {
    const equals = masked.lastIndexOf('=', at);
    return { masked: put(equals, ' '), spoiled: nameBefore(masked, equals, attribute) };
  }
  return undefined;
}

/** True where what looked like a tag is the start of an address: `<me@…`, `<https://…`. */
function isAddress({ name, fault }: WrittenTag, text: string): boolean {
  if (fault?.kind !== 'stray') return false;
  return text[fault.at] === '@' || (text[fault.at] === '/' && name.endsWith(':'));
}

const AUTOLINK = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/i;

function nameBefore(masked: string, before: number, attribute: string): number {
  return masked.lastIndexOf(attribute, before - 1);
}

/** The offset behind the brace that closes the one at `open`, hidden braces counted too. */
function endOfBraces(masked: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < masked.length && at < open + 2000; at += 1) {
    const character = masked[at];
    if (character === '"' || character === "'" || character === '`') {
      const quoted = masked.indexOf(character, at + 1);
      if (quoted !== -1 && !masked.slice(at, quoted).includes('\n')) at = quoted;
    } else if (character === '{' || character === HIDDEN_OPEN) depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (character === '\n' && masked[at + 1] === '\n') return undefined;
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What is said of `onclick` and its like. */
export function runsCode(name: string, attribute: string): Words {
  return {
    rule: 'attribute',
    message: `“${attribute}” in <${name}> would run code, which content can’t hold.`,
    mend: 'Delete it.',
  };
}

function faults(
  name: string,
  attribute: string,
  value: string,
): Record<NonNullable<WrittenTag['fault']>['kind'], Words> {
  const curly = /^[“”„‘’«]/.test(value);
  const number = /^-?\d+$/.test(value);
  const quoted = /^\{\s*(['`])([^'"`{}$\\]*)\1/.exec(value)?.[2];
  return {
    expression: {
      rule: 'expression',
      message: `What stands in the braces of “${attribute}” in <${name}> is not a plain value.`,
      mend:
        quoted !== undefined
          ? `Write ${attribute}="${quoted}"; in a list, double quotes: ${attribute}={["${quoted}"]}.`
          : `Write words in quotes, ${attribute}="…", a number or true or false in braces, ${attribute}={10}, or a list with double quotes, ${attribute}={["…", "…"]}. Nothing is worked out or run.`,
    },
    spread: {
      rule: 'expression',
      message: `There are braces among the attributes of <${name}>.`,
      mend: 'Take them out, and write each attribute as name="…" or name={10}.',
    },
    unquoted: curly
      ? {
          rule: 'syntax',
          message: `“${attribute}” in <${name}> has curly quotation marks.`,
          mend: `Use straight ones: ${attribute}="…".`,
        }
      : {
          rule: 'syntax',
          message: `The value of “${attribute}” in <${name}> has no quotation marks or braces.`,
          mend: number ? `Write ${attribute}={${value}}.` : `Write ${attribute}="${shorten(value)}".`,
        },
    'no-value': {
      rule: 'syntax',
      message: `“${attribute}” in <${name}> has no value after “=”.`,
      mend: `Write ${attribute}="…", or delete it.`,
    },
    'unclosed-quote': {
      rule: 'syntax',
      message: `The quotation mark after “${attribute}=” in <${name}> is never closed.`,
      mend: 'Add the closing quotation mark.',
    },
    'unclosed-tag': {
      rule: 'syntax',
      message: `<${name} is not finished: its “>” is missing.`,
      mend: `Add “>” at its end, or “/>” if it holds nothing.`,
    },
    stray: {
      rule: 'syntax',
      message: `There is something in <${name} …> that is no attribute: “${shorten(value)}”.`,
      mend: 'Take it out. Attributes are written name="…" or name={10}, with spaces between.',
    },
  };
}
