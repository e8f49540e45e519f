import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settleSwap, swapIn } from '../../../src/edge/swap.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

function setUp() {
  const folder = temporaryFolder();
  writeFiles(folder, { 'one/index.html': '1', 'one/a/index.html': '1a', 'two/index.html': '2' });
  const target = join(folder, 'dist');
  return {
    folder,
    target,
    journal: join(folder, '.hedge', 'swap.json'),
    one: join(folder, 'one'),
    two: join(folder, 'two'),
  };
}
const page = (target: string): string => readFileSync(join(target, 'index.html'), 'utf8');

describe('putting a site in place', () => {
  test('replaces the old one whole, and hands it back', () => {
    const { folder, target, journal, one, two } = setUp();
    swapIn(one, target, journal);
    expect(page(target)).toBe('1');
    swapIn(two, target, journal);
    expect(page(target)).toBe('2');
    expect(existsSync(join(target, 'a'))).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual(['.hedge', 'dist', 'two']);
    // The old site stands where the new one was made, for the next build to begin with.
    expect(page(two)).toBe('1');
    expect(readdirSync(join(folder, '.hedge'))).toEqual([]);
  });

  test('fills an empty folder, but never replaces what it didn’t make', () => {
    const { folder, target, journal, one } = setUp();
    mkdirSync(target);
    swapIn(one, target, journal);
    expect(page(target)).toBe('1');

    writeFiles(folder, { 'photos/me.jpg': 'x' });
    expect(() => swapIn(one, join(folder, 'photos'), journal)).toThrow('holds files that hedge build didn’t make');
    expect(readdirSync(join(folder, 'photos'))).toEqual(['me.jpg']);
  });

  test('never takes away somebody’s own folder called dist.old or dist.new', () => {
    const { folder, target, journal, one, two } = setUp();
    swapIn(one, target, journal);
    for (const name of ['dist.old', 'dist.new']) {
      writeFiles(folder, { [`${name}/mine.txt`]: 'x' });
      expect(() => swapIn(two, target, journal)).toThrow(
        `${join(folder, name)} holds files that hedge build didn’t make`,
      );
      expect(page(target)).toBe('1');
      renameSync(join(folder, name), join(folder, `kept-${name}`));
    }
  });

  test('a target that is a file stays', () => {
    const { target, journal, one } = setUp();
    writeFileSync(target, 'a file');
    expect(() => swapIn(one, target, journal)).toThrow(/^Can’t look into .*it is|part of that path is a file/);
    expect(readFileSync(target, 'utf8')).toBe('a file');
  });
});

describe('settling a swap that was cut short', () => {
  test.each([
    ['while copying', { stage: 'copying', has: ['dist', 'dist.new'] }, 'undone', '1'],
    ['while copying, the first time', { stage: 'copying', has: ['dist.new'] }, 'undone', undefined],
    ['before the first rename', { stage: 'ready', has: ['dist', 'dist.new'] }, 'undone', '1'],
    ['between the two renames', { stage: 'ready', has: ['dist.old', 'dist.new'] }, 'finished', '2'],
    ['between them, and the new one was lost', { stage: 'ready', has: ['dist.old'] }, 'finished', '1'],
    ['after the second rename', { stage: 'ready', has: ['dist', 'dist.old'] }, 'finished', '1'],
    ['before the only rename of a first build', { stage: 'ready', has: ['dist.new'] }, 'finished', '2'],
  ])('%s', (_, { stage, has }, outcome, left) => {
    const { folder, target, journal } = setUp();
    for (const name of has) writeFiles(folder, { [`${name}/index.html`]: name === 'dist.new' ? '2' : '1' });
    writeFiles(folder, { '.hedge/swap.json': JSON.stringify({ stage, target }) });
    expect(settleSwap(journal)).toBe(outcome);
    if (left === undefined) expect(existsSync(target)).toBe(false);
    else expect(page(target)).toBe(left);
    expect(existsSync(join(folder, 'dist.old'))).toBe(false);
    expect(existsSync(join(folder, 'dist.new'))).toBe(false);
    expect(settleSwap(journal)).toBe('nothing');
  });

  test('a journal that can’t be read is no swap', () => {
    const { folder, journal } = setUp();
    writeFiles(folder, { '.hedge/swap.json': '{"stage":' });
    expect(settleSwap(journal)).toBe('nothing');
  });
});
