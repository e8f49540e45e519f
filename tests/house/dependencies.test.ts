import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './imports.ts';

test('every direct dependency has its reason written down, and nothing else has', () => {
  const project: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const noted = [...readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map(
    (match) => match[1],
  );
  expect(noted.toSorted()).toEqual(
    [...Object.keys(project.dependencies), ...Object.keys(project.devDependencies)].toSorted(),
  );
});
