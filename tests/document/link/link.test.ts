import { expect, test } from 'vitest';
import { isHarmless, refuseLink } from '../../../src/kit/document/link.ts';

/* The parser takes some of these out of an address before it is looked at, so they are tried here as they are. */
test.each([
  ['a space', 'https://example.org/a b'],
  ['a tab', '/guides/\tmeeting-well/'],
  ['a line end', '/guides/meeting\n-well/'],
  ['no width', 'https://exa\u200bmple.org/'],
  ['a soft hyphen', 'https://exam\u00adple.org/'],
  ['a turned direction', 'https://example.org/\u202efdp.exe'],
  ['a hard space', 'mailto:a\u00a0b@example.org'],
])('an address with %s in it is refused, and shown with a dot', (_, url) => {
  const refused = refuseLink(url);
  expect(refused?.message).toContain('has a space or a hidden character in it');
  expect(refused?.message).not.toContain(url);
});

test.each(['https://example.org/', '/guides/meeting-well/', '#a-heading', 'mailto:us@example.org', 'tel:+441234567'])(
  '%s is an address',
  (url) => {
    expect(refuseLink(url)).toBe(undefined);
    expect(isHarmless(url)).toBe(true);
  },
);

test.each([
  'javascript:x',
  'JAVA\u200bSCRIPT:x',
  ' java\nscript:x',
  'data:text/html,x',
  '//example.org',
  '/\\example.org',
  'vbscript:x',
])('a renderer’s own check lets %j through nowhere', (url) => {
  expect(isHarmless(url)).toBe(false);
  expect(refuseLink(url)).not.toBe(undefined);
});
