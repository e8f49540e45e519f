import { isBad, told } from './check.ts';
import { branchFolders, linked } from './keeper.ts';
import type { Keeper } from './keeper.ts';
import { problemsOf } from './problems.ts';
import type { Brought } from './update.ts';
import { waitingList, waitingOf, WHERE_TO_SETTLE } from './waiting.ts';

/** What a proposal to update says, to somebody who keeps a site and knows nothing of git. */
export function updateWords(keeper: Keeper, { from, to, news, kept, left, built, complained }: Brought): string[] {
  const folders = branchFolders(keeper.root);
  const waiting = folders.flatMap((folder) => waitingOf(keeper, folder));
  const found = folders.map((folder) => problemsOf(keeper, folder));
  const bad = found.some(isBad) || built === false;
  return [
    `This takes the kit from ${from ?? 'an unknown version'} to ${to}. Nothing in your folder \`branch\` was changed by it${kept.length > 0 ? ', but for the copies named below' : ''}.`,
    ...(bad
      ? [
          '## Wait before you merge',
          'With this release your site can’t be made as it stands. If you merge now, the site that stands stays, and no change of yours shows until this is mended:',
          ...(found.some(isBad)
            ? told(keeper, found).words.slice(2)
            : [`\`\`\`text\n${complained.slice(-4000).replaceAll('```', '')}\n\`\`\``]),
        ]
      : []),
    '## What changed for you',
    ...(waiting.length === 0
      ? ['Nothing. What you made your own is as the kit has it, or doesn’t touch what the kit changed.']
      : [
          'The kit has changed what these of yours were made from. Yours are shown as before until you decide:',
          waitingList(keeper, waiting),
          `Once you have merged this: ${WHERE_TO_SETTLE.replace(/^T/, 't')}`,
        ]),
    ...(kept.length === 0
      ? []
      : [
          '## Kept for you',
          'Somebody had changed these files of the kit here. The kit’s own are back in their place, and yours are kept, whole:',
          kept.map((path) => `- \`${path}\``).join('\n'),
        ]),
    '## What is new',
    news === ''
      ? 'The release doesn’t say.'
      : shorter(news.replaceAll(/^#+ /gm, (marks) => `#${marks.length < 4 ? '##' : ''}${marks}`)),
    '## If you want it',
    `Press “Merge” at the foot of the proposal. ${built === true ? 'The whole site was built with it, to see that it works. ' : ''}If you don’t like it afterwards, run *Undo the last change*.`,
    ...(left.length === 0
      ? []
      : [
          '## For somebody who knows git, some day',
          `GitHub lets no button change files in \`.github/workflows\`. These stay as they were, and go on working: ${left.map((path) => linked(`\`${path}\``, undefined)).join(', ')}.`,
        ]),
  ];
}

const MOST = 20_000;

function shorter(news: string): string {
  return news.length <= MOST ? news : `${news.slice(0, MOST)} …\n\nThe rest is in CHANGELOG.md.`;
}
