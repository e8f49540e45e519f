import { expect, test } from 'vitest';
import { meant } from '../../src/components/find/meant.ts';

test.each([
  ['rent', ['renters']],
  ['organisers', ['organising']],
  ['ties', ['tie']],
  ['ty', ['Tŷ']],
  ['cafe', ['café']],
  ['step-free', ['step-free']],
  ['step-free', ['step']],
  ['“bus stop”', ['bus']],
  ['zzzzqqq landlord', ['landlord']],
  ['کرایہ', ['کرایہ']],
  ['W11', ['W11']],
  ['rent', []],
])('who typed %s meant %s', (words, marks) => {
  expect(meant(words, marks)).toBe(true);
});

test.each([
  ['zzzzqqq', ['Z']],
  ['aaaaaaaaaa', ['a', 'A']],
  ['strzzzzzz', ['strike']],
  ['<img src=x onerror=alert(1)>', ['On']],
  ['…', ['a']],
])('who typed %s didn’t mean %s', (words, marks) => {
  expect(meant(words, marks)).toBe(false);
});
