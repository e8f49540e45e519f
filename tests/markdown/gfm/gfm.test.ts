import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

const examples = readFileSync(join(import.meta.dirname, 'examples.txt'), 'utf8')
  .split('\n=====\n')
  .map((example) => {
    const [about = '', markdown = '', html = ''] = example.split('\n%%%\n');
    return { about, markdown: `${markdown}\n`, html: `${html.trimEnd()}\n` };
  });

describe('what GitHub’s Markdown adds to CommonMark', () => {
  test.each(examples)('$about', ({ markdown, html }) => {
    expect(render(markdown).html).toBe(html);
  });
});
