import { expect, test } from 'vitest';
import { address, line, slug, text } from '../../../src/kit/schema/fields.ts';

test.each([
  ['a name before an @', 'https://bank.example@elsewhere.example/'],
  ['a name and a word before an @', 'https://a:b@elsewhere.example/'],
  ['another scheme', 'ftp://example.org/'],
  ['a scheme that runs', 'javascript://example.org/%0aalert(1)'],
  ['a mark that could end an attribute', 'https://example.org/"><b>'],
  ['no width', 'https://exam\u200bple.org/'],
  ['a turned direction', 'https://example.org/\u202efdp'],
  ['a backslash', 'https://example.org\\@elsewhere.example/'],
  ['no host', 'example.org'],
])('an address with %s is refused', (_, value) => {
  expect(address.safeParse(value).success).toBe(false);
});

test.each([
  'https://example.org/',
  'http://example.org/a?b=c@d#e',
  'https://example.org/@someone',
  'https://example.org?a@b',
])('%s is an address', (value) => {
  expect(address.safeParse(value).success).toBe(true);
});

test.each([
  ['a turned direction', 'abc\u202edef', false, false],
  ['a line end that only some programs know', 'abc\u2028def', false, false],
  ['half a letter', 'abc\ud800def', false, false],
  ['a line end', 'abc\ndef', false, true],
  ['a tab', 'abc\tdef', false, true],
  ['plain words', 'Être à l’heure', true, true],
])('%s in a line, and in a text', (_, value, inLine, inText) => {
  expect(line.safeParse(value).success).toBe(inLine);
  expect(text.safeParse(value).success).toBe(inText);
});

test.each(['../up', 'a/b', 'A', 'a--b', '-a', 'a.b', 'a b', '', 'é', 'a'.repeat(81)])('%j is no id', (value) => {
  expect(slug.safeParse(value).success).toBe(false);
});
