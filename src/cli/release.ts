import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { billOfMaterials } from '../edge/bill-of-materials.ts';
import type { PackageLock } from '../edge/npm-lock.ts';
import { git, packRelease } from '../edge/packing.ts';
import { onDisk, PlainError } from '../edge/plain.ts';
import { isVersion, parseList, sha256 } from '../upgrade/list.mjs';
import { LIST } from '../upgrade/paths.mjs';
import { count, countLine } from './problems.ts';
import { openProject, settle, shown } from './project.ts';
import { readProject } from './reading.ts';
import type { Verb } from './verb.ts';

/** What signatures of releases are for: one made for something else won't pass. */
const NAMESPACE = 'hedgeschool-release';

export const release: Verb = {
  usage: 'hedge release [--out DIR] [--dry-run] [--json]',
  about:
    'For those who make the kit: packs what git holds here as a release, with the list of its files, a bill of the packages it rests on, and the sums of all three. The same commit gives the same bytes.',
  options: {
    out: { type: 'string', value: 'DIR', about: 'Where it goes; .hedge/release unless you say otherwise.' },
    'dry-run': { type: 'boolean', about: 'Checks everything, and writes nothing.' },
    json: { type: 'boolean', about: 'Writes what was made as JSON, for other programs.' },
  },
  words: 0,
  async run(typed, world) {
    const { root } = world;
    settle(root);
    const { version, licence } = readAbout(root);
    refuseUnready(root, version);
    const { issues } = readProject(
      openProject({ ...typed, text: () => undefined }, { ...world, env: withoutBranch(world.env) }),
      world,
    );
    if (count(issues, 'error') + count(issues, 'warning') > 0)
      throw new PlainError(
        `The texts aren’t ready: ${countLine(issues)}. See them with: npx --no hedge check --release`,
      );

    const out = resolve(root, typed.text('out') ?? join('.hedge', 'release'));
    const name = `hedge-school-${version}.tar.gz`;
    const files = packRelease(root, version);
    const made = new Map<string, Uint8Array | string>([
      [name, files.archive],
      [LIST, files.list],
      [
        `hedge-school-${version}.cdx.json`,
        billOfMaterials(readLock(root), { version, licence, ...readCommit(root), archive: sha256(files.archive) }),
      ],
    ]);
    made.set('SHA256SUMS', [...made].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join(''));
    const dry = typed.on('dry-run');
    if (!dry)
      onDisk('write', out, () => {
        mkdirSync(out, { recursive: true });
        // All of it is on the disk before any of it has its name.
        const part = (path: string): string => join(out, `${path}.part`);
        try {
          for (const [path, bytes] of made) writeFileSync(part(path), bytes);
        } catch (error) {
          for (const path of made.keys()) rmSync(part(path), { force: true });
          throw error;
        }
        for (const path of made.keys()) renameSync(part(path), join(out, path));
      });
    const many = parseList(files.list, 'This release').files.length;
    if (typed.on('json'))
      world.say(
        JSON.stringify(
          { dryRun: dry, version, folder: shown(root, out), files: [...made.keys()], holds: many },
          undefined,
          2,
        ),
      );
    else {
      world.say(
        `${dry ? 'This would make' : 'Made'} ${[...made.keys()].join(', ')} in ${shown(root, out)}: version ${version}, ${many} files.`,
      );
      if (!dry) for (const line of nextSteps(version, shown(root, join(out, 'SHA256SUMS')))) world.say(line);
    }
    return 0;
  },
};

/** What is left to do by hand: only whoever makes a release has the key. */
function nextSteps(version: string, sums: string): string[] {
  const quoted = /^[\w./\\:-]+$/.test(sums) ? sums : `"${sums}"`;
  return [
    'Sign the sums and the tag, with the SSH key whose public half stands in allowed_signers (docs/verifying.md):',
    `  ssh-keygen -Y sign -n ${NAMESPACE} -f ~/.ssh/id_ed25519 ${quoted}`,
    `  git -c gpg.format=ssh -c user.signingKey=~/.ssh/id_ed25519 tag --sign v${version} -m "Hedge School ${version}"`,
    'Publish the four beside each other, with SHA256SUMS.sig.',
  ];
}

function readAbout(root: string): { version: string; licence: string } {
  const about: { version?: unknown; license?: unknown } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { version, license } = about;
  if (typeof version !== 'string' || !isVersion(version))
    throw new PlainError('package.json has no version such as 1.2.0. Write it there, and in CHANGELOG.md.');
  if (typeof license !== 'string') throw new PlainError('package.json has no license such as MIT. Write it there.');
  return { version, licence: license };
}

function readLock(root: string): PackageLock {
  return JSON.parse(onDisk('read', 'package-lock.json', () => readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

function readCommit(root: string): { commit: string; at: number } {
  const [commit = '', at] = git(root, ['show', '--no-patch', '--format=%H %ct', 'HEAD']).toString().trim().split(' ');
  return { commit, at: Number(at) };
}

/** What must be so before anything is packed. */
function refuseUnready(root: string, version: string): void {
  if (!existsSync(join(root, '.git')))
    throw new PlainError('This folder is no git repository, and a release is packed from one.');
  const changed = git(root, ['status', '--porcelain']).toString().trimEnd();
  if (changed !== '') throw new PlainError(`Commit this first, or take it back:\n${changed}`);
  const branches = git(root, ['ls-files', '--', 'branch', 'branches', 'outside-edits']).toString().trim();
  if (branches !== '')
    throw new PlainError(
      'This repository holds a branch. A release of the kit holds none: pack it from the kit’s own repository.',
    );
  const changelog = onDisk('read', 'CHANGELOG.md', () => readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
  const heading = changelog.split('\n').find((line) => line.startsWith(`## ${version}`));
  if (heading === undefined)
    throw new PlainError(
      `CHANGELOG.md has no heading “## ${version}”. Say there what this version changes for a branch.`,
    );
  if (/not yet released/i.test(heading))
    throw new PlainError(`CHANGELOG.md still says of ${version} “not yet released”. Write its day instead.`);
}

/** A release is the kit alone, whatever branch is being worked on here. */
function withoutBranch({
  HEDGE_BRANCH: _mine,
  ...env
}: Record<string, string | undefined>): Record<string, string | undefined> {
  return env;
}
