import { describe, expect, test } from 'vitest';
import { codeFiles, importsOf } from './imports.ts';

/** A part of the project, the files it is made of, and what they may import besides each other. The first that fits a file
 * counts. Names ending in `/` are folders; the others are files (`*` is any folder), packages or `node:`, Node’s own modules. */
const parts: readonly { part: RegExp; may: readonly string[] }[] = [
  { part: /^src\/kit\/session\//, may: [] },
  { part: /^src\/kit\/schema\//, may: ['zod', 'src/kit/issue.ts'] },
  {
    part: /^src\/kit\/document\//,
    may: [
      'src/kit/schema/',
      'src/kit/issue.ts',
      'src/kit/read.ts',
      'src/blocks/block.ts',
      'src/blocks/definitions.ts',
      'src/blocks/*/props.ts',
      'satteri',
      'yaml',
      'zod',
    ],
  },
  {
    part: /^src\/kit\/overlay\//,
    may: ['src/kit/document/', 'src/kit/schema/', 'src/kit/issue.ts', 'src/kit/kit.ts', 'node-diff3'],
  },
  { part: /^src\/kit\/checks\//, may: ['src/kit/', 'src/blocks/', 'syllable'] },
  {
    part: /^src\/kit\//,
    may: [
      'src/kit/',
      'src/blocks/block.ts',
      'src/blocks/definitions.ts',
      'src/blocks/*/props.ts',
      'zod',
      'yaml',
      'satteri',
    ],
  },
  // A block's part in a Word file speaks of docx's types alone.
  { part: /^src\/blocks\/word\.ts$/, may: ['src/blocks/', 'docx'] },
  { part: /^src\/blocks\//, may: ['src/blocks/', 'src/kit/', 'zod'] },
  // The search index is made by Pagefind's own API, and its packed files are opened to learn its names for things.
  { part: /^src\/outputs\/data\/search\.ts$/, may: ['src/outputs/', 'src/kit/', 'pagefind', 'node:zlib'] },
  // The press is Typst in this process; its faces are found and read among the packages.
  {
    part: /^src\/outputs\/print\/press\.ts$/,
    may: ['src/outputs/', 'src/kit/letters/', '@myriaddreamin/typst-ts-node-compiler', 'node:'],
  },
  { part: /^src\/outputs\/print\/faces\.ts$/, may: ['src/outputs/', 'src/kit/letters/', 'node:'] },
  { part: /^src\/outputs\/pictures\/draw\.ts$/, may: ['sharp'] },
  { part: /^src\/outputs\/word\//, may: ['src/outputs/', 'src/kit/', 'src/blocks/', 'docx', 'fflate'] },
  { part: /^src\/outputs\/print\/foot\.ts$/, may: ['src/outputs/', 'src/kit/', 'uqr'] },
  { part: /^src\/outputs\//, may: ['src/outputs/', 'src/kit/', 'src/blocks/', 'zod'] },
  // What saves pages on a device, and the service worker that opens them.
  {
    part: /^src\/offline\//,
    may: [
      'src/offline/',
      'src/outputs/data/offline-set.ts',
      'src/outputs/web/translate.ts',
      'src/kit/kit.ts',
      'workbox-routing',
      'workbox-strategies',
    ],
  },
  // What makes a site open from a stick; its search runs in the browser.
  {
    part: /^src\/usb\//,
    may: ['src/usb/', 'src/built/address.ts', 'htmlparser2', 'minisearch'],
  },
  {
    // The planner runs in the browser: the arithmetic, the words, and what it makes files with.
    part: /^src\/planner\//,
    may: [
      'src/planner/',
      'src/kit/session/',
      'src/kit/calendar/ics.ts',
      'src/outputs/web/translate.ts',
      'preact',
      'zod',
      'fflate',
      'docx',
      '@cantoo/pdf-lib',
    ],
  },
  {
    // The form that sets a site up runs in the browser, on the schemas themselves.
    part: /^src\/setup\//,
    may: [
      'src/setup/',
      'src/kit/forge/',
      'src/kit/schema/',
      'src/kit/document/yaml.ts',
      'src/kit/private-words.ts',
      'src/kit/issue.ts',
      'src/planner/say.ts',
      'src/planner/words.ts',
      'preact',
      'yaml',
      'zod',
    ],
  },
  {
    part: /^src\/(?:components|pages)\//,
    may: [
      'src/components/',
      'src/pages/',
      'src/site/',
      'src/outputs/',
      'src/planner/',
      'src/setup/',
      'src/kit/',
      'src/styles/',
      'astro',
      '@astrojs/starlight',
      'astro:content',
    ],
  },
  // The editor runs in the browser of whoever keeps a site; what it is told is made by the outputs.
  { part: /^src\/editor\//, may: ['src/editor/', 'src/outputs/editor/', '@sveltia/cms', 'yaml'] },
  { part: /^src\/site\/bundle\.ts$/, may: ['rolldown'] },
  {
    part: /^src\/site\//,
    may: ['src/site/', 'src/outputs/', 'src/planner/', 'src/kit/', 'astro', '@astrojs/starlight', 'node:'],
  },
  { part: /^src\/built\//, may: ['src/built/', 'src/kit/issue.ts', 'htmlparser2', 'node:zlib'] },
  // Upgrading works where everything else is broken.
  { part: /^src\/upgrade\//, may: ['src/upgrade/', 'node:'] },
  { part: /^src\/edge\/packing\.ts$/, may: ['src/edge/', 'src/upgrade/', 'node:', 'fflate'] },
  { part: /^src\/edge\/media\.ts$/, may: ['src/edge/', 'node:', 'sharp'] },
  // What is published beside the pages is opened, and what it says of its makers taken out.
  {
    part: /^src\/edge\/public\//,
    may: ['src/edge/', 'src/kit/issue.ts', 'node:', 'htmlparser2', 'fflate', '@cantoo/pdf-lib'],
  },
  {
    part: /^src\/edge\//,
    may: [
      'src/edge/',
      'src/kit/issue.ts',
      'src/kit/read.ts',
      'src/kit/reading/own-address.ts',
      'src/kit/schema/nearest.ts',
      'src/built/site.ts',
      'src/built/page.ts',
      'src/upgrade/',
      'node:',
    ],
  },
  // What the buttons on a forge do: git, the forge, and the kit's other verbs as people type them, so that it works before and after an
  // upgrade of them; it needs no package.
  { part: /^src\/keeper\//, may: ['src/edge/', 'src/upgrade/', 'src/kit/issue.ts', 'node:'] },
  {
    part: /^src\/cli\//,
    may: [
      'src/cli/',
      'src/keeper/',
      'src/edge/',
      'src/upgrade/',
      'src/site/',
      'src/built/',
      'src/outputs/',
      'src/usb/',
      'src/kit/',
      'src/blocks/',
      'node:',
    ],
  },
  { part: /^src\/content\.config\.ts$/, may: ['astro', 'astro:content', '@astrojs/starlight', 'src/site/'] },
];

function forbidden(path: string, imports: readonly string[]): string[] {
  const part = parts.find((each) => each.part.test(path));
  if (part === undefined) return [`${path} belongs to no part: add it to the table`];
  // Of its own folder a file may import anything; for a block that is the block's folder.
  const own = path.slice(0, path.lastIndexOf('/') + 1);
  const allowed = (target: string): boolean =>
    target.startsWith(own) ||
    part.may.some(
      (may) =>
        target.replace(/^src\/blocks\/[^/]+\/props\.ts$/, 'src/blocks/*/props.ts') === may ||
        target === may ||
        (/[/:]$/.test(may) && target.startsWith(may)),
    );
  return imports.filter((target) => !allowed(target)).map((target) => `${path} imports ${target}`);
}

describe('who may import whom', () => {
  test('the table of docs: every file of src keeps to it', () => {
    expect(codeFiles().flatMap(({ path, imports }) => forbidden(path, imports))).toEqual([]);
  });

  test('the table bites', () => {
    expect(forbidden('src/kit/session/a.ts', ['src/kit/issue.ts'])).toEqual([
      'src/kit/session/a.ts imports src/kit/issue.ts',
    ]);
    expect(forbidden('src/built/a.ts', ['src/kit/kit.ts', 'src/kit/issue.ts', 'src/built/b.ts'])).toEqual([
      'src/built/a.ts imports src/kit/kit.ts',
    ]);
    expect(forbidden('src/kit/read.ts', ['node:fs'])).toEqual(['src/kit/read.ts imports node:fs']);
    expect(forbidden('src/cli/a.ts', ['src/components/Header.astro'])).toHaveLength(1);
    expect(forbidden('src/drawer/a.ts', [])).toHaveLength(1);
  });

  test('imports are found in every form', () => {
    const code = `import a from 'zod';\nimport type { B } from '../b.ts';\nexport { c } from './c.ts';\nconst d = await import('./d.ts');\nexport * from '@scope/x/deep';\n// import e from './e.ts'`;
    expect(importsOf('src/kit/document/x.ts', code)).toEqual([
      'zod',
      'src/kit/b.ts',
      'src/kit/document/c.ts',
      'src/kit/document/d.ts',
      '@scope/x',
    ]);
    expect(
      importsOf(
        'src/components/X.astro',
        `---\nimport A from './A.astro';\n---\n<p>import x from 'y'</p>\n<script>\nimport '../planner/p.ts';\n</script>`,
      ),
    ).toEqual(['src/components/A.astro', 'src/planner/p.ts']);
  });
});
