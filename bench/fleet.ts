/**
 * Builds many branches at once and one by one, compares their sites byte for byte, and prints what each way took. Machines are
 * noisy: read the ratios. `npm run bench:fleet -- --branches 50 --alone 6 --pages`
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fingerprint } from '../src/edge/fingerprint.ts';
import { openSite } from '../src/edge/site-files.ts';
import { measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    branches: { type: 'string', default: '50' },
    // Building all of them one by one takes long, and each takes the same: so many of each sort are built, and the rest reckoned.
    alone: { type: 'string', default: '6' },
    pages: { type: 'boolean', default: false },
    // How many at once are measured on the way to all of them.
    steps: { type: 'string', default: '1,5,10,25' },
  },
});
const many = Number(values.branches);
const sample = Math.min(many, Number(values.alone));
const project = fileURLToPath(new URL('..', import.meta.url));
const folder = join(project, '.hedge/bench/fleet');
const fixtures = join(project, 'tests/fixtures/branches');
const sorts = readdirSync(fixtures).toSorted();

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
// Hard links: the packages must look as if they were installed here, and cost no disk.
execFileSync('cp', ['-al', join(project, 'node_modules'), join(folder, 'node_modules')]);
for (const name of ['package.json', 'hedge.mjs', 'tsconfig.json', 'public', 'src', 'curricula', 'templates'])
  cpSync(join(project, name), join(folder, name), { recursive: true });

/** The id of the nth branch: one of each sort after another, so that every shard and every sample has its share. */
const idOf = (index: number): string => `b${String(index + 1).padStart(3, '0')}-${sorts[index % sorts.length] ?? ''}`;
for (let index = 0; index < many; index += 1) {
  const to = join(folder, 'branches', idOf(index));
  cpSync(join(fixtures, sorts[index % sorts.length] ?? ''), to, { recursive: true });
  // Each has a name, address and imprint of its own: nothing can be passed off as shared that isn't.
  const text = readFileSync(join(to, 'branch.yaml'), 'utf8');
  writeFileSync(
    join(to, 'branch.yaml'),
    text
      .replace(/^name: (.*)$/m, `name: $1 ${index + 1}`)
      .replace(/^address: .*$/m, `address: https://b${index + 1}.example/`)
      .replace(/^(imprint: P.*)$/m, `$1, no. ${index + 1}`),
  );
}

const pages = values.pages ? ['--pages'] : [];
const fresh = (): void => {
  for (const cache of ['.hedge', 'dist', 'alone']) rmSync(join(folder, cache), { recursive: true, force: true });
};
const fleet = async (count: number): Promise<number> => {
  fresh();
  const ids = Array.from({ length: count }, (_, index) => idOf(index));
  const { cpu } = await measure(
    process.execPath,
    ['hedge.mjs', 'build', '--all', '--only', ids.join(','), ...pages],
    folder,
  );
  return cpu;
};

let alone = 0;
fresh();
for (let index = 0; index < sample; index += 1)
  alone += (
    await measure(
      process.execPath,
      ['hedge.mjs', 'build', '--branch', `branches/${idOf(index)}`, '--out', `alone/${idOf(index)}`, ...pages],
      folder,
    )
  ).cpu;
const each = alone / sample;
const sites = (root: string): string =>
  Array.from({ length: sample }, (_, index) => hashOf(join(folder, root, idOf(index)))).join();
const expected = sites('alone');

console.log(
  `${values.pages ? 'pages alone' : 'pages, PDFs, Word files and pictures'}; one branch built alone: ${each.toFixed(1)} CPU seconds (mean of ${sample})`,
);
const steps = [
  ...new Set([...values.steps.split(',').filter(Boolean).map(Number), many].filter((count) => count <= many)),
];
for (const count of steps) {
  const cpu = await fleet(count);
  console.log(
    `${String(count).padStart(3)} at once: ${cpu.toFixed(1)} CPU seconds, ${(cpu / count).toFixed(1)} each, ${(cpu / (each * count)).toFixed(2)} of as many alone${count === many ? ' (bar for 50: 0.80)' : ''}`,
  );
  if (count >= sample && sites('dist') !== expected)
    throw new Error('The sites built at once are not those built alone.');
}
console.log(`The ${sample} sites that were built both ways are the same, byte for byte.`);

function hashOf(site: string): string {
  return fingerprint(
    openSite(site, '/')
      .files.map((file) => file + fingerprint(readFileSync(join(site, file))))
      .join('\n'),
  );
}
