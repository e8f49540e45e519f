import type { SiteRule } from './rule.ts';

/** Every page says its language, has a title, and has one main heading. */
export const pageBasics: SiteRule = ({ pages }) =>
  [...pages.values()].flatMap((page) => {
    const missing: { message: string; mend: string }[] = [];
    if (!page.lang)
      missing.push({ message: 'This page doesn’t say what language it is in.', mend: 'Set lang on its html element.' });
    if (page.title.trim() === '') missing.push({ message: 'This page has no title.', mend: 'Give it a title.' });
    if (page.h1 !== 1) {
      missing.push({
        message: `This page has ${page.h1} main headings (h1).`,
        mend: 'Give it one; the others go a level down.',
      });
    }
    return missing.map((words) => ({ file: page.file, level: 'error' as const, rule: 'page-basics', ...words }));
  });
