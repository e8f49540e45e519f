import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/kit/document/source.ts';
import { parseDocument } from '../../src/kit/document/parse.ts';
import { copyProject, hedge } from '../build/project.ts';
import type { Leaf } from '../hostile/placement/fill.ts';
import { attribute, bodyOf, fileOf, spelt } from '../hostile/placement/kit.ts';
import { SCHEMAS } from '../hostile/placement/schemas.ts';
import { quiet, quietProse, STRINGS } from '../hostile/strings.ts';
import { writeFiles } from '../temporary.ts';

/** Strings that fit where people write a line. */
export const SHORT = STRINGS.map(({ text }) => text).filter((text) => text.length < 81);

/** What no finished site may say to people, whoever wrote it: a blank that nobody filled in. */
const UNFILLED = /\{\{|undefined|null|NaN|\[object Object\]/;
const SAID = SHORT.filter((text) => !UNFILLED.test(text));

/** A site of hostile strings and its twin, in which quiet words stand in the same places. */
export interface HostileSites {
  hard: string;
  mild: string;
  /** The strings that stand somewhere in the hard one. */
  stand: ReadonlySet<string>;
}

/** Builds both from a branch, in a project of its own. Throws with what the build said. */
export function buildHostileSites(afterwards: (tidyUp: () => void) => void): HostileSites {
  const project = copyProject(afterwards);
  for (const path of ['modules', 'guides', 'worksheets', 'pages', 'data'].map((kind) => join('src/content', kind)))
    rmSync(join(project, path), { recursive: true });
  for (const path of ['curricula', 'templates']) rmSync(join(project, path), { recursive: true });
  const { hard, mild, stand } = twinFiles();
  const build = (name: string, files: readonly SourceFile[]): string => {
    writeFiles(project, Object.fromEntries(files.map(({ path, text }) => [path, text])));
    const built = hedge(project, ['build', '--pages', '--base', '/', '--out', name]);
    if (built.code !== 0) throw new Error(built.said);
    return join(project, name);
  };
  return { hard: build('hard', hard), mild: build('mild', mild), stand };
}

/** The files of both. Each place has another string, as long as it takes one; those that prose takes stand on a page of their own besides. */
function twinFiles(): { hard: SourceFile[]; mild: SourceFile[]; stand: Set<string> } {
  const stand = new Set<string>();
  const prose = SAID.filter((text) => [text, quietProse(text)].every(standsInProse));
  const chosen: string[] = [];
  let at = 0;
  const choose = ({ path, sample, free, takes }: Leaf): [hostile: string, quiet: string] => {
    // Where the copy is must be known, or half of what keepers see isn’t there.
    const kept = path === 'source' || path.startsWith('forge.') || (!free && /^[a-z0-9-]*$/.test(sample));
    const found = kept
      ? -1
      : SAID.findIndex((_, index) => {
          const text = SAID[(at + index) % SAID.length] ?? '';
          return takes(text) && (!free || takes(quiet(text)));
        });
    const text = SAID[(at + found) % SAID.length];
    if (found === -1 || text === undefined) return [sample, sample];
    at += found + 1;
    stand.add(text);
    return [text, free ? quiet(text) : sample];
  };
  const inBodies = (index: number): string => prose[(index * 13) % prose.length] ?? '';
  const hard = PLACES.map((each, index) =>
    fileOf(
      each,
      (leaf) => {
        const [hostile, other] = choose(leaf);
        chosen.push(other);
        return hostile;
      },
      bodyOf(each.path, inBodies(index)),
    ),
  );
  const mild = PLACES.map((each, index) =>
    fileOf(each, () => chosen.shift(), bodyOf(each.path, quietProse(inBodies(index)))),
  );
  for (const text of prose) stand.add(text);
  return { hard: [...hard, allOf(prose)], mild: [...mild, allOf(prose.map(quietProse))], stand };
}

/** Every place of the small kit that people fill in, more words and events than one, and a branch’s own version of a sheet. */
const PLACES = SCHEMAS.flatMap((each) => {
  const { path, schema, base } = each;
  if (path === 'branch/branch.yaml' && typeof base === 'object')
    return [
      { ...each, base: { ...base, source: 'https://github.com/our-branch/our-site', forge: { kind: 'github' } } },
    ];
  if (path === 'src/content/worksheets/a-sheet.mdx')
    return [each, { path: 'branch/content/worksheets/a-sheet.mdx', schema, base }];
  if (!Array.isArray(base) || !/glossary|events/.test(path)) return [each];
  return [
    { ...each, base: [...base, ...Array.from({ length: 12 }, (_, index) => ({ ...base[0], id: `more-${index}` }))] },
  ];
});

function standsInProse(text: string): boolean {
  const issues = [bodyOf('a-page.mdx', text), ...['module', 'slot'].map((kind) => bodyOf(`x/${kind}s/a.mdx`, text))]
    .map((body) => parseDocument({ path: 'src/content/pages/a.mdx', text: `---\ntitle: A\n---\n\n${body}` }))
    .flatMap((parsed) => parsed.issues);
  return issues.every(({ level }) => level !== 'error');
}

function allOf(texts: readonly string[]): SourceFile {
  const fields = { title: 'All', summary: 'All of them.', lastReviewed: '2026-11-22', reviewBy: '2027-11-22' };
  const body = texts.map((text) => `- ${spelt(text)}\n\n<FillIn label=${attribute(text)} />\n`).join('\n');
  return { path: 'branch/pages/all-of-them.mdx', text: `---\n${JSON.stringify(fields)}\n---\n\n${body}` };
}
