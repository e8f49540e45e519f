import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/blocks/definitions.ts';
import { blockWords } from '../../src/blocks/block-words.ts';
import { wordBlocks } from '../../src/blocks/word-blocks.ts';
import { webBlocks } from '../../src/blocks/web-blocks.ts';
import { folderOf } from '../../src/kit/reading/example.ts';
import { asJsonSchema } from '../../src/outputs/data/json-schemas.ts';
import { fieldsOf } from '../../src/outputs/web/reference/fields.ts';
import { blocksFolder, folders } from './folders.ts';

const FILES = ['examples.mdx', 'print.typ', 'props.ts', 'web.ts', 'word.ts', 'words.ts'];
const nameOf = (folder: string): string => [...blocks.keys()].find((name) => folderOf(name) === folder) ?? '';

describe('the folder of a block', () => {
  test.each(folders)('%s holds its parts and nothing else', (folder) => {
    expect(readdirSync(join(blocksFolder, folder)).toSorted()).toEqual(FILES);
  });

  test('is what the README says', () => {
    const readme = readFileSync(join(blocksFolder, 'README.md'), 'utf8');
    expect([...readme.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]).toSorted()).toEqual(FILES);
  });

  test.each(folders)('%s is registered, with its own parts', async (folder) => {
    const name = nameOf(folder);
    const props: Record<string, unknown> = await import(`../../src/blocks/${folder}/props.ts`);
    const web: Record<string, unknown> = await import(`../../src/blocks/${folder}/web.ts`);
    expect(Object.values(props)).toContain(blocks.get(name));
    expect(web['render']).toBe(webBlocks.get(name));
    expect(web['render']).toBeTypeOf('function');
    const words: Record<string, unknown> = await import(`../../src/blocks/${folder}/words.ts`);
    expect(words['words']).toBe(blockWords.get(name));
    expect(words['words']).toBeTypeOf('function');
    const inWord: Record<string, unknown> = await import(`../../src/blocks/${folder}/word.ts`);
    expect(inWord['word']).toBe(wordBlocks.get(name));
    expect(Object.values(wordBlocks.get(name) ?? {}).length).toBeGreaterThan(0);
    // On paper, the registry is Typst's own.
    expect(readFileSync(join(blocksFolder, '../outputs/print/style/blocks.typ'), 'utf8')).toContain(
      `  ${name}: ${folder}-print.render,`,
    );
    expect(readFileSync(join(blocksFolder, folder, 'print.typ'), 'utf8')).toContain('#let render(node, m) =');
  });
});

test('no expected output is left over', () => {
  const kept = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.html'));
  expect(kept.map((file) => file.replace('.html', '')).toSorted()).toEqual(folders);
});

test('every registered block has a folder, and is set as HTML', () => {
  expect([...blocks.keys()].map(folderOf).toSorted()).toEqual(folders);
  expect([...webBlocks.keys()].toSorted()).toEqual([...blocks.keys()].toSorted());
});

describe.each([...blocks.values()])('$name', (block) => {
  test('has a sentence about it', () => {
    expect(block.about).toMatch(/^[A-Z].{10,}\.$/);
  });
  test('says of every attribute what it is for', () => {
    const fields = fieldsOf(asJsonSchema(block.props), (key) => key);
    expect(fields.filter((field) => !/^\S.{5,}\.$/s.test(field.about)).map((field) => field.name)).toEqual([]);
  });
  test('stands only in blocks that there are', () => {
    expect((block.inside ?? []).filter((name) => !blocks.has(name))).toEqual([]);
  });
});
