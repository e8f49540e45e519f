import { join } from 'node:path';
import { isBad, told } from './check.ts';
import { keyFor } from './forge.ts';
import { openGit } from './git.ts';
import { runHedge } from './hedge.ts';
import type { Ran } from './hedge.ts';
import { branchFolders, linked, NOBODYS } from './keeper.ts';
import type { Keeper, Outcome } from './keeper.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { problemsOf } from './problems.ts';

/** Builds the site for the host that this runs on. Where it can't be built, nothing is published, and the site that stands stays. */
export async function publish(keeper: Keeper): Promise<Outcome> {
  const [folder, ...others] = branchFolders(keeper.root);
  // The kit's own repository is on a forge, and publishes nothing; who tells a host to show the kit as it is means it.
  if (folder === undefined && keeper.forge !== undefined) return { ...NOBODYS, outputs: NO };
  const place = others.length > 0 ? { off: MANY } : await placeOf(keeper);
  if ('off' in place) {
    const found = branchFolders(keeper.root).map((each) => problemsOf(keeper, each));
    const { words, marks } = told(keeper, found);
    return { code: found.some(isBad) ? 1 : 0, words: [...words, place.off], outputs: NO, ...(marks ? { marks } : {}) };
  }
  const built = runHedge(keeper.root, { ...keeper.env, HEDGE_BRANCH: folder ?? '' }, 'build', ...optionsFor(place));
  if (!built.ok) return { ...unbuilt(keeper, folder ?? '', built), outputs: NO };
  if (place.push !== undefined) show(keeper, place.push, 'dist');
  const address = place.address === undefined ? '' : ` It will stand at ${place.address} in a minute or two.`;
  return {
    code: 0,
    words: ['## The site is built', `${pagesIn(built)}${address}`.trim()],
    outputs: { publish: 'yes', ...(place.address === undefined ? {} : { address: place.address }) },
  };
}

/** Builds the site as it would be, to be looked at. */
export function preview(keeper: Keeper): Outcome {
  const [folder, ...others] = branchFolders(keeper.root);
  if (folder === undefined) return { ...NOBODYS, outputs: { preview: 'no' } };
  const chosen = others.length === 0 ? folder : keeper.env['HEDGE_BRANCH'];
  if (!chosen) return { code: 1, words: [MANY], outputs: { preview: 'no' } };
  const built = runHedge(keeper.root, { ...keeper.env, HEDGE_BRANCH: chosen }, 'build', '--usb');
  if (!built.ok) return { ...unbuilt(keeper, chosen, built), outputs: { preview: 'no' } };
  return {
    code: 0,
    words: [
      '## Your site, to look at',
      pagesIn(built),
      `1. ${takeAway(keeper)} Your computer keeps a file.\n2. Unpack that file: on most computers a double click does it.\n3. In the folder, open **0-start-here.html**.`,
    ],
    outputs: { preview: 'yes' },
  };
}

/** How the preview is come by. */
function takeAway(keeper: Keeper): string {
  const { forge } = keeper;
  if (forge?.sort === 'forgejo') {
    show(keeper, PREVIEW, 'dist-usb');
    return `Press ${linked('this', `${forge.server}/${forge.repository}/archive/${PREVIEW}.zip`)}.`;
  }
  const page = linked('this page', forge?.links.run);
  if (forge?.sort === 'gitlab') return `On ${page}, at the right, under “Job artifacts”, press **Download**.`;
  return `At the foot of ${page}, under “Artifacts”, press **preview**.`;
}

/** A branch of git whose files a forge packs, where it has no other place for them. */
const PREVIEW = 'preview-of-the-site';

const NO = { publish: 'no' };

const MANY =
  'Many branches are kept here, in the folder `branches`. How each becomes a site is in [docs/fleet.md](docs/fleet.md).';

function optionsFor({ address, base }: Place): string[] {
  return [...(base === undefined ? [] : ['--base', base]), ...(address === undefined ? [] : ['--address', address])];
}

/** What a build says of itself when it is done. */
function pagesIn({ said }: Ran): string {
  const pages = /(\d[\d,]*)\s+pages/.exec(said)?.[1];
  return pages === undefined ? '' : `It has ${pages} pages.`;
}

/** Why there is no new site. */
function unbuilt(keeper: Keeper, folder: string, built: Ran): Outcome {
  const found = problemsOf(keeper, folder);
  const last = (built.complained || built.said).trim().split('\n').slice(-MOST_LINES).join('\n');
  return { code: 1, ...told(keeper, [isBad(found) ? found : { ...found, broken: last }]) };
}

const MOST_LINES = 40;

/** Puts a finished site into a branch of git, as its only commit: a history of sites would outgrow the repository. */
function show({ root, env }: Keeper, branch: string, out: string): void {
  const dist = join(root, out);
  const apart = openGit(root, { ...env, GIT_INDEX_FILE: join(root, '.hedge', 'pages-index') }, keyFor(env));
  const within = ['-C', dist, `--git-dir=${join(root, '.git')}`, `--work-tree=${dist}`];
  apart.run(...within, 'read-tree', '--empty');
  apart.run(...within, 'add', '--all', '--force', '.');
  const tree = apart.run('write-tree');
  const commit = apart.run('commit-tree', tree, '-m', 'The site as it stands');
  apart.run('push', '--quiet', '--force', 'origin', `${commit}:refs/heads/${branch}`);
}
