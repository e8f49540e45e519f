import type { Issue } from '../issue.ts';
import { didYouMean } from '../schema/nearest.ts';
import { ID, TAG } from './address.ts';

/** What a file in a branch's folder is, beside its texts in `content`; told by its path in that folder. */
export type OwnRole =
  | { role: 'branch' }
  | { role: 'local' }
  | { role: 'events' }
  | { role: 'lock' }
  | { role: 'theme' }
  | { role: 'security' }
  | { role: 'slot'; slot: string; lang?: string }
  | { role: 'page'; id: string; lang?: string }
  /** A file with one change in it; `id` is its name. */
  | { role: 'event' | 'hide' | 'settle'; id: string }
  /** What something of the branch's was made from. `of` is the path of that in the branch's folder. */
  | { role: 'base'; of: string }
  | { role: 'misplaced'; issue: Issue };

const FILES: Readonly<Record<string, OwnRole>> = {
  'branch.yaml': { role: 'branch' },
  'local.yaml': { role: 'local' },
  'events.yaml': { role: 'events' },
  'kit.lock.json': { role: 'lock' },
  'theme.css': { role: 'theme' },
  'security.txt': { role: 'security' },
};

/** Names that a branch's folder may hold; the folders end in a slash. */
export const OWN_NAMES = [
  ...Object.keys(FILES),
  'content/',
  'slots/',
  'pages/',
  'media/',
  'events/',
  'hide/',
  'settle/',
] as const;

/** Folders whose files hold one change each, with a name such a file might have. */
const ONE_CHANGE = {
  events: ['event', 'housing-night'],
  hide: ['hide', 'session-feedback'],
  settle: ['settle', 'rent'],
} as const;

/** Tells what a file in a branch's folder is. */
export function ownRoleOf(inside: string, path: string): OwnRole {
  const known = FILES[inside];
  if (known !== undefined) return known;
  if (inside.startsWith('.base/')) return { role: 'base', of: inside.slice('.base/'.length) };
  const [folder = '', name = '', ...deeper] = inside.split('/');
  if ((folder === 'slots' || folder === 'pages') && deeper.length === 0) {
    const [, id = '', lang] = /^([^.]*)(?:\.([^.]*))?\.mdx$/.exec(name) ?? [];
    if (!ID.test(id) || (lang !== undefined && !TAG.test(lang))) {
      return misplaced(
        path,
        `“${name}” is not a name that the kit reads.`,
        `Name it in lower-case letters with hyphens, such as ${folder === 'slots' ? 'typical-rent' : 'who-we-are'}.mdx; a translation ${folder === 'slots' ? 'typical-rent' : 'who-we-are'}.cy.mdx.`,
      );
    }
    const language = lang === undefined ? {} : { lang };
    return folder === 'slots' ? { role: 'slot', slot: id, ...language } : { role: 'page', id, ...language };
  }
  if ((folder === 'events' || folder === 'hide' || folder === 'settle') && deeper.length === 0) {
    const [role, example] = ONE_CHANGE[folder];
    const [, id = ''] = /^([^.]*)\.yaml$/.exec(name) ?? [];
    return ID.test(id)
      ? { role, id }
      : misplaced(
          path,
          `“${name}” is not a name that the kit reads.`,
          `Name it in lower-case letters with hyphens, such as ${example}.yaml.`,
        );
  }
  return misplaced(
    path,
    `The kit reads no file “${inside}” in a branch’s folder.${didYouMean(inside, OWN_NAMES)}`,
    `What it reads there: ${OWN_NAMES.join(', ')}.`,
  );
}

function misplaced(file: string, message: string, mend: string): OwnRole {
  return { role: 'misplaced', issue: { file, level: 'error', rule: 'file-name', message, mend } };
}
