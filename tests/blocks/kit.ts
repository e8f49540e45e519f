import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import type { Reading } from '../../src/kit/kit.ts';
import { readKit } from '../../src/kit/read.ts';
import type { SourceFile } from '../../src/kit/read.ts';
import { folders } from './folders.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = (path: string, from = path): SourceFile => ({ path, text: readFileSync(join(root, from), 'utf8') });

/** Every block's example and the English words of the interface, with data of the tests' own, or the kit's where it is asked
 * for; beside them other files of the kit, and a branch. */
export function readExamples(
  data: 'tests/blocks/data' | 'src/content/data',
  others: readonly string[] = [],
  branch?: string,
): Reading {
  const examples = folders.map((folder) => file(`src/blocks/${folder}/examples.mdx`));
  const known = readdirSync(join(root, data)).map((name) => file(`src/content/data/${name}`, `${data}/${name}`));
  const files = [...examples, ...known, file('src/content/i18n/en.yaml'), ...others.map((path) => file(path))];
  const reading = readKit({
    files,
    today: '2026-11-22',
    fingerprint,
    ...(branch === undefined ? {} : { branch: { path: 'branch/branch.yaml', text: branch } }),
  });
  // As a build has made it ready.
  const web = [
    { path: 'media/narrow.webp', width: 720, height: 240 },
    { path: 'media/wide.webp', width: 1440, height: 480 },
  ];
  return { ...reading, kit: { ...reading.kit, pictures: new Map([['hedgerow.png', { web }]]) } };
}
