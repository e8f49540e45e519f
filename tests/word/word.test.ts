import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import { wordFile } from '../../src/outputs/word/word-file.ts';
import { allSheets, readPrinted, sheet } from '../print/paper.ts';

const filled = allSheets(readPrinted('filled in'));
const own = allSheets(readPrinted('own'));
const languages = allSheets(readPrinted('languages'));

/** The parts of a Word file, as text. */
async function partsOf(from: ReturnType<typeof sheet>): Promise<Record<string, string>> {
  const [part] = from.document.parts;
  if (part === undefined) throw new Error('a document has a part');
  const zip = unzipSync(await wordFile(part, from.document.title));
  return Object.fromEntries(Object.entries(zip).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The words of a part. */
function words(xml = ''): string {
  return [...xml.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)].map(([run]) => run.replace(/^<w:t[^>]*>/, '')).join('');
}

const count = (xml: string | undefined, pattern: RegExp): number => [...(xml ?? '').matchAll(pattern)].length;

describe('a worksheet in Word', async () => {
  const parts = await partsOf(sheet(filled, 'our-housing-facts', 'standard'));
  const document = parts['word/document.xml'];

  test('has a real title, tables with head rows, and lines that grow', () => {
    expect(count(document, /<w:pStyle w:val="Heading1"\/>/g)).toBe(1);
    expect(count(document, /<w:tblHeader\/>/g)).toBe(4);
    expect(count(document, /<w:trHeight w:val="510" w:hRule="atLeast"\/>/g)).toBe(6);
    expect(document).not.toContain('w:hRule="exact"');
  });

  test('its foot says what a stray sheet must say', () => {
    const foot = Object.entries(parts).find(([path]) => /footer\d*\.xml$/.test(path))?.[1] ?? '';
    expect(words(foot)).toContain('Printed and promoted by A. Name for Example Town branch, PO Box 12, Example Town.');
    expect(words(foot)).toContain('Large print and other formats: the access lead, access@branch.example');
    expect(words(foot)).toContain('CC BY-SA 4.0');
    expect(foot).toContain('NUMPAGES');
  });

  test('is in 14 pt, and nothing is under 12', () => {
    const foot = Object.entries(parts).find(([path]) => /footer\d*\.xml$/.test(path))?.[1] ?? '';
    const sizes = [...`${document}${foot}`.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    expect(sizes).toContain(14);
  });

  test('says nothing of who made it, where, or when', () => {
    const all = Object.values(parts).join('\n');
    expect(all).not.toMatch(/dcterms:|dc:creator|lastModifiedBy|\/home\/|\/root\/|node_modules/);
  });
});

test('what isn’t known is a line to fill in', async () => {
  const parts = await partsOf(sheet(own, 'group-agreement', 'standard'));
  const foot = Object.entries(parts).find(([path]) => /footer\d*\.xml$/.test(path))?.[1] ?? '';
  expect(words(foot)).toMatch(/Printed and promoted by _{10,}/);
  expect(words(parts['word/document.xml'])).toMatch(/\[name of the branch or group\] _{6,}/);
});

test('boxes can be ticked in Word', async () => {
  const parts = await partsOf(sheet(own, 'why-join-your-union', 'standard'));
  expect(count(parts['word/document.xml'], /<w14:checkbox>/g)).toBeGreaterThan(5);
});

test('a run sheet is a table with a head row', async () => {
  const parts = await partsOf(sheet(own, 'why-join-your-union', 'run-sheet'));
  expect(count(parts['word/document.xml'], /<w:tblHeader\/>/g)).toBe(1);
  expect(words(parts['word/document.xml'])).toContain('A first talk, in two lines');
});

test.each([
  ['cy', 'cy', false],
  ['ur', 'ur', true],
] as const)('in %s: language and direction are set', async (lang, tag, rtl) => {
  const parts = await partsOf(sheet(languages, 'what-i-think', 'standard', lang));
  expect(parts['word/styles.xml']).toContain(`w:val="${tag}"`);
  expect(parts['word/styles.xml']).toContain(`w:bidi="${tag}"`);
  expect(count(parts['word/document.xml'], /<w:bidi\/>/g) > 10).toBe(rtl);
  expect(count(parts['word/document.xml'], /<w:bidiVisual\/>/g) > 3).toBe(rtl);
});

const SCRIPT = `
import { allSheets, readPrinted, sheet } from './tests/print/paper.ts';
import { wordFile } from './src/outputs/word/word-file.ts';
import { fingerprint } from './src/edge/fingerprint.ts';
for (const id of ['our-housing-facts', 'why-join-your-union']) {
  const { document } = sheet(allSheets(readPrinted('filled in')), id, 'standard');
  console.log(fingerprint(await wordFile(document.parts[0], document.title)));
}
`;

test('the same text is the same bytes, here and in another time zone', async () => {
  const here = await Promise.all(
    ['our-housing-facts', 'why-join-your-union'].map(async (id) => {
      const { document } = sheet(filled, id, 'standard');
      const [part] = document.parts;
      return part === undefined ? '' : fingerprint(await wordFile(part, document.title));
    }),
  );
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    encoding: 'utf8',
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, TZ: 'Pacific/Auckland' },
  });
  expect(run.stderr).toBe('');
  expect(run.stdout.trim().split('\n')).toEqual(here);
});

test('hostile words stay words', async () => {
  const snippets = globSync('*/snippets.txt', { cwd: join(import.meta.dirname, '../hostile') }).flatMap((file) =>
    readFileSync(join(import.meta.dirname, '../hostile', file), 'utf8').split('\n%%%\n'),
  );
  const base = sheet(own, 'our-housing-facts', 'standard');
  const [part] = base.document.parts;
  if (part === undefined) throw new Error('a document has a part');
  const plain = snippets.map((snippet) => snippet.replaceAll(/[\u0000-\u001f\u007f-\u009f\ufffd\ufffe\uffff]/g, ' '));
  const body = plain.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  const zip = unzipSync(await wordFile({ ...part, body }, '</dc:title><x/>'));
  const document = strFromU8(zip['word/document.xml'] ?? new Uint8Array());
  const unescaped = words(document)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  for (const snippet of plain) expect(unescaped).toContain(snippet);
  expect(document).not.toMatch(/<(?:script|img|iframe|svg)/);
  expect(strFromU8(zip['docProps/core.xml'] ?? new Uint8Array())).not.toContain('<x/>');
});

test('English words in an Urdu file are English, read from the left, and hold no hidden signs', async () => {
  const parts = await partsOf(sheet(languages, 'politics-is-something-we-do', 'standard', 'ur'));
  const document = parts['word/document.xml'] ?? '';
  const [meaning = ''] = /<w:p>(?:(?!<w:p>).)*Politics is how people.*?<\/w:p>/s.exec(document) ?? [];
  expect(meaning).toContain('<w:lang w:val="en"/>');
  expect(meaning).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
  expect(document).toMatch(/<w:bidi\/>/);
  expect(Object.values(parts).join('')).not.toMatch(/[\u2066-\u2069]/);
});
