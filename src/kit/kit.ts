import type { CurriculumData } from './schema/curriculum.ts';
import type { Happening } from './schema/events.ts';
import type { Founding, Glossary, Renames, Signposts, Slots, Sources } from './schema/data-files.ts';
import type { KitLock } from './schema/kit-lock.ts';
import type { GuideData } from './schema/guide.ts';
import type { ModuleData } from './schema/module.ts';
import type { PageData } from './schema/page.ts';
import type { TemplateData } from './schema/template.ts';
import type { WorksheetData } from './schema/worksheet.ts';
import type { Kind, Nation } from './schema/vocabulary.ts';
import type { State } from './overlay/state.ts';
import type { Position, Root } from './document/tree.ts';
import type { PlanItem } from './session/agenda.ts';
import type { Issue, Place } from './issue.ts';
import type { Unprintable } from './letters/unprintable.ts';
import type { Branch } from './schema/branch.ts';
import type { Settle } from './schema/one-change.ts';

interface ItemOf<K extends Kind, Data> {
  kind: K;
  /** The file name without its ending: a lasting slug. */
  id: string;
  /** The language of the words, such as `en`. */
  lang: string;
  /** Path from the project folder. */
  file: string;
  data: Data;
  /** True of a text from the branch's folder. */
  own?: true;
  /** Where each frontmatter field stands, by its path, such as `worksheets[0]`; checks point at them. One that a patch sets
   * stands in the patch's file. */
  places?: Record<string, Position & { file?: string }>;
  /** The parsed body; empty for a course. */
  body: Root;
  /** Fingerprint of the source text: 16 hex digits. */
  hash: string;
  /** True where paper and pictures can't show most of its letters: it has neither. */
  unprintable?: true;
  /** True where the text was translated and the original has changed since. */
  outdated?: boolean;
}

/** A session: its full plan, and the plan of its 20-minute version (empty where it has none). */
export interface ModuleItem extends ItemOf<'module', ModuleData> {
  plan: PlanItem[];
  shortPlan: PlanItem[];
}
export type GuideItem = ItemOf<'guide', GuideData>;
export type WorksheetItem = ItemOf<'worksheet', WorksheetData>;
export type TemplateItem = ItemOf<'template', TemplateData>;
export type CurriculumItem = ItemOf<'curriculum', CurriculumData>;
export type PageItem = ItemOf<'page', PageData>;

/** Anything with an address of its own. */
export type Item = ModuleItem | GuideItem | WorksheetItem | TemplateItem | CurriculumItem | PageItem;

/** A language the site speaks. */
export interface Language {
  /** BCP 47 tag, such as `cy`. */
  tag: string;
  /** Its own name, such as Cymraeg. */
  name: string;
  dir: 'ltr' | 'rtl';
}

/** Interface words: a sentence, or one per plural category. */
export type Strings = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;

/** A block's example, as it is written and as it was read. */
export interface Example {
  /** The block's name, such as `FillIn`. */
  block: string;
  source: string;
  body: Root;
}

/** What a branch has found out about its own place, in one language. */
export interface LocalFact {
  slot: string;
  lang: string;
  /** One line, or several. */
  values: string[];
  /** The answer as it was written, where it needed a text of its own. */
  body?: Root;
  /** Where it comes from, in words. */
  source: string;
  url?: string;
  /** The day it was found out. */
  date: string;
  nation?: Nation;
  /** The day by which to look again. */
  reviewBy: string;
  /** Where it stands. */
  file: string;
  line: number;
}

/** Something of a branch's that stands in the place of something of the kit's, or once did. */
export interface Adaptation {
  how: 'replace' | 'patch' | 'slot';
  /** The kind of item; a slot has none. */
  kind?: Kind;
  id: string;
  lang: string;
  /** The branch's file. */
  file: string;
  /** What kit.lock.json calls it. */
  key: string;
  /** The kit's file, or `slots.yaml#<slot>`. */
  of: string;
  state: State;
  /** Whether kit.lock.json says what it was made from. */
  recorded: boolean;
  /** The fingerprint of the kit's whole text it was begun on, where the branch's file says so itself. */
  basedOn?: string;
  /** The hash of what it shadows, as the kit has it now. */
  upstreamHash?: string;
  /** The fingerprint of the kit's whole text as it is now: what `basedOn` would say today. */
  textHash?: string;
  /** What it was made from, as far as it was kept. */
  before?: string;
  /** What the kit says now. */
  now?: string;
  /** What the branch says. */
  own: string;
  /** The kit's present text, as `.base/` keeps it: of a patch, all the fields it could change. */
  origin?: string;
  /** The kit's own item as it would be shown without the branch's. */
  upstream?: Item;
}

/** A picture as pages show it: the same in one or two widths, the narrow first. */
export interface Picture {
  /** `path` is from the site's root; the rest in dots. */
  web: { path: string; width: number; height: number }[];
}

/** Something the branch does, and where it is written. */
export type KitEvent = Happening & {
  file: string;
  line: number;
  /** Where a field of it stands, such as `repeats.until`; it is told, and never kept or copied along. */
  placeOf?: (field: string) => Place;
};

/** What is to be done about a text that the kit has changed, and the file that asks for it. */
export type Settling = Settle & { file: string };

/** Everything there is, resolved: pure data that every output reads. */
export interface Kit {
  branch: Branch;
  /** Whether the site is a branch's; without one, it is the kit's own. */
  hasBranch: boolean;
  /** The branch's folder, as the paths of its files begin. */
  folder: string;
  /** True where the branch hasn't settled on an imprint: what needs one is withheld. */
  imprintPending: boolean;
  /** What the branch has put in the place of the kit's, and how that stands to it now. */
  adaptations: Adaptation[];
  /** What the branch has written down of what its texts were made from. */
  lock: KitLock;
  /** What the branch has found out about its own place. */
  facts: LocalFact[];
  /** What the branch does. */
  events: KitEvent[];
  /** Ids that files in `hide/` leave out, with those files; they are in `branch.hide` too. */
  hidden: ReadonlyMap<string, string>;
  /** What waits for `hedge record`. */
  settling: Settling[];
  /** The branch's own styles, where it has some. */
  theme?: string;
  /** The branch's security.txt, where it has one. */
  security?: string;
  /** Names of the pictures in the folders media: the branch's and the kit's. */
  media: string[];
  /** The same pictures made ready for pages, by their names; none before a build has made them. */
  pictures: ReadonlyMap<string, Picture>;
  /** The branch's languages, first its own. */
  languages: Language[];
  /** Interface words by language; every language has every key. */
  strings: Record<string, Strings>;
  /** Items that are there but not among `items`: their fields are wrong, they are drafts, or the branch leaves them out. They keep their codes. */
  unread: { kind: Kind; id: string; why: 'broken' | 'draft' | 'hidden'; code?: string; title?: string }[];
  /** All published items in every language they exist in. */
  items: Item[];
  glossary: Glossary;
  sources: Sources;
  signposts: Signposts;
  slots: Slots;
  founding: Founding;
  renames: Renames;
  /** Letters that paper and pictures can't show; none where the faces were not handed in. */
  unprintable: Unprintable[];
  /** Examples of blocks in the order of their names; none where their files were not handed in. */
  examples: Example[];
  /** The day of the build, `2026-11-22`. */
  today: string;
}

/** What reading the sources gave: the kit as far as it could be read, and every problem found. */
export interface Reading {
  kit: Kit;
  issues: Issue[];
}
