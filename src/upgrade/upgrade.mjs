import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesAt } from './disk.mjs';
import { filesAtOwnTag } from './git.mjs';
import { begin, finish, standing, undo } from './journal.mjs';
import { isVersion, parseList, writeList } from './list.mjs';
import { takeLock } from './lock.mjs';
import { newsBetween } from './news.mjs';
import { LIST } from './paths.mjs';
import { PlainError, UsageError } from './plain.mjs';
import { makePlan } from './plan.mjs';
import { findRelease } from './release.mjs';

/** What was asked for.
 * @typedef {{ from?: string, version?: string, resume?: boolean, back?: boolean, dryRun?: boolean, json?: boolean }} Asked */

/** The verb `upgrade`: puts a release of the kit in the place of the installed one, or finishes or undoes that. It never merges, and touches
 * nothing but files that the old or the new release lists.
 * @param {Asked} asked @param {{ root: string, say: (line: string) => void }} world
 * @returns {number} the exit code */
export function upgrade(asked, { root, say }) {
  if (asked.resume && asked.back) throw new UsageError('Give --resume or --back, not both.');
  if ((asked.resume || asked.back) && (asked.from !== undefined || asked.version !== undefined))
    throw new UsageError(
      '--resume and --back go on with the upgrade that was begun: leave out --from and the version.',
    );
  if ((asked.resume || asked.back) && asked.dryRun)
    throw new UsageError('--dry-run shows a new upgrade: leave it out with --resume and --back.');
  const tell = asked.json ? (/** @type {object} */ value) => say(JSON.stringify(value, undefined, 2)) : undefined;
  const letGo = takeLock(join(root, '.hedge', 'lock'));
  try {
    const found = standing(root);
    if (asked.resume) return resumed(root, found, say, tell);
    if (asked.back) return undone(root, found, say, tell);
    if (found?.stage === 'cut short')
      throw new PlainError(
        `An upgrade to ${found.journal.to} was cut short. Finish it with: node hedge.mjs upgrade --resume. Undo it with: node hedge.mjs upgrade --back`,
      );
    const release = findRelease(root, asked.from, asked.version);
    try {
      const plan = makePlan(root, installedList(root, release), release);
      if (!asked.dryRun && (plan.changes.length > 0 || installedText(root) !== release.listText)) {
        begin(root, plan, release);
        const begun = standing(root);
        if (begun !== undefined) finish(root, begun.journal);
      }
      if (tell) tell({ dryRun: asked.dryRun === true, ...plan });
      else for (const line of report(plan, root, release, asked.dryRun === true)) say(line);
      return 0;
    } finally {
      release.close();
    }
  } finally {
    letGo();
  }
}

/** @typedef {ReturnType<typeof standing>} Standing */

/** @param {string} root @param {Standing} found @param {(line: string) => void} say @param {((value: object) => void) | undefined} tell */
function resumed(root, found, say, tell) {
  if (found?.stage === 'cut short') finish(root, found.journal);
  if (tell) tell({ resumed: found?.stage === 'cut short', version: found?.journal.to });
  else if (found === undefined) say('No upgrade was begun: nothing of the kit was changed.');
  else say(`The upgrade to ${found.journal.to} is finished. ${NEXT}`);
  return 0;
}

/** @param {string} root @param {Standing} found @param {(line: string) => void} say @param {((value: object) => void) | undefined} tell */
function undone(root, found, say, tell) {
  const kept = found === undefined ? [] : undo(root, found.journal);
  if (tell) tell({ undone: found !== undefined, version: found?.journal.from, kept });
  else if (found === undefined) say('There is no upgrade to undo: nothing was changed.');
  else {
    say(`The kit is as it was before the upgrade to ${found.journal.to}. Now run: npm ci`);
    if (kept.length > 0) say(`What was changed here since is kept: ${kept.join(', ')}.`);
  }
  return 0;
}

/** @param {string} root */
function installedText(root) {
  const bytes = bytesAt(join(root, LIST));
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** What the installed release listed: as it says itself, or, in a copy made by git, as the kit's history tells of its version, or this
 * project's own.
 * @param {string} root @param {import('./release.mjs').Release} release
 * @returns {import('./list.mjs').KitList | undefined} */
function installedList(root, release) {
  const text = installedText(root);
  if (text !== undefined) return parseList(text, 'This project');
  try {
    const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    if (typeof about.version !== 'string' || !isVersion(about.version)) return undefined;
    const files = filesAtOwnTag(root, about.version);
    return (
      release.listOf(about.version) ?? (files && parseList(writeList(about.version, files), `Version ${about.version}`))
    );
  } catch {
    return undefined;
  }
}

const NEXT = 'Now run: npm ci. Then: npx --no hedge status, which says what of yours to look at, and npm start.';

/** @param {import('./plan.mjs').Plan} plan @param {string} root @param {import('./release.mjs').Release} release @param {boolean} dry
 * @returns {string[]} */
function report({ from, to, changes, stays }, root, release, dry) {
  const saved = changes.flatMap(({ save, saved: already }) => save ?? already ?? []);
  const many = (/** @type {string} */ deed) => changes.filter((change) => change.do === deed).length;
  if (changes.length === 0) return [`The kit is version ${to}, whole and unchanged. There is nothing to do.`];
  const news = release.list.files.some(({ path }) => path === 'CHANGELOG.md')
    ? newsBetween(new TextDecoder().decode(release.bytesOf('CHANGELOG.md')), from, to)
    : '';
  return [
    `${dry ? 'This would take the kit' : 'The kit went'} from ${from ?? 'an unknown version'} to ${to}: ${many('replace')} files changed, ${many('add')} new, ${many('remove')} gone.`,
    ...(saved.length === 0
      ? []
      : [
          `Changed here, outside your branch’s folder. Yours ${dry ? 'would be' : 'are'} kept as:`,
          ...saved.map((path) => `  ${path}`),
          'What you need of them belongs in your branch’s folder: the handbook’s “A site for your branch” says how.',
        ]),
    ...(stays.length === 0
      ? []
      : [
          `Files that aren’t the kit’s stay as they are: ${stays.slice(0, 10).join(', ')}${stays.length > 10 ? ` and ${stays.length - 10} more` : ''}.`,
        ]),
    ...(existsSync(join(root, 'branch')) || existsSync(join(root, 'branches'))
      ? ['Nothing of your branch was changed.']
      : []),
    ...(news === '' ? [] : ['', news, '']),
    ...(dry ? [] : [NEXT, 'To undo all of it: npx --no hedge upgrade --back']),
  ];
}
