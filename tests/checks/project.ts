import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import type { Issue } from '../../src/kit/issue.ts';
import { readKit, type SourceFile } from '../../src/kit/read.ts';
import type { Reading } from '../../src/kit/kit.ts';
import type { Kind } from '../../src/kit/schema/vocabulary.ts';
import { readFaces } from '../../src/outputs/print/faces.ts';

/** Where the files of a situation’s folders stand in a project, and which kind’s base fills them up. */
const FOLDERS: Record<string, { path: string; kind?: Kind }> = {
  modules: { path: 'src/content/modules', kind: 'module' },
  guides: { path: 'src/content/guides', kind: 'guide' },
  worksheets: { path: 'src/content/worksheets', kind: 'worksheet' },
  pages: { path: 'src/content/pages', kind: 'page' },
  documents: { path: 'templates/documents', kind: 'template' },
  curricula: { path: 'curricula', kind: 'curriculum' },
  data: { path: 'src/content/data' },
};

const faces = readFaces();

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `over` on top of `under`: objects deep, lists replaced, null takes a field away. */
function merged(under: Fields, over: Fields): Fields {
  const result: Fields = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const below = result[name];
    if (value === null) delete result[name];
    else result[name] = isFields(below) && isFields(value) ? merged(below, value) : value;
  }
  return result;
}

function fields(text: string): Fields {
  const value: unknown = parse(text);
  return isFields(value) ? value : {};
}

function filledUp(kind: Kind, own: string): string {
  const base = readFileSync(join(import.meta.dirname, 'base', `${kind}.yaml`), 'utf8');
  return JSON.stringify(merged(fields(base), fields(own)));
}

/** The file with its frontmatter filled up from the base, on as many lines as before, so that the body’s lines stay. */
function complete(kind: Kind, text: string, yaml: boolean): string {
  if (yaml) return filledUp(kind, text);
  const [, own = '', body = ''] = /^---\n(.*?)---\n(.*)$/s.exec(text) ?? [];
  return `---\n${filledUp(kind, own)}${'\n'.repeat(own.split('\n').length - 1)}---\n${body}`;
}

function filesOf(situation: string): SourceFile[] {
  return Object.entries(FOLDERS).flatMap(([folder, { path, kind }]) => {
    const names = readdirSync(situation).includes(folder) ? readdirSync(join(situation, folder)) : [];
    return names.map((name) => {
      const text = readFileSync(join(situation, folder, name), 'utf8');
      return { path: `${path}/${name}`, text: kind ? complete(kind, text, name.endsWith('.yaml')) : text };
    });
  });
}

/** The files of a branch's folder, those in `content` filled up as the kit's are. */
function ownFilesOf(situation: string): SourceFile[] {
  const folder = join(situation, 'branch');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = relative(situation, join(entry.parentPath, entry.name));
      const text = readFileSync(join(situation, path), 'utf8');
      const kind = FOLDERS[/^branch\/content\/([a-z]+)\//.exec(path)?.[1] ?? '']?.kind;
      return { path, text: kind && !path.includes('.patch.') ? complete(kind, text, path.endsWith('.yaml')) : text };
    });
}

/** Files in which a translation says HASH for the fingerprint of its original, with that fingerprint. */
function withHashes(files: readonly SourceFile[], read: (files: readonly SourceFile[]) => Reading): SourceFile[] {
  const hash = read(files).kit.items[0]?.hash ?? '';
  return files.map((file) => ({ ...file, text: file.text.replaceAll('HASH', hash) }));
}

/** The small project in a situation’s folder, read as a real one is. */
export function readSituation(situation: string): Reading {
  const own = ownFilesOf(situation);
  const branch = readdirSync(situation).includes('branch.yaml')
    ? { path: 'branch.yaml', text: readFileSync(join(situation, 'branch.yaml'), 'utf8') }
    : own.find((file) => file.path === 'branch/branch.yaml');
  const folder = own.length === 0 ? {} : { folder: 'branch' };
  const media = existsSync(join(situation, 'media')) ? readdirSync(join(situation, 'media')) : [];
  const read = (files: readonly SourceFile[]): Reading =>
    readKit({ files, today: '2026-11-22', fingerprint, faces, media, ...(branch ? { branch } : {}), ...folder });
  return read(withHashes([...filesOf(situation), ...own], read));
}

/** Issues as text, one a line: level, file, line in the body or field, message, way to mend it. */
export function printed(issues: readonly Issue[]): string {
  return issues
    .map(({ level, file, line, field, message, mend }) => {
      /** Line 2 is the frontmatter, filled up; its columns say nothing. */
      const place = `${line === undefined || line <= 2 ? '' : `:${line}`}${field === undefined ? '' : ` ${field}`}`;
      return `${level} ${basename(file)}${place}\n  ${message}\n  ${mend}\n`.replace(/\b[0-9a-f]{16}\b/g, 'HASH');
    })
    .join('');
}
