import type { SiteRule } from './rule.ts';

/** Nothing is loaded from another host: whoever reads is nobody else's business. Links to others are fine. */
export const thirdParties: SiteRule = ({ pages, assets }) => {
  const all = [...[...pages.values()].map((page) => [page.file, page.references] as const), ...assets];
  return all.flatMap(([file, references]) =>
    references.flatMap(({ to, use, from, line }) =>
      use === 'load' && to.kind === 'elsewhere'
        ? [
            {
              file,
              line,
              level: 'error' as const,
              rule: 'third-parties',
              message: `This loads something from ${to.host} (${from}), which tells ${to.host} who reads the page.`,
              mend: 'Keep a copy in this site, or link to it instead.',
            },
          ]
        : [],
    ),
  );
};
