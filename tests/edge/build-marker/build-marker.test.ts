import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markBuilding } from '../../../src/edge/build-marker.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

test('caches are kept after a build that ended well, and emptied after one that didn’t', () => {
  const folder = temporaryFolder();
  const [marker, cache] = [join(folder, 'building'), join(folder, 'cache')];
  writeFiles(folder, { 'cache/page': 'x' });

  const first = markBuilding(marker, [cache]);
  expect(first.wasInterrupted).toBe(false);
  first.done();
  expect(existsSync(marker)).toBe(false);
  expect(existsSync(join(cache, 'page'))).toBe(true);

  markBuilding(marker, [cache]);
  const third = markBuilding(marker, [cache]);
  expect(third.wasInterrupted).toBe(true);
  expect(existsSync(cache)).toBe(false);
});
