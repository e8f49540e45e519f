import type { Kit } from '../kit/kit.ts';
import { NO_DOWNLOADS } from '../outputs/downloads.ts';
import { codePages } from '../outputs/web/codes.ts';
import { letterFiles, TYPEFACE } from '../outputs/web/letters.ts';
import { THEME, themeText } from '../outputs/web/theme.ts';
import { viewsOf } from '../outputs/web/view.ts';
import { composeSite } from '../outputs/web/compose.ts';
import { editorApi } from '../outputs/editor/config.ts';
import { calendarFiles } from '../outputs/data/calendar.ts';
import { feed } from '../outputs/data/feed.ts';
import { headerFiles } from '../outputs/data/headers.ts';
import { kitJson } from '../outputs/data/kit-json.ts';
import { planFiles } from '../outputs/data/plan.ts';
import { sitemap } from '../outputs/data/sitemap.ts';
import { searchFiles } from '../outputs/data/search.ts';
import { makeOutputs } from './outputs.ts';
import type { Workshop } from './outputs.ts';
import { openRenderer } from './renderer.ts';
import type { RendererJob } from './renderer.ts';
import { readTypeface } from './typeface.ts';
import { setPages } from './set-pages.ts';
import type { KeptPages, SiteWriter } from './set-pages.ts';

/** A whole site to be rendered. Folders are absolute. */
export interface RenderJob extends Omit<RendererJob, 'setting'> {
  kit: Kit;
  /** Where the site goes. */
  folder: SiteWriter;
  /** Path the site stands under, such as `/` or `/hedge/`. */
  base: string;
  /** The site's own origin, where it is known. */
  site?: string;
  /** Pages that were set before. */
  kept: KeptPages;
  /** Called as each stage begins, with its name. */
  report(stage: string): void;
  /** Told what is being made while files are made. */
  progress(done: number, all: number, what: string): void;
  /** Makes PDFs and other files; left out, the site is pages alone. */
  workshop?: Workshop;
}

/** Renders every page, the search index and the data files into a folder. Gives the number of pages, and of files beside them. */
export async function renderSite(job: RenderJob): Promise<{ pages: number; files: number }> {
  if (job.workshop !== undefined) job.report('outputs');
  const { downloads, files } =
    job.workshop === undefined
      ? { downloads: NO_DOWNLOADS, files: [] }
      : await makeOutputs({ ...job, workshop: job.workshop });
  job.report('pages');
  const pages = composeSite(job.kit, job.base, downloads);
  const renderer = await openRenderer({ ...job, setting: { languages: job.kit.languages, base: job.base } });
  await setPages(pages, { ...job, renderer });
  const codes = codePages(job.kit, job.base);
  const map = job.site === undefined ? [] : [sitemap(pages, new URL(job.base, job.site).href)];
  const write = (made: readonly { path: string; text: string | Uint8Array }[]): void => {
    for (const { path, text } of made) job.folder.write(path, text);
  };
  write([
    ...codes,
    ...map,
    ...ownFiles(job),
    ...headerFiles(job.base, editorApi(job.kit)),
    ...viewsOf(job.kit, job.base, downloads).flatMap(planFiles),
    kitJson(job.kit, job.base, downloads),
  ]);
  for (const file of files) job.folder.place(file.path, file.from, file);
  job.report('search');
  write(await searchFiles(job.kit, job.base, downloads));
  return { pages: pages.length + codes.length, files: files.length };
}

/** What a branch has beside its pages: calendars, news, styles, a typeface where its languages need one, and whom to tell of a fault. */
function ownFiles({ kit, base, site }: RenderJob): { path: string; text: string | Uint8Array }[] {
  const [first] = viewsOf(kit, base);
  const theme = themeText(kit);
  const letters = letterFiles(kit.languages, theme);
  return [
    ...letters,
    ...(letters.length === 0 ? [] : [{ path: TYPEFACE, text: readTypeface() }]),
    ...(first === undefined ? [] : calendarFiles(first).map(({ path, text }) => ({ path, text: text() }))),
    ...(first === undefined || site === undefined || !kit.hasBranch ? [] : [feed(first, new URL(base, site).href)]),
    ...(theme === undefined ? [] : [{ path: THEME, text: theme }]),
    ...(kit.security === undefined ? [] : [{ path: '.well-known/security.txt', text: kit.security }]),
  ];
}
