import { resolve } from 'node:path';
import { checkSite } from '../built/check.ts';
import { takeLock } from '../upgrade/lock.mjs';
import { markBuilding } from '../edge/build-marker.ts';
import { publishedPictures, readyPictures } from '../edge/media.ts';
import { publishPublic } from '../edge/public/files.ts';
import { openPageStore } from '../edge/page-store.ts';
import { openSite } from '../edge/site-files.ts';
import { openSiteFolder } from '../edge/site-folder.ts';
import { refuseToTread, settleSwap, swapIn } from '../edge/swap.ts';
import { byGravity } from '../kit/issue.ts';
import type { Issue } from '../kit/issue.ts';
import type { Memory } from '../kit/read.ts';
import { renderSite } from '../site/build.ts';
import { offlineScript } from '../site/offline-scripts.ts';
import type { OfflineScript } from '../site/offline-scripts.ts';
import { readyRenderer } from '../site/renderer.ts';
import { keepTextFiles } from './keep-texts.ts';
import { editorParts } from './editor.ts';
import { savingFiles } from './saving.ts';
import { makeStick } from './stick.ts';
import { count, countLine, isTheirs, problemLines } from './problems.ts';
import {
  branchOption,
  mediaFolders,
  openProject,
  readAddress,
  readBase,
  refuseHalfUpgraded,
  refuseOddFolder,
  shown,
} from './project.ts';
import { likelySetting } from './likely-setting.ts';
import { readProject, readProjectAgain } from './reading.ts';
import { stoppedByDisk } from './stopped-by-disk.ts';
import { readFinished } from './finished.ts';
import { summaryLines } from './summary.ts';
import { SUMS, sumsText } from '../outputs/data/sums.ts';
import { madeFrom, sumSite, writeSums } from './sums.ts';
import { buildFleet } from './fleet.ts';
import { progressBar, STAGES, startClock } from './stages.ts';
import { linkedPictures } from '../kit/reading/linked-pictures.ts';
import { openStore, openWorkshop, rendererJob } from './workshop.ts';
import type { Makers } from './workshop.ts';
import { listWarnings } from './warnings.ts';
import { UsageError } from './verb.ts';
import type { Typed, Verb, World } from './verb.ts';

/** What came of a build. */
export interface Built {
  /** What it is called, and what was found, for those who build many. */
  name: string;
  pages: number;
  issues: readonly Issue[];
  /** True where a new site stands in `out`. */
  ok: boolean;
  out: string;
  base: string;
}

export const buildOptions = {
  ...branchOption,
  out: { type: 'string', value: 'DIR', about: 'Where the site goes; dist/ unless you say otherwise.' },
  base: {
    type: 'string',
    value: 'PATH',
    about: 'The path it will stand under, such as /hedge/; from branch.yaml’s address unless you say otherwise.',
  },
  address: {
    type: 'string',
    value: 'URL',
    about: 'Where the site will stand, for a branch whose branch.yaml has no address of its own.',
  },
  release: { type: 'boolean', about: 'Stops at warnings too.' },
  pages: { type: 'boolean', about: 'Makes the pages alone: no PDFs, Word files or pictures.' },
} as const;

export const build: Verb = {
  usage:
    'hedge build [--branch DIR | --all [--shard N/ALL] [--only IDS]] [--out DIR] [--base PATH] [--address URL] [--release] [--pages] [--usb]',
  about: 'Builds the site into dist/. With an error in the texts there is no new site, and the old one stays.',
  options: {
    ...buildOptions,
    all: { type: 'boolean', about: 'Builds every branch of the folder branches/, each into its own folder of dist/.' },
    shard: {
      type: 'string',
      value: 'N/ALL',
      about: 'With --all: this part of them, such as 3/13, for machines that share the work.',
    },
    usb: {
      type: 'boolean',
      about: 'Makes an edition that opens from a USB stick or any folder, without a server, in dist-usb/.',
    },
    only: { type: 'string', value: 'IDS', about: 'With --all: only these, such as leeds,york.' },
  },
  words: 0,
  async run(typed, world) {
    if (typed.on('usb') && typed.on('all'))
      throw new UsageError('--usb makes one edition: choose its branch with --branch rather than --all.');
    if (typed.on('usb') && typed.text('base') !== undefined)
      throw new UsageError('--base goes with a server, and --usb is for where there is none.');
    if (typed.on('all') && typed.text('address') !== undefined)
      throw new UsageError('--address is for one site: with --all each branch’s own branch.yaml says where it stands.');
    if (typed.on('all')) return buildFleet(typed, world);
    for (const option of ['shard', 'only'] as const)
      if (typed.text(option) !== undefined) throw new UsageError(`--${option} goes with --all.`);
    return (await buildSite(typed, world)).ok ? 0 : 1;
  },
};

/** What many branches share while they are built one after another. */
export interface Shared {
  memory: Memory;
  makers: Makers;
}

/** Reads, checks, renders, checks again and swaps in, with a line for each stage and a summary. */
export async function buildSite(typed: Typed, world: World, shared?: Shared): Promise<Built> {
  refuseHalfUpgraded(world.root);
  refuseOddFolder(world.root);
  const project = openProject(typed, world);
  // What was typed wrongly is said at once, not after the texts were read.
  readBase(typed, undefined);
  const out = resolve(world.root, typed.text('out') ?? (typed.on('usb') ? 'dist-usb' : 'dist'));
  const clock = startClock(world);
  let release = (): void => {};
  try {
    // A full disk may have no room for it either.
    release = takeLock(project.lock);
    settleSwap(project.journal);
    refuseToTread(out);
    const usb = typed.on('usb');
    const making = rendererJob(project, () => clock.stage('Making ready what sets pages, which is kept'));
    // Before the texts are in memory: Astro fills it too.
    const renderer = await readyRenderer({ ...making, setting: likelySetting(project, typed) });
    clock.stage('Reading and checking the texts');
    const { kit: read, issues } =
      shared === undefined ? readProjectAgain(project, world, making.code) : readProject(project, world, shared.memory);
    // On a stick everything is there already, and nothing can be changed.
    const kit = {
      ...read,
      branch: { ...read.branch, ...readAddress(typed, read.branch), ...(usb ? { offline: false, editor: false } : {}) },
    };
    const base = usb ? '/' : readBase(typed, kit.branch.address);
    if (isStopped(issues, typed.on('release'))) {
      complainOf(issues, typed.on('release'), world);
      world.complain(
        `No site was built: ${countLine(issues)}. What stood in ${shown(world.root, out)} before is untouched.`,
      );
      return { ok: false, out, base, name: kit.branch.name, pages: 0, issues };
    }

    // Before anything is set: the typesetter would stop at one that can't be read, and not say which.
    const store = openStore(world.root);
    const pictures = await readyPictures(mediaFolders(project), kit.media, store);
    const { done, wasInterrupted } = markBuilding(project.marker, [project.cache, project.site]);
    if (wasInterrupted) clock.stage('The last build was interrupted: starting afresh');
    const workshop = typed.on('pages') ? undefined : openWorkshop(world.root, pictures, store, shared?.makers);
    const folder = openSiteFolder(project.site);
    const kept = openPageStore(project.pages, Date.now());
    const { pages, files } = await renderSite({
      kit: { ...kit, pictures },
      folder,
      ...making,
      kept,
      base,
      ...(kit.branch.address === undefined ? {} : { site: new URL(kit.branch.address).origin }),
      ...(workshop === undefined ? {} : { workshop }),
      progress: (made, all, what) => world.progress?.(made === all ? '' : `${progressBar(made, all)} ${what}`),
      report: (stage) => clock.stage(STAGES[stage] ?? stage),
    }).finally(() => workshop?.close());
    for (const { web } of pictures.values()) for (const { path, from } of web) folder.place(path, from);
    await publishedPictures(mediaFolders(project), linkedPictures(kit), (name, bytes) =>
      folder.write(`media/${name}`, bytes),
    );
    await publishPublic(world.root, folder);
    for (const { path, text } of [...keepTextFiles(kit, world.root), ...(await editorParts(kit, base))])
      folder.write(path, text);
    done();
    kept.tidy();

    clock.stage('Checking the finished site');
    const sums = folder.sums();
    const reading = readFinished(openSite(project.site, base, [...sums.keys()], sums), sums, {
      path: project.readings,
      code: making.code,
    });
    const found = checkSite(reading.site, reading).toSorted(byGravity);
    const all = [...issues, ...found];
    if (isStopped(found, typed.on('release'))) {
      complainOf(found, typed.on('release'), world);
      world.complain(
        `The site was built but not put in place: ${countLine(found)} in its pages. What stood in ${shown(world.root, out)} before is untouched.`,
      );
      return { ok: false, out, base, name: kit.branch.name, pages: 0, issues: all };
    }
    if (usb) {
      clock.stage('Making it open from a stick');
      folder.finish();
      await makeStick(kit, project.site);
      writeSums(project.site, madeFrom(project, kit, typed), sumSite(project.site));
    } else {
      const script = (name: OfflineScript): string => offlineScript(renderer.folder, name);
      for (const { path, text } of savingFiles(kit, base, reading, sums, script)) folder.write(path, text);
      const whole = new Map([...folder.sums()].map(([path, { sum }]) => [path, sum]));
      // One may stand there that public/ brought.
      whole.delete(SUMS);
      folder.write(SUMS, sumsText({ from: madeFrom(project, kit, typed), sums: whole }));
      folder.finish();
    }
    clock.stage(`Putting it in place in ${shown(world.root, out)}`);
    swapIn(project.site, out, project.journal);
    listWarnings(
      all.filter((issue) => isTheirs(issue, kit)),
      world,
    );
    for (const line of summaryLines(kit, all, pages, files, clock.seconds())) world.say(line);
    return { ok: true, out, base, name: kit.branch.name, pages, issues: all.filter((issue) => isTheirs(issue, kit)) };
  } catch (error) {
    throw stoppedByDisk(error, world.root, out);
  } finally {
    release();
  }
}

function isStopped(issues: readonly Issue[], release: boolean): boolean {
  return count(issues, 'error') > 0 || (release && count(issues, 'warning') > 0);
}

function complainOf(issues: readonly Issue[], release: boolean, world: World): void {
  for (const issue of issues) {
    if (issue.level === 'error' || (release && issue.level === 'warning'))
      world.complain(`${problemLines(issue).join('\n')}\n`);
  }
}
