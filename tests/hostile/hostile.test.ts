import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../../src/kit/issue.ts';
import type { Issue } from '../../src/kit/issue.ts';
import { parseDocument } from '../../src/kit/document/parse.ts';

/** Words of programs that no organiser should have to read. */
const JARGON = /unexpected|undefined|null|NaN|\[object|mdx|jsx|oxc|zod|parse|token|regex|schema/i;

const FRONTMATTER = '---\ntitle: A page\n---\n';

function snippets(path: string): string[] {
  return readFileSync(join(import.meta.dirname, path), 'utf8')
    .replace(/\n$/, '')
    .split('\n%%%\n');
}

function refused(text: string): Issue[] {
  return parseDocument({ path: 'a.mdx', text }).issues;
}

function print(text: string, issues: readonly Issue[]): string {
  const source = text.replace(/^/gm, '    ');
  return `${source}\n${issues.map((issue) => `${at(issue)} ${issue.message}\n  ${issue.mend}\n`).join('')}`;
}

/** What an organiser could not use about an issue. */
function unusable(issue: Issue): string[] {
  const faults: string[] = [];
  if (issue.level !== 'error') faults.push('it is no error');
  if (!(Number(issue.line) > 0 && Number(issue.column) > 0)) faults.push('it has no place');
  if (!/^.{10,}[.?…]$/s.test(issue.message)) faults.push(`its message is no sentence: ${issue.message}`);
  if (!/^.{6,}[.)…]$/s.test(issue.mend)) faults.push(`its mend is no sentence: ${issue.mend}`);
  if (JARGON.test(issue.message.replace(/[“<].*[”>]/gs, '')))
    faults.push(`its message has a programmer’s word: ${issue.message}`);
  return faults;
}

function expectPlain(issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.flatMap(unusable)).toEqual([]);
}

describe.each(['code', 'links', 'tags', 'blocks', 'attributes', 'syntax'])('what a body can’t hold: %s', (folder) => {
  const all = snippets(`${folder}/snippets.txt`);

  test.each(all)('is refused, with its place and a way to mend it: %s', (snippet) => {
    expectPlain(refused(FRONTMATTER + snippet));
  });

  test('says the same words as before', async () => {
    const printed = all.map((snippet) => print(snippet, refused(FRONTMATTER + snippet))).join('\n');
    await expect(printed).toMatchFileSnapshot(`${folder}/refused.txt`);
  });
});

describe('fields that can’t be read', () => {
  const all = snippets('frontmatter/documents.txt');

  test.each(all)('are refused, with their place and a way to mend them: %s', (document) => {
    expectPlain(refused(document));
  });

  test('say the same words as before', async () => {
    const printed = all.map((document) => print(document, refused(document))).join('\n');
    await expect(printed).toMatchFileSnapshot('frontmatter/refused.txt');
  });
});

describe('files that are not plain text', () => {
  test.each([
    ['a NUL', 'a\0b'],
    ['an escape', 'a\u001b[31mb'],
    ['a letter lost to a wrong encoding', 'caf\ufffd'],
    ['a direction override', 'a\u202eb'],
    ['a private character', 'a\ue000b'],
    ['UTF-16 read as UTF-8', '\ufffd\ufffd-\0-\0-\0\n\0'],
    ['more than 256 KB', 'word '.repeat(60_000)],
    ['more than 256 KB in bytes, not in letters', 'ਪੰਜਾਬੀ '.repeat(15_000)],
  ])('are refused: %s', (_, text) => {
    expectPlain(refused(FRONTMATTER + text));
  });

  test('a byte order mark and the line ends of Windows and old Macs are no problem', () => {
    for (const text of [
      '\ufeff---\r\ntitle: A\r\n---\r\n\r\nWords\r\nand words.\r\n',
      '---\rtitle: A\r---\r\rWords\rand words.\r',
    ]) {
      const parsed = parseDocument({ path: 'a.mdx', text });
      expect(parsed.issues).toEqual([]);
      expect(parsed.frontmatter).toEqual({ title: 'A' });
      expect(parsed.root.children).toMatchObject([
        { type: 'paragraph', children: [{ value: 'Words\nand words.' }], position: { line: 5, column: 1 } },
      ]);
    }
  });
});
