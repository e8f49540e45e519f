import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/kit/document/parse.ts';
import { shapeOfKit, shapeOfRemark } from './shape.ts';

const root = join(import.meta.dirname, '../../..');
const documents = globSync(
  ['src/content/*/*.mdx', 'templates/documents/*.mdx', 'src/blocks/*/examples.mdx', 'tests/markdown/reference/*.mdx'],
  { cwd: root },
).toSorted();

/** The body with the fields' lines left empty, and lines that look like code to MDX made to look like words. */
function bodyOf(text: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) + 5 : 0;
  return text.slice(end).replace(/^(import|export)(?= )/gm, '$1\u2060');
}

describe('the tree is the one that remark-parse, remark-gfm and remark-mdx make', () => {
  const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

  test.each(documents)('%s', (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const parsed = parseDocument({ path, text: text.startsWith('---\n') ? text : `---\ntitle: A\n---\n${text}` });
    const theirs: unknown = JSON.parse(
      JSON.stringify(shapeOfRemark(remark.parse(bodyOf(text)))).replaceAll('\u2060', ''),
    );
    expect(shapeOfKit(parsed.root)).toEqual(theirs);
  });

  test('there are documents to compare', () => {
    expect(documents.length).toBeGreaterThan(20);
  });
});
