import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/blocks/definitions.ts';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import { readSources } from '../../src/edge/sources.ts';
import { at } from '../../src/kit/issue.ts';
import type { Block } from '../../src/kit/document/tree.ts';
import { blocksNamed } from '../../src/kit/document/tree.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { readKit } from '../../src/kit/read.ts';
import { folderOf } from '../../src/kit/reading/example.ts';
import { renderBody } from '../../src/outputs/web/body.ts';
import { viewsOf } from '../../src/outputs/web/view.ts';
import { readExamples } from './kit.ts';

const { kit, issues } = readExamples('tests/blocks/data');
const [view] = viewsOf(kit, '/');
const names = [...blocks.keys()];

test('examples are read without a problem', () => {
  expect(issues.filter((issue) => issue.level !== 'note')).toEqual([]);
  expect(kit.examples.map((example) => example.block).toSorted()).toEqual(names.toSorted());
});

test('they are found on the disk', () => {
  const { sources } = readSources(fileURLToPath(new URL('../../', import.meta.url)), { id: 'kit' }, '2026-11-22');
  expect(
    readKit(sources)
      .kit.examples.map((example) => example.block)
      .toSorted(),
  ).toEqual(names.toSorted());
});

test('what is wrong in one is said as of any other file', () => {
  const files = [
    { path: 'src/blocks/say/examples.mdx', text: '<Say>\n\nHello <script>.\n\n</Say>\n' },
    { path: 'src/blocks/shout/examples.mdx', text: 'Hello.\n' },
  ];
  const reading = readKit({ files, today: '2026-11-22', fingerprint });
  expect(
    reading.issues.filter((issue) => issue.level === 'error').map((issue) => `${at(issue)} ${issue.rule}`),
  ).toEqual(['src/blocks/say/examples.mdx:3:7 html', 'src/blocks/shout/examples.mdx file-name']);
});

describe.each(names)('the example of %s', (name) => {
  const example = kit.examples.find((entry) => entry.block === name);

  test('uses it', () => {
    expect(example && blocksNamed(example.body, name).length).toBeGreaterThan(0);
  });

  test('comes out as before', async () => {
    if (example === undefined || view === undefined) throw new Error('There is nothing to set.');
    const kind = blocks.get(name)?.for === 'paper' ? 'worksheet' : 'module';
    await expect(renderBody({ kind, lang: 'en', body: example.body }, view)).toMatchFileSnapshot(
      `${folderOf(name)}.html`,
    );
  });
});

/** What a block refers to, and where the kit keeps it. */
const REFERENCES: readonly { block: string; attribute: string; ids(all: Kit): string[] }[] = [
  { block: 'Term', attribute: 'id', ids: (all) => all.glossary.map((entry) => entry.id) },
  { block: 'Cite', attribute: 'source', ids: (all) => all.sources.map((entry) => entry.id) },
  {
    block: 'Fact',
    attribute: 'source',
    ids: (all) => all.sources.filter((entry) => entry.seen === 'yes').map((entry) => entry.id),
  },
  { block: 'Local', attribute: 'slot', ids: (all) => all.slots.map((entry) => entry.id) },
  { block: 'Signpost', attribute: 'id', ids: (all) => all.signposts.map((entry) => entry.id) },
];

describe.each(['tests/blocks/data', 'src/content/data'] as const)('with the data in %s', (data) => {
  const read = readExamples(data).kit;
  test.each(REFERENCES)('what examples call for with $block is there', ({ block, attribute, ids }) => {
    const called = read.examples
      .flatMap((example) => blocksNamed(example.body, block))
      .map((found: Block) => found.props[attribute]);
    expect(called.length).toBeGreaterThan(0);
    expect(ids(read)).toEqual(expect.arrayContaining(called));
  });
});
