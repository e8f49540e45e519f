import type { SiteRule } from './rule.ts';

/** No script hides in an attribute: a strict content security policy would block it, and it is how injected text runs. */
export const inlineHandlers: SiteRule = ({ pages }) =>
  [...pages.values()].flatMap((page) =>
    page.handlers.map(({ what, line }) => ({
      file: page.file,
      line,
      level: 'error' as const,
      rule: 'inline-handlers',
      message: `There is a script in an attribute: ${what}.`,
      mend: 'Take it out; listen for the event in a script file.',
    })),
  );
