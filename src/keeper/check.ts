import { branchFolders, NOBODYS } from './keeper.ts';
import type { Keeper, Outcome } from './keeper.ts';
import { marksOf, problemList, problemsOf } from './problems.ts';
import type { Found } from './problems.ts';

/** Reads all texts, and says what must be mended before a site can be made of them. */
export function check(keeper: Keeper): Outcome {
  const folders = branchFolders(keeper.root);
  if (folders.length === 0) return NOBODYS;
  const found = folders.map((folder) => problemsOf(keeper, folder));
  return { code: found.some(isBad) ? 1 : 0, ...told(keeper, found) };
}

/** Whether no site can be made. */
export function isBad({ errors, broken }: Found): boolean {
  return errors.length > 0 || broken !== undefined;
}

/** What was found, in words and beside the lines. */
export function told(keeper: Keeper, found: readonly Found[]): Pick<Outcome, 'words' | 'marks'> {
  // What is wrong with the kit's own is found again for each branch.
  const errors = once(found.flatMap((each) => each.errors));
  const warnings = once(found.flatMap((each) => each.warnings));
  const broken = found.flatMap((each) => each.broken ?? []);
  const many = errors.length + broken.length;
  return {
    words: [
      ...(many === 0
        ? ['## All is well', 'A site can be made of this.']
        : [
            `## ${many === 1 ? 'One thing' : `${many} things`} must be mended first`,
            'Until then no new site is made. The one that stands is untouched, so nobody is in a hurry.',
          ]),
      ...broken.map((words) => `\`\`\`text\n${words.replaceAll('```', '')}\n\`\`\``),
      ...(errors.length === 0 ? [] : [problemList(keeper, errors)]),
      ...(warnings.length === 0 ? [] : ['## When you have time', problemList(keeper, warnings)]),
    ],
    marks: [...marksOf(errors, 'error'), ...marksOf(warnings, 'warning')],
  };
}

function once<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
