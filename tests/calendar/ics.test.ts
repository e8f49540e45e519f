import { expect, test } from 'vitest';
import { foldedIcs, plainIcs } from '../../src/kit/calendar/ics.ts';

test('nothing that somebody writes ends a line of a calendar, or begins a field of it', () => {
  for (const end of ['\n', '\r', '\r\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029']) {
    const line = plainIcs(`Bring bread${end}ATTENDEE:mailto:somebody@example.org`);
    expect(line).toBe('Bring bread\\nATTENDEE:mailto:somebody@example.org');
  }
  expect(plainIcs('a;b,c\\d')).toBe('a\\;b\\,c\\\\d');
  expect(plainIcs('a\u0000b\u001bc')).toBe('abc');
});

test('a line is at most 75 bytes, and no letter is cut', () => {
  const folded = foldedIcs(`SUMMARY:${'é'.repeat(100)}`);
  for (const part of folded.trimEnd().split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
  expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'é'.repeat(100)}\r\n`);
});
