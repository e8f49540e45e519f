import { count, countLine, isTheirs, plural, problemLines } from './problems.ts';
import { branchOption, openProject, settle } from './project.ts';
import { readProject } from './reading.ts';
import type { Verb } from './verb.ts';

export const check: Verb = {
  usage: 'hedge check [--branch DIR] [--release] [--json]',
  about: 'Reads all texts and lists every problem, without building anything.',
  options: {
    ...branchOption,
    release: { type: 'boolean', about: 'Counts warnings as errors.' },
    json: { type: 'boolean', about: 'Writes the list as JSON, for other programs.' },
  },
  words: 0,
  async run(typed, world) {
    settle(world.root);
    const { kit, issues } = readProject(openProject(typed, world), world);
    const bad = count(issues, 'error') + (typed.on('release') ? count(issues, 'warning') : 0);
    if (typed.on('json')) {
      world.say(JSON.stringify({ ok: bad === 0, today: kit.today, items: kit.items.length, issues }, undefined, 2));
    } else {
      const listed = issues.filter(
        (issue) =>
          issue.level === 'error' || (issue.level === 'warning' && (typed.on('release') || isTheirs(issue, kit))),
      );
      for (const issue of listed) world.say(`${problemLines(issue).join('\n')}\n`);
      const others = count(issues, 'warning') - count(listed, 'warning');
      if (others > 0)
        world.say(
          `${plural(others, 'warning')} in the kit’s own texts, which its authors see to; --release lists them.`,
        );
      world.say(`${kit.items.length} texts checked: ${countLine(issues)}.`);
    }
    return bad === 0 ? 0 : 1;
  },
};
