import type { z } from 'zod';
import { blankBranch, readBranch } from './reading/branch.ts';
import { roleOf } from './reading/address.ts';
import type { DataName } from './reading/address.ts';
import { readDataFile } from './reading/data-file.ts';
import { twins } from './reading/twins.ts';
import type { Named } from './reading/twins.ts';
import { readExample } from './reading/example.ts';
import { readItem } from './reading/item.ts';
import { completeStrings, readStrings } from './reading/strings.ts';
import type { StringsFile } from './reading/strings.ts';
import { markOutdated } from './reading/translations.ts';
import type { SourceFile } from './document/source.ts';
import { curlData, curlTree } from './document/typography.ts';
import type { Issue } from './issue.ts';
import type { Example, Item, Kit, Reading, Strings } from './kit.ts';
import {
  foundingSchema,
  glossarySchema,
  renamesSchema,
  signpostsSchema,
  slotsSchema,
  sourcesSchema,
} from './schema/data-files.ts';
import { KINDS } from './schema/vocabulary.ts';

export type { SourceFile } from './document/source.ts';

/** Everything the kit is read from. Whoever touches the disk hands it in. */
export interface Sources {
  files: readonly SourceFile[];
  /** The day of the build, `2026-11-22`. */
  today: string;
  /** branch.yaml, where there is a branch. */
  branch?: SourceFile;
  /** A text's SHA-256 in hex digits; the first 16 are kept. */
  fingerprint: (text: string) => string;
}

/** The language the kit's own files are written in. */
const ENGLISH = 'en';

/** Reads and validates everything. Never throws on bad content: what can't be read is left out and reported. */
export function readKit(sources: Sources): Reading {
  const issues: Issue[] = [];
  const branch = sources.branch ? readBranch(sources.branch, issues) : blankBranch();
  const languages = branch.languages;
  /** A branch's file with no language in its name is English where the branch speaks it, else in the branch's own language. */
  const first = languages.some((language) => language.tag === ENGLISH) ? ENGLISH : (languages[0]?.tag ?? ENGLISH);

  const named: Named[] = [];
  const data = new Map<DataName, SourceFile>();
  const words = new Map<string, StringsFile & { file: string }>();
  const examples: Example[] = [];
  for (const file of sources.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const role = roleOf(file.path);
    if (role.role === 'item') named.push({ ...role, lang: role.lang ?? (role.own ? first : ENGLISH), file });
    else if (role.role === 'data') data.set(role.name, file);
    else if (role.role === 'misplaced') issues.push(role.issue);
    else if (role.role === 'strings') {
      const read = readStrings(file);
      issues.push(...read.issues);
      words.set(role.lang, { ...read, file: file.path });
    } else if (role.role === 'example') {
      const read = readExample(role.folder, file);
      issues.push(...read.issues);
      if (read.example) examples.push(read.example);
    }
  }

  const chosen = twins(named, issues);
  const items: Item[] = [];
  const unread: Kit['unread'] = [];
  for (const name of chosen) {
    const read = readItem(name, name.file, (text) => sources.fingerprint(text).slice(0, 16));
    const unfinished = read.item?.data.publish === 'never';
    // Unfinished text reaches nobody, so what is wrong with it stops nobody.
    issues.push(...(unfinished ? read.issues.map((issue): Issue => ({ ...issue, level: 'note' })) : read.issues));
    if (read.item === undefined) unread.push({ kind: name.kind, id: name.id, why: 'broken' });
    else if (unfinished) unread.push({ kind: name.kind, id: name.id, why: 'draft', ...('code' in read.item.data ? { code: read.item.data.code } : {}) });
    if (read.item && !unfinished && !branch.hide.includes(read.item.id)) items.push(curled(read.item));
  }
  items.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.id, b.id) || compare(a.lang, b.lang));
  issues.push(...markOutdated(items, ENGLISH, languages.map((language) => language.tag)));

  const strings: Record<string, Strings> = {};
  const english = words.get(ENGLISH)?.strings ?? {};
  if (!words.has(ENGLISH)) {
    issues.push({
      file: 'src/content/i18n/en.yaml',
      level: 'warning',
      rule: 'strings',
      message: 'The words of the interface are missing.',
      mend: 'Put src/content/i18n/en.yaml back: it comes with the kit.',
    });
  }
  for (const tag of new Set([ENGLISH, ...languages.map((language) => language.tag), ...words.keys()])) {
    const own = words.get(tag);
    const complete = completeStrings(tag, own, english, own?.file ?? `src/content/i18n/${tag}.yaml`);
    strings[tag] = complete.strings;
    if (tag !== ENGLISH) issues.push(...complete.issues);
  }

  const kit = {
    branch,
    languages,
    strings,
    items,
    unread,
    glossary: list('glossary', glossarySchema),
    sources: list('sources', sourcesSchema),
    signposts: list('signposts', signpostsSchema),
    slots: list('slots', slotsSchema),
    founding: list('founding', foundingSchema),
    renames: list('renames', renamesSchema),
    examples,
    today: sources.today,
  };
  return { kit, issues };

  function list<Entry extends z.ZodType>(name: DataName, schema: z.ZodArray<Entry>): z.output<Entry>[] {
    const file = data.get(name);
    if (!file) return [];
    const read = readDataFile(schema, file, []);
    issues.push(...read.issues);
    curlData(read.data);
    return read.data ?? [];
  }
}

function curled(item: Item): Item {
  curlData(item.data);
  curlTree(item.body);
  if (item.kind === 'module') curlData([item.plan, item.shortPlan]);
  return item;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
