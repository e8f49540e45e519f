import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Piece } from './corpus.ts';

/** Writes a stock Starlight project over the corpus: MDX, Starlight's own components, its default sidebar and search. */
export function writeStock(root: string, corpus: readonly Piece[]): void {
  mkdirSync(join(root, 'src/content/docs/modules'), { recursive: true });
  mkdirSync(join(root, 'src/content/docs/worksheets'), { recursive: true });
  writeFileSync(
    join(root, 'package.json'),
    '{ "name": "stock", "private": true, "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
  );
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ title: 'Stock' })] });\n`,
  );
  writeFileSync(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  writeFileSync(join(root, 'src/content/docs/index.mdx'), '---\ntitle: Stock\n---\n\nStock.\n');
  for (const piece of corpus) writeFileSync(join(root, stockFileOf(piece)), stockTextOf(piece));
}

/** The file of a piece in the stock project. */
export function stockFileOf(piece: Piece): string {
  return `src/content/docs/${piece.kind}s/${piece.id}.mdx`;
}

/** A piece in stock MDX, with the same words. */
export function stockTextOf(piece: Piece): string {
  const parts = piece.parts.map(
    (part) =>
      `## ${part.title}\n\n<Aside type="tip" title="Say">${part.say} You can pass.</Aside>\n\n${part.paragraphs.join('\n\n')}\n`,
  );
  return `---\ntitle: ${piece.title}\ndescription: ${piece.summary}\n---\n\nimport { Aside } from '@astrojs/starlight/components';\n\n${piece.summary}\n\n${parts.join('\n')}`;
}
