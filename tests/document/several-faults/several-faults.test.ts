import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/kit/document/parse.ts';
import { byGravity } from '../../../src/kit/issue.ts';
import { print } from '../print.ts';

test('what can’t be read is reported and passed over, and the rest is read to the end', async () => {
  const text = readFileSync(join(import.meta.dirname, 'document.mdx'), 'utf8');
  const { issues, root } = parseDocument({ path: 'document.mdx', text });
  await expect(print(issues.toSorted(byGravity))).toMatchFileSnapshot('expected.txt');
  expect(root.children.at(-1)).toMatchObject({
    type: 'paragraph',
    children: [{ type: 'link' }, { type: 'text', value: '.' }],
  });
});
