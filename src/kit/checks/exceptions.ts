import type { Issue } from '../issue.ts';
import type { Item, Kit } from '../kit.ts';
import { nearest } from '../schema/nearest.ts';
import { atField } from './place.ts';
import { defineRule, type Rule } from './rule.ts';

/** An exception names a rule there is. */
export function exceptions(known: readonly string[]): Rule {
  return defineRule('exceptions', 'Every exception of an item names a rule, and the item needs it.', function* (kit) {
    for (const item of kit.items) {
      for (const [index, { rule }] of item.data.exceptions.entries()) {
        if (known.includes(rule)) continue;
        const guess = nearest(rule, known);
        yield {
          level: 'warning',
          ...atField(item, `exceptions.${index}.rule`),
          message: `There is no rule called “${rule}”.`,
          mend: guess ? `Did you mean “${guess}”?` : 'Copy the rule’s name from what the check prints.',
        };
      }
    }
  });
}

function* unneeded(item: Item, issues: readonly Issue[], known: readonly string[]): Iterable<Issue> {
  for (const [index, { rule }] of item.data.exceptions.entries()) {
    if (!known.includes(rule) || issues.some((issue) => issue.rule === rule && issue.file === item.file)) continue;
    yield {
      rule: 'exceptions',
      level: 'note',
      ...atField(item, `exceptions.${index}`),
      message: `Nothing here breaks the rule “${rule}”.`,
      mend: 'Take the exception out.',
    };
  }
}

/** The same issues, with the warnings an item has an exception for turned into notes that give its reason. Errors stay errors. */
export function withExceptions(kit: Kit, issues: readonly Issue[], known: readonly string[]): Issue[] {
  const reasons = new Map(
    kit.items.flatMap((item) => item.data.exceptions.map(({ rule, because }) => [`${item.file} ${rule}`, because])),
  );
  const softened = issues.map((issue): Issue => {
    const because = reasons.get(`${issue.file} ${issue.rule}`);
    if (because === undefined || issue.level !== 'warning') return issue;
    return {
      ...issue,
      level: 'note',
      message: `${issue.message} The item has an exception: ${because}`,
      mend: 'Nothing to mend while the reason holds.',
    };
  });
  return [...softened, ...kit.items.flatMap((item) => [...unneeded(item, issues, known)])];
}
