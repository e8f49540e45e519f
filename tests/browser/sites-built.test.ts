import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';

test('the sites for the browser tests are built', () => {
  expect(inject('sitesFailure')).toBe('');
});

test('they hold pages, and one of them right to left', () => {
  expect(pagesOf(inject('kitFolder')).length).toBeGreaterThan(20);
  expect(pagesOf(inject('languagesFolder')).filter((page) => page.lang === 'ur').length).toBeGreaterThan(20);
});
