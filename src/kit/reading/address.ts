import type { Issue } from '../issue.ts';
import { didYouMean } from '../schema/nearest.ts';
import type { Kind } from '../schema/vocabulary.ts';

/** What a file is, told by its path. */
export type FileRole =
  | { role: 'item'; kind: Kind; id: string; lang?: string; /** True in a branch's folder. */ own: boolean }
  | { role: 'patch'; kind: Kind; id: string; lang?: string }
  | { role: 'data'; name: DataName }
  | { role: 'strings'; lang: string }
  | { role: 'example'; /** The folder of its block, such as `fill-in`. */ folder: string }
  | { role: 'misplaced'; issue: Issue }
  | { role: 'other' };

/** The data files the kit knows. */
export const DATA_NAMES = ['glossary', 'sources', 'signposts', 'slots', 'founding', 'renames'] as const;
export type DataName = (typeof DATA_NAMES)[number];

/** A name that can be part of an address. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A language's tag. */
export const TAG = /^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/;

/** Folders inside `content/`, by the kind they hold. */
const FOLDERS: Readonly<Record<string, Kind>> = {
  modules: 'module',
  guides: 'guide',
  worksheets: 'worksheet',
  pages: 'page',
  templates: 'template',
  curricula: 'curriculum',
};

/** Where a branch's version of an item stands in its folder; `lang` is left out for the language that files have without saying so. */
export function ownPath(kind: Kind, id: string, lang: string | undefined, patch = false): string {
  const folder = Object.entries(FOLDERS).find(([, each]) => each === kind)?.[0] ?? kind;
  const ending = patch ? PATCH : kind === 'curriculum' ? '.yaml' : '.mdx';
  return `content/${folder}/${id}${lang === undefined ? '' : `.${lang}`}${ending}`;
}

/** Tells what a file is by its path from the project folder. */
export function roleOf(path: string): FileRole {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (name.startsWith('.')) return { role: 'other' };
  if (parts.length === 2 && parts[0] === 'curricula') return item(path, name, 'curriculum', '.yaml', false);
  if (parts.length === 3 && parts[0] === 'templates' && parts[1] === 'documents')
    return item(path, name, 'template', '.mdx', false);

  if (parts.length === 4 && path.startsWith('src/blocks/') && name === 'examples.mdx')
    return { role: 'example', folder: parts[2] ?? '' };

  const content = parts.lastIndexOf('content', parts.length - 2);
  if (content === -1) return { role: 'other' };
  const own = parts.slice(0, content).join('/') !== 'src';
  const folder = parts[content + 1] ?? '';
  const deep = parts.length - content;
  if (!own && folder === 'docs') return { role: 'other' };
  if (deep === 2)
    return misplaced(
      path,
      'This file stands in the content folder itself.',
      `Move it into the folder of its kind: ${Object.keys(FOLDERS).join(', ')}.`,
    );
  if (!own && folder === 'data') return dataFile(path, name);
  if (!own && folder === 'i18n') return strings(path, name);
  const kind = FOLDERS[folder];
  if (kind === undefined || (!own && (kind === 'template' || kind === 'curriculum'))) {
    const known = own
      ? Object.keys(FOLDERS)
      : [...Object.keys(FOLDERS).filter((name) => name !== 'templates' && name !== 'curricula'), 'data', 'i18n'];
    return misplaced(
      path,
      `“${folder}” is not a folder the kit reads.${didYouMean(folder, known)}`,
      `Use one of these: ${known.join(', ')}.`,
    );
  }
  if (deep > 3)
    return misplaced(
      path,
      'This file stands in a folder inside its kind’s folder.',
      `Move it up, straight into “${folder}”.`,
    );
  const ending = kind === 'curriculum' ? '.yaml' : '.mdx';
  if (!own || !name.endsWith(PATCH)) return item(path, name, kind, ending, own);
  const role = item(path, name.slice(0, -PATCH.length) + ending, kind, ending, own);
  if (role.role !== 'item') return role;
  return { role: 'patch', kind, id: role.id, ...(role.lang === undefined ? {} : { lang: role.lang }) };
}

/** How the name of a patch ends. */
const PATCH = '.patch.yaml';

function item(path: string, name: string, kind: Kind, ending: string, own: boolean): FileRole {
  if (!name.endsWith(ending)) {
    return misplaced(path, `The file’s name doesn’t end in “${ending}”.`, `Rename it so that it ends in “${ending}”.`);
  }
  const [id = '', lang, ...more] = name.slice(0, -ending.length).split('.');
  if (!ID.test(id) || id.length > 80) {
    return misplaced(
      path,
      `“${id}” can’t be part of an address.`,
      `Rename the file: lower-case letters a to z, digits and single hyphens, such as ${slugFrom(id)}${ending}.`,
    );
  }
  if (more.length > 0 || (lang !== undefined && !TAG.test(lang))) {
    return misplaced(
      path,
      `“${[lang, ...more].join('.')}” is not a language.`,
      `Name a translation ${id}.cy${ending}, with the language’s tag; otherwise ${id}${ending}.`,
    );
  }
  return lang === undefined ? { role: 'item', kind, id, own } : { role: 'item', kind, id, lang, own };
}

function dataFile(path: string, name: string): FileRole {
  const known = DATA_NAMES.find((candidate) => `${candidate}.yaml` === name);
  if (known) return { role: 'data', name: known };
  const all = DATA_NAMES.map((candidate) => `${candidate}.yaml`);
  return misplaced(
    path,
    `The kit knows no data file “${name}”.${didYouMean(name, all)}`,
    `The data files are: ${all.join(', ')}.`,
  );
}

function strings(path: string, name: string): FileRole {
  const lang = /^(.*)\.yaml$/.exec(name)?.[1];
  if (lang !== undefined && TAG.test(lang)) return { role: 'strings', lang };
  return misplaced(path, `“${name}” is not named after a language.`, 'Name it by the language’s tag, such as cy.yaml.');
}

function misplaced(path: string, message: string, mend: string): FileRole {
  return { role: 'misplaced', issue: { file: path, level: 'error', rule: 'file-name', message, mend } };
}

/** A name that would do, made from one that doesn't. */
function slugFrom(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.slice(0, 80) || 'our-housing-facts';
}
