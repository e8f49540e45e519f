import type { z } from 'zod';
import { slotOf } from './reading/adaptations.ts';
import { blankBranch, readBranch } from './reading/branch.ts';
import { roleOf } from './reading/address.ts';
import type { DataName } from './reading/address.ts';
import { readDataFile } from './reading/data-file.ts';
import { twins } from './reading/twins.ts';
import type { Named } from './reading/twins.ts';
import { readExample } from './reading/example.ts';
import { fieldPlaces, withPlaces } from './reading/field-places.ts';
import { readItem } from './reading/item.ts';
import { readKitLock } from './reading/kit-lock.ts';
import { ownAnswer, readLocal, readSlotFile } from './reading/local-facts.ts';
import { readEvents, readHidden, readSettling } from './reading/one-change.ts';
import { makeOverlay } from './reading/overlay.ts';
import type { NamedPatch, ReadItem } from './reading/overlay.ts';
import { sortOwn } from './reading/own.ts';
import { completeStrings, readStrings } from './reading/strings.ts';
import type { StringsFile } from './reading/strings.ts';
import { checkTheme } from './reading/theme.ts';
import { markOutdated } from './reading/translations.ts';
import { openText } from './document/source.ts';
import type { SourceFile } from './document/source.ts';
import { curlData, curlTree } from './document/typography.ts';
import type { Issue } from './issue.ts';
import type { Face } from './letters/face.ts';
import { unprintableOf } from './letters/of-kit.ts';
import type { Adaptation, Example, Item, Kit, LocalFact, Reading, Strings } from './kit.ts';
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

/** What was read of the kit's own texts, by path, so that many branches need not read it again. */
export type Memory = Map<string, { text: string; item?: Item; issues: Issue[] }>;

/** Everything the kit is read from. Whoever touches the disk hands it in. */
export interface Sources {
  files: readonly SourceFile[];
  /** The day of the build, `2026-11-22`. */
  today: string;
  /** branch.yaml, where there is a branch. */
  branch?: SourceFile;
  /** The branch's folder, as the paths of its files begin; where there is one. */
  folder?: string;
  /** Names of the pictures in the folders media: the branch's and the kit's. */
  media?: readonly string[];
  /** A text's SHA-256 in hex digits; the first 16 are kept. */
  fingerprint: (text: string) => string;
  memory?: Memory;
  /** What the typefaces of paper have; left out, nobody is told of letters that they lack. */
  faces?: readonly Face[];
}

/** The language the kit's own files are written in. */
const ENGLISH = 'en';

/** Reads and validates everything. Never throws on bad content: what can't be read is left out and reported. */
export function readKit(sources: Sources): Reading {
  const issues: Issue[] = [];
  const hash = (text: string): string => sources.fingerprint(text).slice(0, 16);
  const read = sources.branch ? readBranch(sources.branch, issues) : { branch: blankBranch(), imprintPending: false };
  const { imprintPending } = read;
  let { branch } = read;
  const languages = branch.languages;
  /** A branch's file with no language in its name is English where the branch speaks it, else in the branch's own language. */
  const first = languages.some((language) => language.tag === ENGLISH) ? ENGLISH : (languages[0]?.tag ?? ENGLISH);

  /** What is the branch's alone is in its own first language, where no other is named. */
  const mother = languages[0]?.tag ?? ENGLISH;
  const named: Named[] = [];
  const patches: NamedPatch[] = [];
  const data = new Map<DataName, SourceFile>();
  const words = new Map<string, StringsFile & { file: string }>();
  const examples: Example[] = [];
  const folder = sources.folder;
  const besides = sources.files.filter(
    ({ path }) => folder !== undefined && path.startsWith(`${folder}/`) && !path.startsWith(`${folder}/content/`),
  );
  const own = sortOwn(besides, folder ?? '', mother, issues);
  const hidden = readHidden(own, issues);
  branch = { ...branch, hide: [...new Set([...branch.hide, ...hidden.keys()])] };
  for (const file of sources.files
    .filter((each) => !besides.includes(each))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const role = roleOf(file.path);
    if (role.role === 'item') named.push({ ...role, lang: role.lang ?? (role.own ? first : ENGLISH), file });
    else if (role.role === 'patch') patches.push({ ...role, lang: role.lang ?? first, file });
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

  const slots = list('slots', slotsSchema);
  const renames = list('renames', renamesSchema);
  const provenance = { lock: readKitLock(own.lock, issues), bases: own.bases, hash };
  const inside = (path: string): string => (folder === undefined ? path : path.slice(folder.length + 1));
  const overlay = makeOverlay(patches, provenance, inside, remembering(sources, hash), renames, issues);
  const chosen = twins([...named, ...own.pages], issues);
  const items: Item[] = [];
  const unread: Kit['unread'] = [];
  for (const name of chosen) {
    const read = overlay.read(name);
    const unfinished = read.item?.data.publish === 'never';
    // Unfinished text reaches nobody, so what is wrong with it stops nobody.
    issues.push(...(unfinished ? read.issues.map((issue): Issue => ({ ...issue, level: 'note' })) : read.issues));
    const why =
      read.item === undefined ? 'broken' : unfinished ? 'draft' : branch.hide.includes(name.id) ? 'hidden' : undefined;
    if (why !== undefined)
      unread.push({
        kind: name.kind,
        id: name.id,
        why,
        ...(read.item && 'code' in read.item.data ? { code: read.item.data.code } : {}),
        ...(read.item === undefined ? {} : { title: read.item.data.title }),
      });
    else if (read.item) items.push(read.item);
  }
  overlay.finish();
  items.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.id, b.id) || compare(a.lang, b.lang));
  const marked = markOutdated(
    items,
    ENGLISH,
    languages.map((language) => language.tag),
  );
  issues.push(...marked.issues);

  const facts: LocalFact[] = own.slots.flatMap(({ slot, lang, file }) => readSlotFile(slot, lang, file, issues) ?? []);
  const written = new Set(facts.map(({ slot, lang }) => `${slot} ${lang}`));
  // A fact with a text of its own needs no line in local.yaml.
  if (own.local)
    facts.push(...readLocal(own.local, mother, issues).filter(({ slot, lang }) => !written.has(`${slot} ${lang}`)));
  const filled = new Map(facts.map((fact) => [fact.slot, fact]));
  const answers = [...filled.values()].map((fact): Adaptation =>
    slotOf(fact.slot, fact.lang, fact.file, ownAnswer(fact, own), slots, provenance),
  );
  for (const fact of facts) curlData(fact.values);

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
    const ownWords = words.get(tag);
    const complete = completeStrings(tag, ownWords, english, ownWords?.file ?? `src/content/i18n/${tag}.yaml`);
    strings[tag] = complete.strings;
    if (tag !== ENGLISH) issues.push(...complete.issues);
  }

  const events = readEvents(own, issues);
  curlData(events);
  const kit = {
    branch,
    hasBranch: sources.branch !== undefined,
    folder: folder ?? 'branch',
    imprintPending,
    adaptations: [...overlay.adaptations, ...answers],
    lock: provenance.lock,
    facts,
    events,
    hidden,
    settling: readSettling(own, issues),
    ...(own.theme === undefined ? {} : { theme: checkTheme(own.theme, issues) }),
    ...(own.security === undefined ? {} : { security: openedText(own.security, issues) }),
    media: [...(sources.media ?? [])],
    pictures: new Map(),
    languages,
    strings,
    items: marked.items,
    unread,
    glossary: list('glossary', glossarySchema),
    sources: list('sources', sourcesSchema),
    signposts: list('signposts', signpostsSchema),
    slots,
    founding: list('founding', foundingSchema),
    renames,
    examples,
    today: sources.today,
  };
  const { files, faces } = sources;
  const unprintable =
    faces === undefined ? [] : unprintableOf(kit, { files, branch: sources.branch, words: [...words.values()], faces });
  return { kit: { ...kit, unprintable }, issues };

  function list<Entry extends z.ZodType>(name: DataName, schema: z.ZodArray<Entry>): z.output<Entry>[] {
    const file = data.get(name);
    if (!file) return [];
    const read = readDataFile(schema, file, []);
    issues.push(...read.issues);
    curlData(read.data);
    return read.data ?? [];
  }
}

/** A file that is published as it stands: with nothing hidden in it. */
function openedText(file: SourceFile, issues: Issue[]): string {
  const opened = openText(file);
  issues.push(...opened.issues);
  return opened.text;
}

/** Reads items, and the kit's own only once for many branches. */
function remembering({ memory }: Sources, hash: (text: string) => string): ReadItem {
  return (name, file, about) => {
    const plain = about.patch === undefined && (about.own ?? false) === false;
    const known = plain ? memory?.get(file.path) : undefined;
    if (known?.text === file.text) {
      // What was kept on the disk has lost them.
      if (known.item) withPlaces(known.item, () => fieldPlaces(name.kind, file));
      return known;
    }
    const read = readItem(name, file, hash, about);
    if (read.item) curled(read.item);
    if (plain) memory?.set(file.path, { text: file.text, ...read });
    return read;
  };
}

function curled(item: Item): void {
  curlData(item.data);
  curlTree(item.body);
  if (item.kind === 'module') curlData([item.plan, item.shortPlan]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
