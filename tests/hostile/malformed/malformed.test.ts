import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import type { Issue } from '../../../src/kit/issue.ts';
import { run } from '../../cli/run-here.ts';
import { smallKit } from '../../fixtures/small-kit.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { choice, MISTAKES } from './mutations.ts';
import type { Malformed } from './mutations.ts';
import { PLAIN_MISTAKES } from './plain-mutations.ts';

const root = join(import.meta.dirname, '../../..');
const full = inject('full');
const MANY = full ? 500 : 60;
/** Another each time in the full run; it stands in the test's name, to be put here when something fails. */
const SEED = full ? Math.trunc(performance.timeOrigin % 2 ** 31) : 20_261_127;

/** Texts that are as they should be, by path: the real ones in the full run, otherwise few and small ones. */
function project(): { folder: string; texts: [path: string, text: string][] } {
  const folder = temporaryFolder();
  if (full)
    for (const path of ['src/content', 'curricula', 'templates/documents', 'src/blocks'])
      cpSync(join(root, path), join(folder, path), { recursive: true });
  else smallKit(folder);
  const paths = globSync('src/content/{modules,guides,worksheets,pages}/*.mdx', { cwd: folder }).toSorted();
  const texts = paths.map((path): [string, string] => [path, readFileSync(join(folder, path), 'utf8')]);
  // A page that shows how texts are written has mistakes to make in what it shows.
  return { folder, texts: texts.filter(([, text]) => !text.includes('```')) };
}

/** A broken copy of one of the texts, under a name of its own. */
interface Copy extends Malformed {
  path: string;
  of: string;
}

function makeCopies(texts: readonly [string, string][]): Copy[] {
  const copies: Copy[] = [];
  for (const { file, mistake, place } of fc.sample(choice(MISTAKES), { numRuns: MANY * 4, seed: SEED })) {
    const [of, text] = texts[file % texts.length] ?? ['', ''];
    const made = MISTAKES[mistake]?.(text, (many) => (many === 0 ? 0 : place % many));
    if (made === undefined || copies.length === MANY) continue;
    copies.push({ ...made, of, path: of.replace(/[^/]+$/, `broken-${copies.length}.mdx`) });
  }
  return copies;
}

/** What is told of a whole copy: that its code, say, is there twice. It is no news of a broken one. */
async function readAll(
  folder: string,
  branch: readonly string[] = [],
): Promise<{ code: number; found: Map<string, Issue[]>; seconds: number }> {
  const start = process.cpuUsage();
  const { code, said, complained } = await run(folder, ['check', '--json', ...branch]);
  const { user, system } = process.cpuUsage(start);
  expect(complained).toBe('');
  const found = new Map<string, Issue[]>();
  for (const issue of (JSON.parse(said) as { issues: Issue[] }).issues)
    found.set(issue.file, [...(found.get(issue.file) ?? []), issue]);
  return { code, found, seconds: (user + system) / 1e6 };
}

/** Words of programmers, outside of what is quoted from the file. */
const JARGON =
  /undefined|\bnull\b|\bNaN\b|\[object|Zod|invalid input|\bexpected\b|\bat .*\.ts:\d|Unexpected|\btoken\b|\bAST\b|\bpars(?:e|er|ing)\b|\bJSON\b|\bYAML\b|\bstring\b|\barray\b|\bboolean\b|Error\b/i;

/** What is poor in how a problem is told. */
function poor({ line, column, level, message, mend }: Issue): string[] {
  const bare = `${message} ${mend}`.replaceAll(/“[^”]*”|<[^>]*>|\b[a-z-]+\.yaml\b/g, '“”');
  return [
    // What a whole session lacks stands nowhere in it.
    ...(level !== 'error' || (Number(line) > 0 && Number(column) > 0) ? [] : ['no place']),
    ...(JARGON.test(bare) ? [`a programmer’s word: ${JARGON.exec(bare)?.[0]}`] : []),
    ...(/^[\p{Lu}“<\d]/u.test(message) && /[.!?…”)]$/.test(message) && message.length > 12 ? [] : ['no sentence']),
    ...(message.length + mend.length < 700 ? [] : ['too long']),
    ...(mend.length > 8 && /^[\p{Lu}“]/u.test(mend) ? [] : ['no way to mend it']),
  ];
}

test(`of ${MANY} broken texts each is told of, with file, place, field, cause and a way to mend it (seed ${SEED})`, async () => {
  const { folder, texts } = project();
  const copies = makeCopies(texts);
  expect(copies.length).toBe(MANY);
  writeFiles(folder, Object.fromEntries(copies.map(({ path, text }) => [path, text])));
  const { code, found, seconds } = await readAll(folder);
  expect(code).toBe(1);
  expect(seconds, 'CPU seconds').toBeLessThan(10);

  const whole = new Set((await wholeCopies()).map(({ rule }) => rule));
  const odd: string[] = [];
  for (const copy of copies) {
    const issues = (found.get(copy.path) ?? []).filter(({ rule, level }) => !whole.has(rule) && level !== 'note');
    const told = `${copy.how} in ${copy.of} (${copy.path})`;
    if (!issues.some(({ line, column }) => Number(line) > 0 && Number(column) > 0))
      odd.push(`nothing is said of ${told}`);
    if (
      copy.field !== undefined &&
      !issues.some(
        ({ field = '', message }) => field.startsWith(copy.field ?? '') || message.includes(copy.field ?? ''),
      )
    )
      odd.push(`${copy.field} isn’t named: ${told}: ${issues.map(({ message }) => message).join(' | ')}`);
    for (const issue of found.get(copy.path) ?? [])
      for (const fault of poor(issue)) odd.push(`${fault}: ${told}: ${issue.rule}: ${issue.message} >> ${issue.mend}`);
  }
  expect(odd.join('\n')).toBe('');
});

/** How often all files of fields are broken, each in one way. */
const ROUNDS = full ? 20 : 3;

test(`files that are all fields, broken ${ROUNDS} times: each is told of (seed ${SEED})`, async () => {
  const { folder, names, whole } = plainProject();
  const chosen = fc.sample(choice(PLAIN_MISTAKES), { numRuns: ROUNDS * names.length * 4, seed: SEED });
  const odd: string[] = [];
  let broken = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const made = names.flatMap((path): (Malformed & { path: string })[] => {
      for (let next = chosen.pop(); next !== undefined; next = chosen.pop()) {
        const { mistake, place } = next;
        const one = PLAIN_MISTAKES[mistake]?.(whole[path] ?? '', (many) => (many === 0 ? 0 : place % many));
        if (one !== undefined) return [{ ...one, path }];
      }
      return [];
    });
    broken += made.length;
    writeFiles(folder, { ...whole, ...Object.fromEntries(made.map(({ path, text }) => [path, text])) });
    const { code, found, seconds } = await readAll(folder, ['--branch', 'branch']);
    expect(code).toBe(1);
    expect(seconds, 'CPU seconds').toBeLessThan(10);
    for (const { how, path, field, text } of made) {
      const issues = (found.get(path) ?? []).filter(({ level }) => level === 'error');
      const told = `${how} in ${path}, as in:\n${differing(whole[path] ?? '', text)}\n`;
      if (issues.length === 0) odd.push(`nothing is said of ${told}`);
      if (field !== undefined && !issues.some((issue) => `${issue.field} ${issue.message}`.includes(field)))
        odd.push(`${field} isn’t named: ${told}: ${issues.map(({ message }) => message).join(' | ')}`);
      for (const issue of issues)
        for (const fault of poor(issue))
          odd.push(`${fault}: ${told}: ${issue.rule}: ${issue.message} >> ${issue.mend}`);
    }
  }
  expect(broken).toBeGreaterThan(ROUNDS * (names.length - 2));
  expect(odd.join('\n')).toBe('');
});

/** A small kit with a branch: those of its files that are all fields. */
function plainProject(): { folder: string; names: string[]; whole: Record<string, string> } {
  const folder = temporaryFolder();
  smallKit(folder);
  cpSync(join(root, 'tests/fixtures/branches/three-rivers'), join(folder, 'branch'), { recursive: true });
  const names = globSync('{branch,curricula,src/content/data}/*.yaml', { cwd: folder })
    .filter((path) => readFileSync(join(folder, path), 'utf8').includes(': '))
    .toSorted();
  return {
    folder,
    names,
    whole: Object.fromEntries(names.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
  };
}

/** The first lines in which two texts differ. */
function differing(one: string, other: string): string {
  const lines = one.split('\n');
  return other
    .split('\n')
    .filter((line, at) => line !== lines[at])
    .slice(0, 3)
    .join('\n');
}

/** What is said of copies with nothing wrong in them. */
async function wholeCopies(): Promise<Issue[]> {
  const { folder, texts } = project();
  writeFiles(
    folder,
    Object.fromEntries(texts.map(([path, text]) => [path.replace(/[^/]+$/, (name) => `copy-${name}`), text])),
  );
  const { found } = await readAll(folder);
  return [...found].filter(([path]) => path.includes('/copy-')).flatMap(([, issues]) => issues);
}

describe('the mistakes', () => {
  test('are many, and each can be made in one of the texts', () => {
    const { texts } = project();
    const real = globSync('src/content/{modules,guides}/*.mdx', { cwd: root }).map((path) =>
      readFileSync(join(root, path), 'utf8'),
    );
    const never = MISTAKES.filter(
      (mistake) => ![...texts.map(([, text]) => text), ...real].some((text) => mistake(text, () => 0) !== undefined),
    );
    expect(never.length).toBe(0);
    expect(MISTAKES.length).toBeGreaterThan(40);
  });
});
