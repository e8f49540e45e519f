import type { CurriculumData } from './schema/curriculum.ts';
import type { Founding, Glossary, Renames, Signposts, Slots, Sources } from './schema/data-files.ts';
import type { GuideData } from './schema/guide.ts';
import type { ModuleData } from './schema/module.ts';
import type { PageData } from './schema/page.ts';
import type { TemplateData } from './schema/template.ts';
import type { WorksheetData } from './schema/worksheet.ts';
import type { Kind } from './schema/vocabulary.ts';
import type { Position, Root } from './document/tree.ts';
import type { PlanItem } from './session/agenda.ts';
import type { Issue } from './issue.ts';
import type { Branch } from './schema/branch.ts';

interface ItemOf<K extends Kind, Data> {
  kind: K;
  /** The file name without its ending: a lasting slug. */
  id: string;
  /** The language of the words, such as `en`. */
  lang: string;
  /** Path from the project folder. */
  file: string;
  data: Data;
  /** Where each frontmatter field stands, by its path, such as `worksheets[0]`; checks point at them. */
  places?: Record<string, Position>;
  /** The parsed body; empty for a course. */
  body: Root;
  /** Fingerprint of the source text: 16 hex digits. */
  hash: string;
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

/** Everything there is, resolved: pure data that every output reads. */
export interface Kit {
  branch: Branch;
  /** The branch's languages, first its own. */
  languages: Language[];
  /** Interface words by language; every language has every key. */
  strings: Record<string, Strings>;
  /** Items that are there but not among `items`: their fields are wrong, or they are drafts. They can be referred to, and keep their codes. */
  unread: { kind: Kind; id: string; why: 'broken' | 'draft'; code?: string }[];
  /** All published items in every language they exist in. */
  items: Item[];
  glossary: Glossary;
  sources: Sources;
  signposts: Signposts;
  slots: Slots;
  founding: Founding;
  renames: Renames;
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
