import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject, hedge, siteFingerprints } from './project.ts';
import { writeFiles } from '../temporary.ts';

test('a file with five mistakes: five messages, each with its place and how to mend it; exit 1; the earlier site stays', async () => {
  const folder = copyProject();
  expect(hedge(folder, ['build', '--pages'])).toMatchObject({ code: 0 });
  const before = siteFingerprints(join(folder, 'dist'));
  writeFiles(folder, {
    'src/content/modules/third-session.mdx': readFileSync(join(import.meta.dirname, 'mistakes/five-mistakes.mdx')),
  });
  const { code, said } = hedge(folder, ['build']);
  expect(code).toBe(1);
  expect(siteFingerprints(join(folder, 'dist'))).toEqual(before);
  const problems = said.slice(said.indexOf('error  ')).replace(/(?<=^No site was built.*)\n[\s\S]*/m, '\n');
  expect(problems.match(/^error {2}src\/content\/modules\/third-session\.mdx:\d+:\d+/gm)).toHaveLength(5);
  expect(said).not.toMatch(/\n\s+at /);
  await expect(problems).toMatchFileSnapshot(join(import.meta.dirname, 'mistakes/expected.txt'));
});
