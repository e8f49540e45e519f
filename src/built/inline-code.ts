import type { SiteRule } from './rule.ts';

/** No page holds a script or style of its own: the policy that hosts send allows none, and it is how injected text runs. The reviewed list of exceptions is empty. */
export const inlineCode: SiteRule = ({ pages }) =>
  [...pages.values()].flatMap((page) =>
    page.inline.map(({ what, line }) => ({
      file: page.file,
      line,
      level: 'error' as const,
      rule: 'inline-code',
      message: `There is a script or style in the page itself: ${what}. Browsers that keep to the site’s policy would block it.`,
      mend: 'Put it into a file of its own, and link to that.',
    })),
  );
