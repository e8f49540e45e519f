import type { SiteRule } from './rule.ts';

/** No half-finished words reach people: `undefined`, `[object Object]`, `TODO`, `{{name}}`. */
export const placeholders: SiteRule = ({ pages }) =>
  [...pages.values()].flatMap((page) =>
    page.placeholders.map(({ what, line }) => ({
      file: page.file,
      line,
      level: 'error' as const,
      rule: 'placeholders',
      message: `People would read “${what}” here.`,
      mend: 'Fill in what is missing, or take it out.',
    })),
  );
