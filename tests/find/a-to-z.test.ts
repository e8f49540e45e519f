import { expect, test } from 'vitest';
import { azPage } from '../../src/outputs/web/pages/lists.ts';
import { viewsOf } from '../../src/outputs/web/view.ts';
import { kitWith } from './kit.ts';

test('a title in quotation marks stands under its first letter, in its place', () => {
  const page = (title: string): string =>
    `---\ntitle: ${title}\nsummary: A page.\ngroup: about\norder: 1\nfounding: [F01]\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\nWords.\n`;
  const [view] = viewsOf(
    kitWith({
      'src/content/pages/one.mdx': page('“Yes, and” for beginners'),
      'src/content/pages/two.mdx': page('Yes and no'),
      'src/content/pages/three.mdx': page('Yet more'),
    }),
    '/',
  );
  if (view === undefined) throw new Error('no language');
  const { sections } = azPage(view).props;
  const titles = sections.map(({ title }) => title ?? '');
  expect(titles.filter((title) => !/^[\p{L}\p{N}]$/u.test(title))).toEqual([]);
  expect(titles).toEqual(titles.toSorted());
  expect(sections.find(({ title }) => title === 'Y')?.cards.map((card) => card.title)).toEqual([
    'Yes and no',
    '“Yes, and” for beginners',
    'Yet more',
  ]);
});
