import { parseDocument } from '../../src/kit/document/parse.ts';
import type { Issue } from '../../src/kit/issue.ts';
import { renderMarkdown } from '../../src/outputs/web/markdown.ts';

/** A text set as HTML with nothing around it, its headings' ids left out as the specifications' examples have none. */
export function render(markdown: string): { html: string; issues: Issue[] } {
  const parsed = parseDocument({ path: 'example.mdx', text: `---\ntitle: Example\n---\n${markdown}` });
  const html = renderMarkdown(parsed.root, { block: (block, inner) => `[${block.name}]${inner}[/${block.name}]` });
  return { html: html.replace(/(<h[1-6]) id="[^"]*"/g, '$1'), issues: parsed.issues };
}
