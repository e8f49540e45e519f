import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listBranches } from '../edge/branches.ts';
import { PlainError } from '../edge/plain.ts';
import { settleSwap } from '../edge/swap.ts';
import { findBranch, PICTURES } from '../edge/sources.ts';
import type { BranchFolder } from '../edge/sources.ts';
import type { Branch } from '../kit/schema/branch.ts';
import { siteAddress } from '../kit/schema/fields.ts';
import { tryLock } from '../upgrade/lock.mjs';
import { UsageError } from './verb.ts';
import type { Typed, World } from './verb.ts';

/** Where things stand for one branch of this project; all paths absolute. */
export interface Project {
  root: string;
  branch: BranchFolder;
  /** Where the new site is made. */
  site: string;
  /** Astro's own cache. */
  cache: string;
  /** Pages that were set before. */
  pages: string;
  /** What was read of the finished pages. */
  readings: string;
  /** What was read of the kit's texts. */
  texts: string;
  /** What sets pages; branches of the same languages share one. */
  renderers: string;
  /** Stands while Astro is at work. */
  marker: string;
  /** One build at a time in a project: Astro keeps some files of its own there. */
  lock: string;
  /** The swap under way. */
  journal: string;
}

/** Options that several verbs share. */
export const branchOption = {
  branch: {
    type: 'string',
    value: 'DIR',
    about: 'The branch’s folder, or its name in branches/; HEDGE_BRANCH, or branch/ where it exists.',
  },
} as const;

/** The project and branch that were asked for. */
export function openProject(typed: Typed, world: World): Project {
  const { root } = world;
  const branch = findBranch(root, typed.text('branch') ?? (world.env['HEDGE_BRANCH'] || undefined));
  const hidden = join(root, '.hedge');
  const own = join(hidden, branch.id);
  return {
    root,
    branch,
    site: join(own, 'site'),
    cache: join(own, 'cache'),
    pages: join(own, 'pages'),
    readings: join(own, 'readings.json'),
    texts: join(hidden, 'texts'),
    renderers: join(hidden, 'renderers'),
    marker: join(own, 'building'),
    lock: join(hidden, 'lock'),
    journal: join(hidden, 'swap.json'),
  };
}

/** The branch's folder, where something can't do without one. */
export function needBranch({ root, branch }: Project): string {
  if (branch.path !== undefined) return branch.path;
  const [first, ...others] = listBranches(root).ids;
  throw new PlainError(
    first === undefined
      ? 'There is no branch folder yet. Make one with: npx --no hedge init'
      : `Say which branch, such as --branch ${first}. There ${others.length === 0 ? 'is' : 'are'}: ${[first, ...others].join(', ')}.`,
  );
}

/** Where pictures are looked for: the branch’s folder first, then the kit’s. */
export function mediaFolders({ root, branch }: Project): string[] {
  return [...(branch.path === undefined ? [] : [join(branch.path, 'media')]), join(root, PICTURES)];
}

/** Stops where an upgrade was cut short: the kit's files are then partly old and partly new. */
export function refuseHalfUpgraded(root: string): void {
  if (existsSync(join(root, '.hedge', 'upgrade', 'journal.json')))
    throw new PlainError(
      'An upgrade of the kit was cut short. Finish it with: node hedge.mjs upgrade --resume. Undo it with: node hedge.mjs upgrade --back',
    );
}

/** Stops where pages can't be set: Vite takes what follows a # or ? in a path for no part of it. */
export function refuseOddFolder(root: string): void {
  const [found] = /[#?]/.exec(root) ?? [];
  if (found !== undefined)
    throw new PlainError(
      `The path of this folder holds a ${found}, and pages can’t be made in such a place. Give the folder another name: ${root}`,
    );
}

/** Finishes or undoes what a killed build left half done, unless a build is at work this moment. */
export function settle(root: string): void {
  refuseHalfUpgraded(root);
  const journal = join(root, '.hedge', 'swap.json');
  // Where nothing is half done nothing is written: reading and checking work on a disk that can only be read.
  if (!existsSync(journal)) return;
  const release = tryLock(join(root, '.hedge', 'lock'));
  if (typeof release !== 'function') return;
  try {
    settleSwap(journal);
  } finally {
    release();
  }
}

/** The address that was typed, where branch.yaml has none. */
export function readAddress(typed: Typed, { address: own }: Pick<Branch, 'address'>): Pick<Branch, 'address'> {
  const asked = typed.text('address');
  if (asked === undefined || own !== undefined) return {};
  const read = siteAddress.safeParse(asked);
  if (!read.success)
    throw new UsageError(`“${asked}” can’t be where a site stands. Write it like https://example.org/hedge/.`);
  return { address: read.data };
}

/** The path a site stands under, with a slash at both ends. */
export function readBase(typed: Typed, address: string | undefined): string {
  const asked = typed.text('base');
  if (asked === undefined) return address === undefined ? '/' : new URL(address).pathname.replace(/\/*$/, '/');
  const path = `/${asked}/`.replaceAll(/\/{2,}/g, '/');
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(path) || /\/\.{1,2}\//.test(path)) {
    throw new UsageError(
      `“${asked}” can’t be a path of a site. Write it like /hedge/, in plain letters, digits and hyphens.`,
    );
  }
  return path;
}

/** A path as people read it: from the project folder where it is inside. */
export function shown(root: string, path: string): string {
  const from = relative(root, path);
  return from === '' ? '.' : from.startsWith('..') ? path : from;
}
