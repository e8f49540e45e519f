import { expect, test } from 'vitest';
import { PLACE_NAMES } from '../../src/kit/checks/links/internal-links.ts';
import { PLACES } from '../../src/outputs/web/addresses.ts';

test('the check of links knows every page that belongs to no item', () => {
  expect(['home', ...PLACE_NAMES]).toEqual([...PLACES]);
});
