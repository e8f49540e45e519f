import { locator } from '../document/lines.ts';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import type { Issue } from '../issue.ts';

/** What a branch's styles can't hold, and why. Escapes are refused with the rest, for they can spell any of it. */
const REFUSED: readonly { found: RegExp; message: string; mend: string }[] = [
  {
    found: /@import|@charset|@namespace/gi,
    message: 'Styles can’t fetch other styles.',
    mend: 'Copy what you need into theme.css.',
  },
  {
    found: /url\s*\(|image-set\s*\(|\bsrc\s*\(|https?:|\/\//gi,
    message: 'Styles can’t fetch pictures or fonts: nothing on these pages comes from elsewhere.',
    mend: 'Take it out. Your logo goes into branch.yaml, pictures into pages.',
  },
  {
    found: /expression\s*\(|javascript:|behavior\s*:|-moz-binding/gi,
    message: 'Styles can’t run anything.',
    mend: 'Take it out.',
  },
  { found: /[<\\]/g, message: 'This mark has no place in plain styles.', mend: 'Take it out.' },
];
/** A comment's marks within quotes begin no comment. A quote that is never closed ends with its line. */
const STRING_OR_COMMENT =
  /"[^"\n\r\f\\]*(?:"|(?=[\n\r\f\\])|$)|'[^'\n\r\f\\]*(?:'|(?=[\n\r\f\\])|$)|\/\*[\s\S]*?(?:\*\/|$)/g;
/** More than any branch needs; every page loads it. */
const MOST = 20_000;
/** Colours that are checked, where they are set in branch.yaml. */
const CHECKED = /--(?:paper|card|ink|soft|leaf|haw|straw|rule|edge)(?:-wash)?\s*:/g;

/** Looks over a branch's styles; what is refused stops the build. Gives the styles as they were written. */
export function checkTheme(file: SourceFile, issues: Issue[]): string {
  const { text, issues: opened } = openText(file);
  issues.push(...opened);
  const locate = locator(text);
  const bare = text.replace(STRING_OR_COMMENT, (part) => (part.startsWith('/*') ? part.replace(/[^\n]/g, ' ') : part));
  for (const { found, message, mend } of REFUSED)
    for (const match of bare.matchAll(found))
      issues.push({ file: file.path, ...locate(match.index), level: 'error', rule: 'theme', message, mend });
  for (const match of bare.matchAll(CHECKED))
    issues.push({
      file: file.path,
      ...locate(match.index),
      level: 'warning',
      rule: 'theme',
      message: `${match[0].replace(/\s*:$/, '')} is one of the site’s own colours, and here nobody checks whether it can be read.`,
      mend: 'Set your colour under “colours” in branch.yaml, where its contrast is checked.',
    });
  if (text.length > MOST)
    issues.push({
      file: file.path,
      level: 'error',
      rule: 'theme',
      message: `These styles hold ${text.length} letters; every page would load them.`,
      mend: `Keep them under ${MOST}.`,
    });
  return text;
}
