import type { Kit } from '../kit/kit.ts';
import { downloadKey } from '../outputs/downloads.ts';
import type { Download, Downloads } from '../outputs/downloads.ts';
import { makePrintKey } from '../outputs/print/key.ts';
import { sheetsOf } from '../outputs/print/sheets.ts';
import type { Item } from '../kit/kit.ts';
import { cardsOf } from '../outputs/pictures/card.ts';
import { viewsOf } from '../outputs/web/view.ts';
import type { View } from '../outputs/web/view.ts';
import type { Task } from './task.ts';

/** A file that was made, and where it is kept. */
export interface Made {
  /** Where it is kept on the disk. */
  path: string;
  bytes: number;
  pages: number;
  /** SHA-256 in hex digits. */
  sum: string;
}

/** Makes files, or finds them made before. What it does with disk and processes is its own affair. */
export interface Workshop {
  /** The same key always stands for the same bytes. */
  make(key: string, ending: string, task: () => Task): Promise<Made>;
  /** What a sort of file depends on beside its task: the code that makes it. */
  about: Record<Task['kind'], string>;
  /** The hash of a picture as paper and Word show it, or an empty text where there is none of that name. */
  media(name: string): string;
}

/** A file of the finished site that stands ready elsewhere. */
export interface ReadyFile {
  /** Path from the site's root. */
  path: string;
  /** Where it is kept on the disk. */
  from: string;
  bytes: number;
  sum: string;
}

interface Wanted {
  /** The item it can be taken away with; left out, it only stands in the site. */
  item?: Item;
  form: string;
  format: Download['format'];
  path: string;
  key: string;
  task: () => Task;
}

/** Everything beside the pages, made or found; `progress` is told what is being made. */
export interface OutputsJob {
  kit: Kit;
  base: string;
  workshop: Workshop;
  fingerprint(text: string): string;
  progress(done: number, all: number, what: string): void;
}

/** Makes every file that people can take away. */
export async function makeOutputs(job: OutputsJob): Promise<{ downloads: Downloads; files: ReadyFile[] }> {
  const wanted = wantedOf(job);
  let done = 0;
  const made = await Promise.all(
    wanted.map(async (each) => {
      const found = await job.workshop.make(each.key, each.format, each.task).catch((cause: unknown) => {
        throw notMade(each, cause);
      });
      done += 1;
      job.progress(done, wanted.length, each.path);
      return { ...each, ...found, from: found.path, path: each.path };
    }),
  );
  const downloads = new Map<string, Download[]>();
  for (const { item, form, format, path, bytes, pages } of made) {
    if (item === undefined) continue;
    const key = downloadKey(item);
    downloads.set(key, [
      ...(downloads.get(key) ?? []),
      { form, format, path, bytes, ...(format === 'pdf' ? { pages } : {}) },
    ]);
  }
  return { downloads, files: made.map(({ path, from, bytes, sum }) => ({ path, from, bytes, sum })) };
}

/** What each form is called, to whoever builds. */
const CALLED: Record<string, string> = {
  standard: 'standard print',
  large: 'large print',
  giant: 'giant print',
  booklet: 'booklet',
  'run-sheet': 'run sheet',
  'run-sheet-word': 'run sheet (Word)',
  handout: 'handout',
  cards: 'cards',
  pack: 'session pack',
  word: 'Word file',
};

/** What to say where a file can't be made: which it is, and of what. */
function notMade({ item, path, form }: Wanted, cause: unknown): Error {
  const of = item === undefined ? '' : `, the ${CALLED[form] ?? form} of “${item.data.title}” (${item.file}),`;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${path}${of} couldn’t be made, so no new site was put in place: ${why}`, { cause });
}

function wantedOf(job: OutputsJob): Wanted[] {
  const all = viewsOf(job.kit, job.base).flatMap((view) => [...sheetsWanted(view, job), ...cardsWanted(view, job)]);
  // What goes out on paper or is shared needs an imprint; Word files are drafts, and leave a line for it.
  if (job.kit.imprintPending) return all.filter(({ format }) => format === 'docx');
  // A Word file is set in the typefaces of whoever opens it.
  return all.filter(({ format, item }) => format !== 'pdf' || item?.unprintable !== true);
}

/** The pictures that show when somebody shares a page: one for each item, and one for all other pages. */
function cardsWanted(view: View, { workshop, fingerprint }: OutputsJob): Wanted[] {
  return cardsOf(view).map(({ path, picture }) => ({
    form: 'card',
    format: 'png',
    path,
    key: fingerprint(JSON.stringify([workshop.about.png, picture])),
    task: () => ({ kind: 'png', picture }),
  }));
}

function sheetsWanted(view: View, { workshop, fingerprint }: OutputsJob): Wanted[] {
  const keyOf = makePrintKey(fingerprint);
  return sheetsOf(view).flatMap(({ item, form, path, document }): Wanted[] => {
    const { parts, ...rest } = document;
    const pdf: Wanted = {
      item,
      form,
      format: 'pdf',
      path,
      key: keyOf(rest, parts, [workshop.about.pdf, ...document.media.map(workshop.media)]),
      task: () => ({ kind: 'pdf', document }),
    };
    const [part] = parts;
    const word = WORD_FORMS[form];
    if (word === undefined || part === undefined || !WORD_KINDS.has(item.kind)) return [pdf];
    const { title } = document;
    return [
      pdf,
      {
        item,
        form: word,
        format: 'docx',
        path: path.replace(/\.pdf$/, '.docx'),
        key: keyOf({ title }, [part], [workshop.about.docx, ...document.media.map(workshop.media)]),
        task: () => ({ kind: 'docx', title, part }),
      },
    ];
  });
}

/** Kinds that people change before they use them. */
const WORD_KINDS: ReadonlySet<Item['kind']> = new Set<Item['kind']>(['template', 'worksheet', 'module']);
/** What there is as a Word file too, and what it is called. */
const WORD_FORMS: Partial<Record<string, string>> = { standard: 'word', 'run-sheet': 'run-sheet-word' };
