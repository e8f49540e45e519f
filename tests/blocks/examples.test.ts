import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/blocks/definitions.ts';
import type { Block } from '../../src/kit/document/tree.ts';
import { blocksNamed } from '../../src/kit/document/tree.ts';
import type { Kit } from '../../src/kit/kit.ts';
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
