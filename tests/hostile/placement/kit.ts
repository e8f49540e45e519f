import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import type { Reading } from '../../../src/kit/kit.ts';
import { readKit } from '../../../src/kit/read.ts';
import type { SourceFile } from '../../../src/kit/read.ts';
import { filled } from './fill.ts';
import type { Leaf } from './fill.ts';
import { SCHEMAS } from './schemas.ts';

export const TODAY = '2026-11-27';
const ENGLISH: SourceFile = {
  path: 'src/content/i18n/en.yaml',
  text: readFileSync(join(import.meta.dirname, '../../../src/content/i18n/en.yaml'), 'utf8'),
};

/** A file of a schema, with all its fields, each text as `put` says. */
export function fileOf(
  { path, schema, base }: (typeof SCHEMAS)[number],
  put: (leaf: Leaf) => unknown,
  body = '',
): SourceFile {
  const fields = JSON.stringify(filled(schema, base, put), null, 1);
  return { path, text: path.endsWith('.mdx') ? `---\n${fields}\n---\n\n${body}` : `${fields}\n` };
}

/** Every file of a small whole kit with a branch. `words` is what stands in the bodies. */
export function allFiles(put: (leaf: Leaf, path: string) => unknown, words: string): SourceFile[] {
  return SCHEMAS.map((each) => fileOf(each, (leaf) => put(leaf, each.path), bodyOf(each.path, words)));
}

/** Reads them. */
export function readFiles(files: readonly SourceFile[]): Reading {
  const branch = files.find(({ path }) => path === 'branch/branch.yaml');
  if (branch === undefined) throw new Error('There is no branch.yaml.');
  const rest = files.filter((file) => file !== branch);
  return readKit({ files: [...rest, ENGLISH], branch, folder: 'branch', today: TODAY, fingerprint });
}

/** Words so spelt that Markdown must read them as they are, and each output must make them harmless again. */
export function spelt(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N} ]/gu, (mark) => `&#x${(mark.codePointAt(0) ?? 0).toString(16)};`);
}

/** A text for a file's body in which the words stand everywhere that words can. */
export function bodyOf(path: string, words: string): string {
  if (path.includes('/modules/')) return session(words);
  return path.includes('/slots/') ? `${spelt(words)}\n\n- ${spelt(words)}\n` : body(words);
}

function body(words: string): string {
  const said = spelt(words);
  return `## A ${said}

Words: ${said} and *${said}* and [${said}](https://example.org/), \`x\`.[^1]

- ${said}
- [ ] ${said}

> ${said}

| ${said} | b |
| --- | --- |
| ${said} | ${said} |

<WriteIn lines={3} label=${attribute(words)} />

<FillIn label=${attribute(words)} />

<Local slot="a-slot" />

<Local slot="b-slot" />

<Local slot="c-slot" />

<Signpost id="a-signpost" />

See <Term id="a-term">${said}</Term>.<Cite source="a-source" />

[^1]: ${said}
`;
}

function session(words: string): string {
  const step = (more: string, inner: string): string =>
    `<Step title=${attribute(words)} minutes={20} essential={true} grouping="pairs" talk="participants" ${more}>\n\n${inner}\n\n</Step>\n\n`;
  const said = spelt(words);
  return `${step('phase="welcome" checkIn={true}', `<Say>\n\n${said}\n\n</Say>\n\n${said}`)}${step(
    'phase="reflect" checkOut={true}',
    `<Ask>\n\n${said}\n\n</Ask>\n\n<Harvest keeper=${attribute(words)} destroyed=${attribute(words)}>\n\n${said}\n\n</Harvest>`,
  )}<Hard>\n\n**${said}** ${said}\n\n</Hard>\n\n## A ${said}\n\n${said}\n`;
}

export function attribute(words: string): string {
  return `{${JSON.stringify(words)}}`;
}
