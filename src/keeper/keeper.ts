import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { listBranches } from '../edge/branches.ts';
import { eventOf, findForge, keyFor, textField } from './forge.ts';
import type { Forge } from './forge.ts';
import { openGit } from './git.ts';
import type { Git } from './git.ts';

/** What a job of the keeper's works with. */
export interface Keeper {
  /** The project folder, absolute; the top of its repository. */
  root: string;
  env: Record<string, string | undefined>;
  git: Git;
  forge?: Forge;
  /** What may be typed after a job. */
  asked: Asked;
}

/** What was asked of a job besides its name. */
export interface Asked {
  from?: string;
  back?: boolean;
  base?: string;
  /** Leaves out the building of the site, which takes minutes. */
  noBuild?: boolean;
}

/** A problem to be shown beside its line. */
export interface Mark {
  level: 'error' | 'warning';
  file?: string;
  line?: number;
  text: string;
}

/** What a job has done. */
export interface Outcome {
  /** 0 where all is well, 1 where somebody must do something. */
  code: 0 | 1;
  /** What it did, in Markdown; each a paragraph or a list. Nothing where there is nothing to say. */
  words: string[];
  marks?: Mark[];
  /** For the next step of the workflow. */
  outputs?: Record<string, string>;
}

/** Opens the project for a job. */
export function openKeeper(root: string, env: Record<string, string | undefined>, asked: Asked = {}): Keeper {
  const forge = findForge(env);
  return { root, env, asked, git: openGit(root, env, keyFor(env)), ...(forge === undefined ? {} : { forge }) };
}

/** The folders of the branches kept here: `branch`, or each of `branches`. */
export function branchFolders(root: string): string[] {
  const own = lstatSync(join(root, 'branch'), { throwIfNoEntry: false })?.isDirectory() === true ? ['branch'] : [];
  return [...own, ...listBranches(root).ids.map((id) => `branches/${id}`)];
}

/** Said where nobody's site is kept: the kit's own repository has these workflows too. */
export const NOBODYS: Outcome = {
  code: 0,
  words: ['There is no folder `branch` here, so this is nobody’s site yet, and there was nothing to do.'],
};

/** The branch of git that is worked on. */
export function currentBranch({ git, env }: Keeper): string {
  const here = git.ask('symbolic-ref', '--quiet', '--short', 'HEAD');
  return here.ok ? here.text : (env['CI_COMMIT_BRANCH'] ?? env['GITHUB_HEAD_REF'] ?? env['GITHUB_REF_NAME'] ?? 'main');
}

/** The branch of git that the site is made from. */
export async function mainBranch(keeper: Keeper): Promise<string> {
  const told =
    keeper.env['CI_DEFAULT_BRANCH'] ?? textField(eventOf(keeper.env), 'repository', 'default_branch') ?? undefined;
  if (told !== undefined) return told;
  const head = keeper.git.ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (head.ok) return head.text.replace(/^origin\//, '');
  return textField((await keeper.forge?.ask?.('GET', ''))?.body, 'default_branch') ?? currentBranch(keeper);
}

/** A link in Markdown, or its words alone where there is no forge to link to. */
export function linked(words: string, address: string | undefined): string {
  return address === undefined ? words : `[${words}](${address})`;
}
