import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../guards/list/folder.ts';
import { keeping } from '../guards/list/keeping.ts';
import { published } from '../guards/list/published.ts';
import { recovery } from '../guards/list/recovery.ts';
import { release } from '../guards/list/release.ts';
import { texts } from '../guards/list/texts.ts';

const root = join(import.meta.dirname, '../..');
const guards = [...texts, ...folder, ...recovery, ...release, ...published, ...keeping];

test('every guard of tests/guards/list stands in its file, once, and its tests are there', () => {
  const wrong = guards.flatMap(({ name, file, from, to, tests }) => {
    const count = readFileSync(join(root, file), 'utf8').split(from).length - 1;
    const lost = tests.filter((path) => !existsSync(join(root, path)));
    return [
      ...(count === 1 ? [] : [`${name}: what it looks for stands ${count} times in ${file}. Write its line anew.`]),
      ...(from === to ? [`${name}: its change changes nothing.`] : []),
      ...lost.map((path) => `${name}: there is no ${path}.`),
    ];
  });
  expect(wrong).toEqual([]);
  expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length);
  expect(guards.length).toBeGreaterThan(100);
});
