import type { SiteRule } from './rule.ts';

/** Every address within the site leads to a file of the site, under the folder it stands in. */
export const links: SiteRule = ({ pages, assets, site }) => {
  const all = [...[...pages.values()].map((page) => [page.file, page.references] as const), ...assets];
  return all.flatMap(([file, references]) =>
    references.flatMap(({ to, url, line, from }) => {
      const issue = { file, line, level: 'error' as const, rule: 'links' };
      switch (to.kind) {
        case 'missing':
          return [
            {
              ...issue,
              message: `“${url}” (${from}) leads to nothing on this site.`,
              mend: 'Correct the address, or add what it leads to.',
            },
          ];
        case 'outside':
          return [
            {
              ...issue,
              message: `“${url}” (${from}) leaves the folder ${site.base} that this site stands in.`,
              mend: 'Make it with the kit’s own address function, which knows the folder.',
            },
          ];
        case 'malformed':
          return [{ ...issue, message: `“${url}” (${from}) is not an address.`, mend: 'Write it again, whole.' }];
        case 'file':
          return to.exact
            ? []
            : [
                {
                  ...issue,
                  message: `“${url}” (${from}) wants a slash at its end.`,
                  mend: 'Add the slash: from a USB stick, nothing adds it.',
                },
              ];
        default:
          return [];
      }
    }),
  );
};
