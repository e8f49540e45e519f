import { at } from '../kit/issue.ts';
import type { Issue } from '../kit/issue.ts';
import { plural } from './problems.ts';
import type { World } from './verb.ts';

/** Warnings shown after a build; `hedge check` lists them all. */
const MOST_WARNINGS = 10;
/** Of one rule: the same thing said thirty times is no help. */
const MOST_OF_A_RULE = 2;

/** A line for each of the first warnings, a few of each rule: the summary should stay in sight. */
export function listWarnings(issues: readonly Issue[], world: World): void {
  const warnings = issues.filter((issue) => issue.level === 'warning');
  const ofRule = new Map<string, number>();
  const shownFew = warnings.filter((issue) => {
    const before = ofRule.get(issue.rule) ?? 0;
    ofRule.set(issue.rule, before + 1);
    return before < MOST_OF_A_RULE;
  });
  world.say('');
  for (const issue of shownFew.slice(0, MOST_WARNINGS)) world.say(`warning  ${at(issue)}  ${issue.message}`);
  const left = warnings.length - Math.min(shownFew.length, MOST_WARNINGS);
  if (left > 0) world.say(`… and ${plural(left, 'more warning')}. All of them, with how to mend them: npm run check`);
  if (warnings.length > 0) world.say('');
}
