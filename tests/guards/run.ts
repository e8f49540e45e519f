// Takes each guard away in a copy of the project, and sees that a test fails. `node tests/guards/run.ts [--trust] [--from N] [words]`: only those with the
// words in their name or file; with --trust the tests aren’t run first as they are, where `npm test` has just passed; with --from the first are left out,
// which a run that was stopped has seen to.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCopy, root } from './copy.ts';
import type { Copy } from './copy.ts';
import type { Guard } from './guard.ts';
import { folder } from './list/folder.ts';
import { keeping } from './list/keeping.ts';
import { published } from './list/published.ts';
import { recovery } from './list/recovery.ts';
import { release } from './list/release.ts';
import { texts } from './list/texts.ts';
import { tryRules } from './rules.ts';

const { values, positionals } = parseArgs({
  options: { trust: { type: 'boolean' }, from: { type: 'string' } },
  allowPositionals: true,
});
const first = Number(values.from ?? '1') - 1;
const words = positionals.join(' ').toLowerCase();
const wanted = (guard: Guard): boolean => `${guard.name} ${guard.file}`.toLowerCase().includes(words);
const guards = [...texts, ...published, ...keeping, ...recovery, ...folder, ...release].filter(wanted).slice(first);

interface Result {
  name: string;
  file: string;
  /** What is wrong; undefined where a test holds it. */
  wrong?: string;
}

/** Tests that fail as they are would hold anything. */
async function refuseBroken(copy: Copy): Promise<void> {
  const all = [
    ...new Set([
      ...guards.flatMap(({ tests }) => tests),
      ...(words === '' ? ['tests/built', 'tests/checks/rules.test.ts'] : []),
    ]),
  ];
  const there = all.filter((path) => copy.has(path));
  if (there.length === 0) return;
  const { failed, unloaded, broken, said } = await copy.run(there);
  if (failed.length > 0 || unloaded.length > 0 || broken || said !== '') {
    console.error(
      `These fail with every guard in its place, so nothing can be said:\n${[...failed, ...unloaded, said].join('\n')}`,
    );
    process.exit(1);
  }
}

async function tryOne(guard: Guard, copy: Copy): Promise<Result> {
  const { name, file, from, to } = guard;
  const text = copy.read(file);
  const count = text.split(from).length - 1;
  if (count !== 1) return { name, file, wrong: `what it looks for stands there ${count} times` };
  if (from === to) return { name, file, wrong: 'it changes nothing' };
  const tests = guard.tests.filter((path) => copy.has(path));
  if (tests.length === 0) return { name, file, wrong: `there is no test ${guard.tests.join(', ')}` };
  copy.write(
    file,
    text.replace(from, () => to),
  );
  try {
    const { failed, unloaded, broken, said } = await copy.run(
      tests,
      '--bail=1',
      ...(guard.only === undefined ? [] : [`--testNamePattern=${guard.only}`]),
    );
    if (failed.length > 0 || broken) return { name, file };
    // Code that can’t be read fails every test, and shows nothing.
    if (unloaded.length > 0)
      return { name, file, wrong: `without it the code can’t be loaded: ${unloaded.join(', ')}` };
    return { name, file, wrong: `no test fails without it (${tests.join(', ')})${said}` };
  } finally {
    copy.write(file, text);
  }
}

const started = performance.now();
const copies = Array.from({ length: Math.min(2, availableParallelism()) }, (_, n) =>
  openCopy(join(root, '.hedge/guards', String(n))),
);
const [copy] = copies;
if (copy === undefined) process.exit(1);
if (values.trust !== true) await refuseBroken(copy);

const waiting = [...guards];
const results: Result[] = [];
const note = (result: Result): void => {
  results.push(result);
  console.log(
    `${result.wrong === undefined ? 'held  ' : 'NOT   '}  ${result.name}  (${result.file})${result.wrong === undefined ? '' : `: ${result.wrong}`}`,
  );
};
if (words === '' && first === 0) for (const result of await tryRules(copy)) note(result);
await Promise.all(
  copies.map(async (copy) => {
    for (let guard = waiting.shift(); guard !== undefined; guard = waiting.shift()) note(await tryOne(guard, copy));
  }),
);
for (const copy of copies) copy.close();

const held = results.filter(({ wrong }) => wrong === undefined).length;
console.log(
  `\n${held} of ${results.length} guards are held by a test, in ${Math.round((performance.now() - started) / 1000)} s`,
);
process.exitCode = held === results.length && held > 0 ? 0 : 1;
