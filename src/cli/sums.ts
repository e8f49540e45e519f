import { readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { commitOf } from '../edge/commit.ts';
import { fingerprint } from '../edge/fingerprint.ts';
import { onDisk } from '../edge/plain.ts';
import { openSite } from '../edge/site-files.ts';
import type { Kit } from '../kit/kit.ts';
import { SUMS, sumsText, SWITCHES } from '../outputs/data/sums.ts';
import type { MadeFrom } from '../outputs/data/sums.ts';
import type { Project } from './project.ts';
import type { Typed } from './verb.ts';
import { writeOut } from './write-out.ts';

/** The sum of every file of a finished site but its list. */
export function sumSite(folder: string): Map<string, string> {
  return new Map(
    openSite(folder, '/')
      .files.filter((path) => path !== SUMS)
      .map((path) => [path, fingerprint(readFileSync(join(folder, path)))]),
  );
}

/** Writes the list of a finished site's files into it. */
export function writeSums(folder: string, from: MadeFrom, sums: ReadonlyMap<string, string>): void {
  // One may stand there that public/ brought: another site may hold the same file under another name.
  rmSync(join(folder, SUMS), { force: true });
  writeOut(join(folder, SUMS), Buffer.from(sumsText({ from, sums })));
}

/** What a site is being made from. */
export function madeFrom({ root, branch }: Project, kit: Kit, typed: Typed): MadeFrom {
  const whole = commitOf(root);
  const own = branch.path === undefined ? undefined : commitOf(branch.path);
  // A folder elsewhere says something of the machine.
  const inside = branch.path === undefined ? '..' : relative(root, branch.path).split(sep).join('/');
  const { version }: { version: string } = JSON.parse(
    onDisk('read', 'package.json', () => readFileSync(join(root, 'package.json'), 'utf8')),
  );
  return {
    kit: version,
    ...(whole === undefined ? {} : { commit: whole.commit }),
    ...(own === undefined ? {} : { branchCommit: own.commit }),
    changed: whole?.changed === true || own?.changed === true,
    ...(inside.startsWith('..') ? {} : { branch: inside }),
    day: kit.today,
    node: process.versions.node,
    options: [
      ...(['base', 'address'] as const).flatMap((name) => {
        const value = typed.text(name);
        if (value === undefined) return [];
        return [`--${name}`, name === 'base' ? `/${value}/`.replaceAll(/\/{2,}/g, '/') : value];
      }),
      ...SWITCHES.filter((name) => typed.on(name)).map((name) => `--${name}`),
    ],
  };
}
