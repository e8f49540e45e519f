import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/built/check.ts';
import { rules } from '../../src/built/check.ts';
import { openSite } from '../../src/edge/site-files.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { at } from '../../src/kit/issue.ts';

/** Each folder here is a situation: a small finished site, the path it stands under, and the problems to be found. */
const situations = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('a finished site', () => {
  test.each(situations.map((entry) => entry.name))('%s', async (name) => {
    const folder = join(import.meta.dirname, name);
    const baseFile = join(folder, 'base.txt');
    const base = existsSync(baseFile) ? readFileSync(baseFile, 'utf8').trim() : '/';
    const issues = checkSite(openSite(join(folder, 'site'), base));
    const listed = issues.map((issue) => `${at(issue)} [${issue.rule}] ${issue.message}\n`).join('');
    await expect(listed).toMatchFileSnapshot(join(folder, 'expected.txt'));
    for (const issue of issues) expect(issue.mend).not.toBe('');
  });

  test('a typeface is weighed alone, and has a limit of its own', () => {
    const page =
      '<!doctype html><html lang="ur"><head><title>x</title><link rel="stylesheet" href="/l.css"></head><body><h1>x</h1></body></html>';
    const weighed = (kilobytes: number, under = ''): string[] => {
      const folder = temporaryFolder();
      writeFiles(folder, {
        'sessions/x/index.html': page,
        [`${under}l.css`]: "@font-face { font-family: L; src: url('l.woff2') }",
        [`${under}l.woff2`]: 'x'.repeat(kilobytes * 1024),
      });
      return checkSite(openSite(folder, '/')).flatMap(({ rule, message }) => (rule === 'weight' ? [message] : []));
    };
    expect(weighed(79)).toEqual([]);
    expect(weighed(90)).toEqual(['This typeface weighs 90.0 KB; at most 80.0 KB.']);
    // What the keeper’s editor brings is no reader’s.
    expect(weighed(90, 'keep/editor/')).toEqual([]);
  });

  test('every rule has a situation that it finds something in', () => {
    const expected = situations
      .map((entry) => readFileSync(join(import.meta.dirname, entry.name, 'expected.txt'), 'utf8'))
      .join('');
    const found = new Set([...expected.matchAll(/\[([\w-]+)\]/g)].map((match) => match[1]));
    expect(found.size).toBe(rules.length);
  });
});
