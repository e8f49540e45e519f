import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeptTexts } from '../../edge/kept-texts.ts';
import { readyPictures } from '../../edge/media.ts';
import type { ReadyPicture } from '../../edge/media.ts';
import { openReader } from '../../edge/read-again.ts';
import { readSources } from '../../edge/sources.ts';
import { checkInSteps } from '../../kit/checks/check.ts';
import type { Issue } from '../../kit/issue.ts';
import type { Kit, Reading } from '../../kit/kit.ts';
import { readKit } from '../../kit/read.ts';
import type { Sources } from '../../kit/read.ts';
import { downloadsIn } from '../../outputs/data/kit-json.ts';
import { NO_DOWNLOADS } from '../../outputs/downloads.ts';
import type { Downloads } from '../../outputs/downloads.ts';
import { codePages } from '../../outputs/web/codes.ts';
import { openPages } from '../../outputs/web/compose.ts';
import type { Pages } from '../../outputs/web/compose.ts';
import { themeText } from '../../outputs/web/theme.ts';
import { openRenderer } from '../../site/renderer.ts';
import type { Renderer } from '../../site/renderer.ts';
import { isTheirs } from '../problems.ts';
import { mediaFolders } from '../project.ts';
import type { Project } from '../project.ts';
import { openStore, rendererJob } from '../workshop.ts';
import { heldBack, isSame } from './held-back.ts';

/** A site whose texts are in memory. */
export interface Live {
  state(): LiveState;
  /** Reads again what changed. */
  change(): Promise<void>;
  /** Takes up what a whole build made. */
  built(): Promise<void>;
  /** Sets a page; `gone` where there was one, `none` where there never was. The path is empty or ends with a slash. */
  page(path: string): Promise<string | 'gone' | 'none'>;
  /** Sets the page that says there is none. */
  missing(): Promise<string>;
  /** Looks for a moment for what `hedge check` would tell the keeper of, but for letters and outside edits; undefined until it has
   * looked for everything. */
  check(): Issue[] | undefined;
}

/** Whoever waits for a page waits no longer than this for a check, in milliseconds; a rule is never cut in two. */
const MOMENT = 40;

/** What there is to be said of the texts. */
export interface LiveState {
  /** Counts the changes that made a difference. */
  version: number;
  /** What keeps texts from being read; their pages stay as they were. */
  problems: Issue[];
  /** The branch's styles. */
  theme?: string;
  /** A folder with what pages load. */
  client: string;
}

/** Where a live site is, and the whole build that stands beside it. */
export interface LiveSetting {
  project: Project;
  base: string;
  /** The folder of the whole build. */
  out: string;
  today: string;
}

/** Reads everything once. Takes seconds where what sets pages isn't there yet. */
export async function openLive({ project, base, out, today }: LiveSetting): Promise<Live> {
  const job = rendererJob(project, () => {});
  const { memory } = openKeptTexts(project.texts, `${job.code} ${process.version}`);
  const readText = openReader();
  const known = new Set<string>();
  let good: Sources | undefined;
  let seen: Sources | undefined;
  let reading: Reading | undefined;
  let pages: Pages | undefined;
  let codes: Map<string, string> | undefined;
  let renderer: Renderer | undefined;
  let speaks = '';
  let pictures = new Map<string, ReadyPicture>();
  let downloads: Downloads = NO_DOWNLOADS;
  let problems: Issue[] = [];
  let version = 0;
  let looking: ReturnType<typeof checkInSteps> | undefined;

  async function change(): Promise<void> {
    const { sources, issues } = readSources(project.root, project.branch, today, readText);
    if (seen !== undefined && isSame(seen, sources)) return;
    seen = sources;
    const read = (from: Sources): Reading => readKit({ ...from, memory });
    let next = read(sources);
    problems = [...issues, ...next.issues].filter(({ level }) => level === 'error');
    let from = sources;
    if (problems.length > 0 && good !== undefined) {
      from = heldBack(sources, good, new Set(problems.map(({ file }) => file)));
      next = read(from);
    }
    version += 1;
    // Texts that can't be read together even so: all stays as it was.
    if (reading !== undefined && next.issues.some(({ level }) => level === 'error')) return;
    good = from;
    reading = next;
    looking = undefined;
    await compose();
  }

  async function compose(): Promise<void> {
    if (reading === undefined) return;
    reading = { ...reading, kit: { ...reading.kit, pictures } };
    const { kit } = reading;
    const tongues = JSON.stringify(kit.languages);
    if (renderer === undefined || tongues !== speaks)
      renderer = await openRenderer({ ...job, setting: { languages: kit.languages, base } });
    speaks = tongues;
    pages = openPages(kit, base, downloads);
    codes = undefined;
    for (const path of pages.paths) known.add(slashed(path));
  }

  async function built(): Promise<void> {
    const media = reading?.kit.media ?? [];
    // One that can't be read has been told of by the build.
    pictures = await readyPictures(mediaFolders(project), media, openStore(project.root)).catch(() => pictures);
    downloads = readDownloads(out, base);
    version += 1;
    await compose();
  }

  const site = (kit: Kit): string | undefined =>
    kit.branch.address === undefined ? undefined : new URL(kit.branch.address).origin;

  await change();
  await built();
  return {
    state() {
      if (renderer === undefined || reading === undefined) throw new Error('Nothing was read yet.');
      const theme = themeText(reading.kit);
      return { version, problems, client: renderer.client, ...(theme === undefined ? {} : { theme }) };
    },
    change,
    built,
    async page(path) {
      if (pages === undefined || renderer === undefined || reading === undefined) return 'none';
      const page = pages.page(path.replace(/\/$/, ''));
      if (page !== undefined) return renderer.set(page, site(reading.kit));
      if (codes === undefined) {
        codes = new Map(codePages(reading.kit, base).map((code) => [code.path.replace(/index\.html$/, ''), code.text]));
        for (const code of codes.keys()) known.add(code);
      }
      return codes.get(path) ?? (known.has(path) ? 'gone' : 'none');
    },
    async missing() {
      const page = pages?.page('404');
      return page === undefined || renderer === undefined || reading === undefined
        ? ''
        : renderer.set(page, site(reading.kit));
    },
    check() {
      if (reading === undefined) return [];
      const { kit, issues } = reading;
      looking ??= checkInSteps(kit);
      const end = performance.now() + MOMENT;
      while (performance.now() < end) {
        const { done, value } = looking.next();
        if (done !== true) continue;
        looking = undefined;
        return [...issues, ...value].filter((issue) => issue.level !== 'note' && isTheirs(issue, kit));
      }
      return undefined;
    },
  };
}

function slashed(path: string): string {
  return path === '' ? '' : `${path}/`;
}

/** What can be taken away from a built site; nothing where there is none. */
function readDownloads(out: string, base: string): Downloads {
  try {
    return downloadsIn(readFileSync(join(out, 'kit.json'), 'utf8'), base);
  } catch {
    return NO_DOWNLOADS;
  }
}
