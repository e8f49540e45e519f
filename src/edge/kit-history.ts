import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What became of the kit's files here, by their paths. */
export interface SinceTheKit {
  changed: string[];
  gone: string[];
  /** Whether the kit's commit holds such a file at all. */
  has(path: string): boolean;
}

/** Files that differ from the kit as this project's own git history has it; nothing where there is no such history, or no git.
 * The kit's commits are told from a branch's by what they hold: the kit never has a `branch` or `branches` folder. The newest of them
 * is what a fork was last brought up to, whether by making it or by a merge. */
export function sinceTheKit(root: string): SinceTheKit | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  const commit = newestOfTheKit(root);
  if (commit === undefined) return undefined;
  const differ = git(root, ['diff', '--name-status', '--no-renames', '--no-ext-diff', '-z', commit, '--']);
  if (differ === undefined) return undefined;
  const fields = differ.split('\0');
  const withStatus = (wanted: RegExp): string[] =>
    fields.filter((_, index) => index % 2 === 1 && wanted.test(fields[index - 1] ?? ''));
  let held: Set<string> | undefined;
  return {
    changed: withStatus(/^[MT]/),
    gone: withStatus(/^D/),
    has: (path) => {
      held ??= new Set(git(root, ['ls-tree', '-r', '--name-only', '-z', commit])?.split('\0'));
      return held.has(path);
    },
  };
}

/** Earlier texts of a file in this project's own git history, newest first; none where there is no history. */
export function* earlierTexts(root: string, path: string): Iterable<string> {
  const commits = git(root, ['log', '--format=%H', '--', path])?.split('\n').filter(Boolean) ?? [];
  for (const commit of commits) {
    const text = git(root, ['show', `${commit}:${path}`]);
    if (text !== undefined) yield text;
  }
}

function newestOfTheKit(root: string): string | undefined {
  // In a folder of somebody's larger repository, nothing is known of the kit.
  const top = git(root, ['rev-parse', '--show-toplevel'])?.trim();
  if (top === undefined || !existsSync(top) || realpathSync(top) !== realpathSync(root)) return undefined;
  const commits = git(root, ['rev-list', 'HEAD'])?.split('\n').filter(Boolean) ?? [];
  const asked = commits.flatMap((commit) => [`${commit}:branch`, `${commit}:branches`]).join('\n');
  const found = git(root, ['cat-file', '--batch-check=%(objecttype)'], asked)?.trimEnd().split('\n') ?? [];
  return commits.find((_, index) => found[2 * index] !== 'tree' && found[2 * index + 1] !== 'tree');
}

function git(root: string, words: readonly string[], input = ''): string | undefined {
  const run = spawnSync('git', ['-C', root, '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  });
  return run.status === 0 ? run.stdout : undefined;
}
