import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { State } from '../../../src/kit/overlay/state.ts';
import { seeded } from '../../build/edits.ts';
import { branchFiles, branchProject, write } from '../../cli/branch-project.ts';
import { run } from '../../cli/run-here.ts';

/** A text of the kit, how the branch has made it its own, and what its state must be told from. */
interface Text {
  name: string;
  kits: string;
  own: string;
  patch: string;
  how?: 'patch' | 'replace';
  /** The kit's text, its summary and its grave fields when the branch last took note of it. */
  seen: { text: string; summary: string; grave: number };
  now: { summary: string; grave: number };
  /** Lines of the kit’s that the branch has seen and kept its own text without. */
  declined: string[];
  /** Whether the patch sets the summary yet. */
  patched: boolean;
}

// Few texts, so that much happens to each.
const TEXTS = ['guide/small-guide', 'worksheet/small-sheet'];
const STEPS = 16;
const times = inject('full') ? 200 : 4;

function textOf(name: string): Text {
  const path = name.replace('/', 's/');
  return {
    name,
    kits: `src/content/${path}.mdx`,
    own: `branch/content/${path}.mdx`,
    patch: `branch/content/${path}.patch.yaml`,
    seen: { text: '', summary: '', grave: 0 },
    now: { summary: '', grave: 0 },
    declined: [],
    patched: false,
  };
}

const read = (project: string, path: string): string | undefined =>
  existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : undefined;
const change = (project: string, path: string, how: (text: string) => string): void =>
  writeFileSync(join(project, path), how(readFileSync(join(project, path), 'utf8')));

/** The state that follows from what was done. */
function expected(project: string, text: Text): State | undefined {
  if (text.how === undefined) return undefined;
  const kits = read(project, text.kits);
  if (kits === undefined) return 'orphan';
  if (text.how === 'replace') {
    if (kits === read(project, text.own)) return 'redundant';
    if (kits === text.seen.text) return 'current';
    return text.seen.grave === text.now.grave ? 'stale' : 'urgent';
  }
  if (!text.patched) return 'redundant';
  return text.seen.summary === text.now.summary ? 'current' : 'stale';
}

/** Runs a verb dry and then really: the first writes nothing and names exactly what the second writes. */
async function twice(project: string, words: readonly string[]): Promise<number> {
  const before = branchFiles(project);
  const dry = await run(project, [...words, '--dry-run', '--json']);
  expect(branchFiles(project), words.join(' ')).toEqual(before);
  const real = await run(project, [...words, '--json']);
  expect([dry.code, dry.complained]).toEqual([real.code, real.complained]);
  if (real.code !== 0) {
    expect(branchFiles(project), words.join(' ')).toEqual(before);
    return real.code;
  }
  const named = (said: string): unknown[] => {
    const { writes }: { writes: { path: string; how: string }[] } = JSON.parse(said);
    return writes;
  };
  expect(named(dry.said)).toEqual(named(real.said));
  const after = branchFiles(project);
  const touched = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path] !== after[path] && !path.startsWith('.dropped/'),
  );
  const said: string[] = named(real.said).map((each) =>
    typeof each === 'object' && each !== null && 'path' in each ? String(each.path).replace(/^branch\//, '') : '',
  );
  expect(
    touched.filter((path) => !said.includes(path)),
    `${words.join(' ')} touched more than it named`,
  ).toEqual([]);
  return 0;
}

test.each(Array.from({ length: times }, (_, index) => index + 1))(
  'history %i: nothing of the branch’s is lost, and every state is right',
  { timeout: 60_000 },
  async (seed) => {
    const chance = seeded(seed * 7919);
    const project = branchProject();
    const texts = TEXTS.map(textOf);
    const originals = new Map(texts.map((text) => [text.kits, read(project, text.kits) ?? '']));
    for (const text of texts) text.now.summary = /^summary: (.*)$/m.exec(originals.get(text.kits) ?? '')?.[1] ?? '';
    const words: string[] = [];
    const note = (text: Text): void => {
      text.seen = { text: read(project, text.kits) ?? '', summary: text.now.summary, grave: text.now.grave };
    };
    const log: string[] = [];
    for (let step = 1; step <= STEPS; step += 1) {
      const text = texts[Math.floor(chance() * texts.length)];
      if (text === undefined) throw new Error('no text');
      const dice = Math.floor(chance() * 10);
      const isThere = existsSync(join(project, text.kits));
      const own = `Own words ${seed}-${step}.`;
      if (dice <= 2 && text.how === undefined && isThere) {
        const how = chance() < 0.4 ? 'patch' : 'replace';
        log.push(`${how} ${text.name}`);
        expect(await twice(project, ['localise', text.name, `--${how}`])).toBe(0);
        text.how = how;
        text.declined = [];
        text.patched = false;
        note(text);
      } else if (dice <= 4 && text.how === 'replace') {
        log.push(`edit own ${text.name}`);
        // At the end, or just where the kit changes its own.
        if (chance() < 0.5) write(project, text.own, `\n${own}\n`);
        else change(project, text.own, (before) => before.replace(/^(---\n\n)/m, `$1${own}\n\n`));
        words.push(own);
      } else if (dice <= 4 && text.how === 'patch') {
        log.push(`edit patch ${text.name}`);
        change(
          project,
          text.patch,
          (before) => `${before.replace(/^summary: .*\n/m, (line) => `# ${line}`)}summary: ${own}\n`,
        );
        text.patched = true;
        words.push(own);
      } else if (dice === 5 && isThere) {
        log.push(`kit's words ${text.name}`);
        change(project, text.kits, (before) => before.replace(/^(---\n\n)/m, `$1Kit’s words ${step}.\n\n`));
      } else if (dice === 6 && isThere) {
        log.push(`kit's summary ${text.name}`);
        text.now.summary = `Kit’s summary ${step}.`;
        change(project, text.kits, (before) => before.replace(/^summary: .*$/m, `summary: ${text.now.summary}`));
      } else if (dice === 7 && isThere) {
        log.push(`kit's safety ${text.name}`);
        text.now.grave += 1;
        change(project, text.kits, (before) =>
          before.replace(
            /^(?:contentNotes: .*\n|specialist.*\n|reviewedBy: .*\n)?founding: /m,
            `reviewedBy: ["Reviewer ${step}"]\nfounding: `,
          ),
        );
      } else if (dice === 8 && text.how !== undefined) {
        const way = (['--keep', '--sync', '--drop'] as const)[Math.floor(chance() * 3)] ?? '--keep';
        log.push(`${way} ${text.name}`);
        const code = await twice(project, ['localise', text.name, way]);
        if (code === 0 && way === '--drop') delete text.how;
        else if (code === 0) {
          note(text);
          const kits = [...text.seen.text.matchAll(/^Kit’s words \d+\.$/gm)].map(([line]) => line);
          const without = kits.filter((line) => !read(project, text.own)?.includes(line));
          if (way === '--keep') text.declined = without;
          else if (text.how === 'replace')
            expect(
              without.filter((line) => !text.declined.includes(line)),
              `not brought in after ${log.join(', ')}`,
            ).toEqual([]);
        }
        // What can't be brought in by itself, or has nothing left to be compared with, is left as it is.
        else expect(way === '--sync' || !isThere, `${way} ${text.name} after ${log.join(', ')}`).toBe(true);
      } else if (dice === 9) {
        log.push(`${isThere ? 'kit drops' : 'kit puts back'} ${text.name}`);
        if (isThere) rmSync(join(project, text.kits));
        else {
          writeFileSync(join(project, text.kits), originals.get(text.kits) ?? '');
          text.now = { summary: /^summary: (.*)$/m.exec(originals.get(text.kits) ?? '')?.[1] ?? '', grave: 0 };
        }
      } else continue;

      const all = Object.values(branchFiles(project)).join('\n');
      expect(
        words.filter((each) => !all.includes(each)),
        `lost after ${log.join(', ')}`,
      ).toEqual([]);
      const { all: found }: { all: { file: string; state: State }[] } = JSON.parse(
        (await run(project, ['status', '--json'])).said,
      );
      const states = texts.map((each) => [
        each.name,
        found.find(({ file }) => file === each.own || file === each.patch)?.state,
      ]);
      expect(states, `after ${log.join(', ')}`).toEqual(texts.map((each) => [each.name, expected(project, each)]));
    }
  },
);
