import type { SiteRule } from './rule.ts';

/** Where the editor stands, with all that belongs to it. */
export const EDITOR = 'keep/editor/';

/** Only the editor's own page loads what belongs to the editor: readers fetch nothing of it. */
export const editorAlone: SiteRule = ({ pages, assets }) => {
  const all = [...[...pages.values()].map((page) => [page.file, page.references] as const), ...assets];
  return all.flatMap(([file, references]) =>
    references.flatMap(({ to, use, line, url }) =>
      !file.startsWith(EDITOR) && use === 'load' && to.kind === 'file' && to.file.startsWith(EDITOR)
        ? [
            {
              file,
              line,
              level: 'error' as const,
              rule: 'editor-alone',
              message: `This page loads “${url}”, which is part of the editor for those who keep the site.`,
              mend: 'Link to the editor’s page instead.',
            },
          ]
        : [],
    ),
  );
};
