import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallKit } from '../../fixtures/small-kit.ts';
import { temporaryFolder } from '../../temporary.ts';
import { run } from '../run-here.ts';

test('hedge schemas writes what editors need, with a description of every field', async () => {
  const folder = temporaryFolder();
  smallKit(folder);
  expect(await run(folder, ['schemas'])).toMatchObject({ code: 0, complained: '' });
  const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  expect(read('.vscode/settings.json')).toMatchObject({
    'yaml.schemas': { './.hedge/schemas/glossary.json': ['src/content/data/glossary.yaml'] },
  });
  const session = read('.astro/collections/module.schema.json');
  expect(session).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: { title: { type: 'string', description: 'The title people see.' } },
  });
  expect(session).toEqual(read('.hedge/schemas/module.json'));
  const { entries, collections } = read('.astro/collections/collections.json');
  expect(collections).toContainEqual({ hasSchema: true, name: 'worksheet' });
  expect(Object.entries(entries ?? {})).toContainEqual([
    expect.stringMatching(/^file:\/\/\/.*src\/content\/modules\/small-session\.mdx$/),
    'module',
  ]);
});
