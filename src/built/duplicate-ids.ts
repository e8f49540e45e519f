import type { SiteRule } from './rule.ts';

/** An id stands once in a page: links, labels and screen readers go to the first. */
export const duplicateIds: SiteRule = ({ pages }) =>
  [...pages.values()].flatMap((page) =>
    [...page.ids]
      .filter(([, times]) => times > 1)
      .map(([id, times]) => ({
        file: page.file,
        level: 'error' as const,
        rule: 'duplicate-ids',
        message: `The id “${id}” stands there ${times} times.`,
        mend: 'Give each heading or block its own name.',
      })),
  );
