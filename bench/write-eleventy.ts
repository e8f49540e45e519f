import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piece } from './corpus.ts';

/** Writes an Eleventy project over the corpus: Markdown, one layout, and a page that lists all pages. */
export function writeEleventy(root: string, corpus: readonly Piece[]): void {
  const own = fileURLToPath(new URL('./eleventy/', import.meta.url));
  for (const name of ['package.json', 'eleventy.config.mjs', 'layouts', 'style.css'])
    cpSync(join(own, name), join(root, name), { recursive: true });
  for (const folder of ['modules', 'worksheets']) mkdirSync(join(root, 'content', folder), { recursive: true });
  const links = corpus.map((piece) => `- [${piece.title}](/${piece.kind}s/${piece.id}/)`);
  writeFileSync(join(root, 'content/index.md'), `---\nlayout: page.html\ntitle: All\n---\n\n${links.join('\n')}\n`);
  for (const piece of corpus) writeFileSync(join(root, eleventyFileOf(piece)), textOf(piece));
}

/** The file of a piece in the Eleventy project. */
export function eleventyFileOf(piece: Piece): string {
  return `content/${piece.kind}s/${piece.id}.md`;
}

/** The same words as in the other two. */
function textOf(piece: Piece): string {
  const parts = piece.parts.map(
    (part) => `## ${part.title}\n\n> ${part.say} You can pass.\n\n${part.paragraphs.join('\n\n')}\n`,
  );
  return `---\nlayout: page.html\ntitle: ${JSON.stringify(piece.title)}\nsummary: ${JSON.stringify(piece.summary)}\n---\n\n${piece.summary}\n\n${parts.join('\n')}`;
}
