import { blocksNamed, childrenOf } from '../../kit/document/tree.ts';
import type { Block, Node, Root } from '../../kit/document/tree.ts';
import type { ModuleItem, WorksheetItem } from '../../kit/kit.ts';
import type { PlanItem } from '../../kit/session/agenda.ts';
import type { PrintSize } from '../../kit/session/copies.ts';
import type { Material, Per } from '../../kit/session/materials.ts';
import type { Preparation } from '../../kit/session/preparation.ts';
import { renderBody } from '../web/body.ts';
import { directionOf } from '../web/card.ts';
import type { SiteFile } from '../web/codes.ts';
import type { Shown, View } from '../web/view.ts';

/** A sheet of paper that a session hands out. */
export interface PlanSheet {
  id: string;
  title: string;
  href: string;
  copies: Per;
  /** Its PDF in each print size, with its sides; none where paper wasn't made. */
  files: Partial<Record<PrintSize, { href: string; sides: number }>>;
}

/** A session as the planner has it. Times are minutes, for `people`. */
export interface PlanSession {
  id: string;
  code: string;
  title: string;
  summary: string;
  href: string;
  /** The language of its words, where that isn't the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  people: { min: number; ideal: number; max: number };
  facilitators: number;
  items: PlanItem[];
  /** Its 20-minute version; empty where it has none. */
  short: PlanItem[];
  materials: Material[];
  sheets: PlanSheet[];
  prepare: Preparation[];
  invitation: string;
  contentNotes: string[];
  /** What there is on paper for whoever leads: the card for hard moments, the handout. */
  papers: { form: string; label: string; href: string }[];
  /** Where the words of its steps stand. */
  details: string;
}

/** All there is to plan with, in one language. */
export interface PlanIndex {
  sessions: PlanSession[];
  courses: { id: string; title: string; href: string; sessions: string[] }[];
}

/** The words of a session's steps, as HTML that the kit has set. */
export interface PlanDetails {
  /** In the order of the plan, its breaks among them. */
  items: string[];
  short: string[];
  /** The card for when it gets hard; empty where it has none. */
  hard: string;
}

/** Where a language's planner finds what there is, from the site's root. */
export function planPath(lang: string): string {
  return `plan/${lang}.json`;
}

/** What the planner and the room view read, in one language. */
export function planFiles(view: View): SiteFile[] {
  const sessions = view.all('module');
  return [
    { path: planPath(view.language.tag), text: JSON.stringify(indexOf(view)) },
    ...sessions.map((shown) => ({
      path: detailsPath(shown, view),
      text: JSON.stringify(detailsOf(shown, view.speaking(shown.item.lang))),
    })),
  ];
}

function detailsPath({ item }: Shown<ModuleItem>, view: View): string {
  return `plan/${view.language.tag}/${item.id}.json`;
}

function indexOf(view: View): PlanIndex {
  return {
    sessions: view.all('module').map((shown) => sessionOf(shown, view)),
    courses: view.all('curriculum').map(({ item }) => ({
      id: item.id,
      title: item.data.title,
      href: view.href('curriculum', item.id),
      sessions: item.data.sessions.map((stage) => stage.module).filter((id) => view.shown('module', id) !== undefined),
    })),
  };
}

function sessionOf(shown: Shown<ModuleItem>, view: View): PlanSession {
  const { item, fallback } = shown;
  const { data } = item;
  return {
    id: item.id,
    code: data.code,
    title: data.title,
    summary: data.summary,
    href: view.href('module', item.id),
    ...(fallback ? { lang: item.lang, dir: directionOf(item.lang, view) } : {}),
    people: data.groupSize,
    facilitators: data.facilitators,
    items: item.plan.map(withoutLine),
    short: item.shortPlan.map(withoutLine),
    materials: data.materials,
    sheets: data.worksheets
      .map((id) => view.shown('worksheet', id))
      .filter((sheet) => sheet !== undefined)
      .map((sheet) => sheetOf(sheet, view)),
    prepare: data.prepare,
    invitation: data.invitation.replaceAll(/\s+/g, ' ').trim(),
    contentNotes: data.contentNotes,
    papers: view
      .downloads(item)
      .filter(({ form }) => PAPERS.has(form))
      .map(({ form, path }) => ({
        form,
        label: view.t(`download.form.${form}`, { n: data.groupSize.ideal }),
        href: view.to.file(path),
      })),
    details: view.to.file(detailsPath(shown, view)),
  };
}

const PAPERS: ReadonlySet<string> = new Set(['cards', 'handout']);

function sheetOf({ item }: Shown<WorksheetItem>, view: View): PlanSheet {
  const files = view
    .downloads(item)
    .filter(({ form, format }) => format === 'pdf' && ['standard', 'large', 'giant'].includes(form))
    .map(({ form, path, pages }) => [form, { href: view.to.file(path), sides: pages ?? 1 }] as const);
  return {
    id: item.id,
    title: item.data.title,
    href: view.href('worksheet', item.id),
    copies: item.data.copies,
    files: Object.fromEntries(files),
  };
}

function withoutLine(item: PlanItem): PlanItem {
  const plain = { ...item };
  delete plain.line;
  return plain;
}

function detailsOf({ item }: Shown<ModuleItem>, view: View): PlanDetails {
  const [hard] = blocksNamed(item.body, 'Hard');
  const short = blocksNamed(item.body, 'Short').flatMap((block) => stepsIn(block));
  const html = (block: Block): string => {
    const body: Root = { type: 'root', children: block.children };
    return renderBody({ kind: 'module', lang: item.lang, body }, view);
  };
  return {
    items: stepsIn(item.body).map(html),
    short: short.map(html),
    hard: hard === undefined ? '' : html(hard),
  };
}

/** Steps and breaks in the order of the text, those of a short version left out. */
function stepsIn(node: Root | Node): Block[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type !== 'block') return stepsIn(child);
    if (child.name === 'Step' || child.name === 'Break') return [child];
    return child.name === 'Short' ? [] : stepsIn(child);
  });
}
