import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDisk, PlainError } from '../edge/plain.ts';
import { readSums, SUMS } from '../outputs/data/sums.ts';
import type { MadeFrom, SumsFile } from '../outputs/data/sums.ts';
import { UsageError } from './verb.ts';
import type { World } from './verb.ts';

/** Makes a site again from a folder with its source, as its list says it was made, into a folder that goes again; gives the list of what came. */
export function rebuild(
  source: string,
  from: MadeFrom,
  branch: string | undefined,
  { env, progress }: World,
): SumsFile {
  const door = join(source, 'hedge.mjs');
  if (!existsSync(door)) throw new UsageError(`${source} doesn’t hold the kit: there is no hedge.mjs in it.`);
  const chosen = branch ?? from.branch;
  if (chosen !== undefined && !existsSync(join(source, chosen, 'branch.yaml')) && !existsSync(chosen))
    throw new UsageError(
      `${source} has no folder ${chosen}, which the site was made from. Say where it is with --branch.`,
    );
  // The Node that the source brings is the one that it is published with.
  const own = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe']
    .map((path) => join(source, path))
    .find((path) => existsSync(path));
  progress?.('Making the site again from its source');
  const out = mkdtempSync(join(tmpdir(), 'hedge-verify-'));
  try {
    const run = spawnSync(
      own ?? process.execPath,
      [
        door,
        'build',
        '--out',
        join(out, 'site'),
        ...from.options,
        ...(chosen === undefined ? [] : ['--branch', chosen]),
      ],
      {
        cwd: source,
        encoding: 'utf8',
        maxBuffer: 1024 ** 3,
        env: { ...env, HEDGE_BRANCH: undefined, SOURCE_DATE_EPOCH: String(Date.parse(from.day) / 1000) },
      },
    );
    progress?.('');
    if (run.error !== undefined) throw new PlainError(`The site can’t be made from ${source}: ${run.error.message}.`);
    if (run.status !== 0)
      throw new PlainError(
        `The site can’t be made from ${source}. It says:\n${run.stderr.trim() || run.stdout.trim()}`,
      );
    const list = join(out, 'site', SUMS);
    const sums = readSums(onDisk('read', list, () => readFileSync(list, 'utf8')));
    if (sums === undefined) throw new PlainError(`What ${source} made has no list of its files that can be read.`);
    return sums;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
