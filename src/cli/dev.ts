import { join } from 'node:path';
import { today } from '../edge/today.ts';
import { buildOptions } from './build.ts';
import { openLiveRunner } from './dev/live-runner.ts';
import { openDevPages } from './dev/pages.ts';
import { openSession } from './dev/session.ts';
import type { Session } from './dev/session.ts';
import { watchedFolders, watchProject } from './dev/watched.ts';
import type { Change } from './dev/watched.ts';
import { openWholeBuilds } from './dev/whole-build.ts';
import { show } from './preview.ts';
import { openProject, readBase, shown } from './project.ts';
import type { Verb } from './verb.ts';

export const dev: Verb = {
  usage: 'hedge dev [--branch DIR] [--base PATH] [--pages]',
  about: 'Shows the site; a page that is open in the browser shows what you save at once.',
  options: { branch: buildOptions.branch, base: buildOptions.base, pages: buildOptions.pages },
  words: 0,
  async run(typed, world) {
    const project = openProject(typed, world);
    const base = readBase(typed, undefined);
    // A site of its own, so that what is being worked on never takes the place of dist/.
    const out = join(world.root, '.hedge', project.branch.id, 'dev');
    const whole = openWholeBuilds(world.root, [
      '--out',
      out,
      '--base',
      base,
      ...(project.branch.path === undefined ? [] : ['--branch', project.branch.path]),
      ...(typed.on('pages') ? ['--pages'] : []),
    ]);
    // What is changed during the first build is not forgotten.
    const early = new Set<Change>();
    const work: { session?: Session } = {};
    const stopWatching = watchProject(project, (change) => {
      if (work.session === undefined) early.add(change);
      else work.session.changed(change);
    });
    await whole.aloud();
    const live = openLiveRunner(() => ({ project, base, out, today: today(world.env) }), world);
    await live.run('change');
    const pages = await openDevPages({
      base,
      state: live.state,
      page(path) {
        work.session?.asked();
        return live.page(path);
      },
    });
    const session = openSession(live, whole, pages.tell, world);
    work.session = session;
    for (const change of early) session.changed(change);
    session.asked();
    world.say(
      `Watching ${watchedFolders(project)
        .map((path) => shown(world.root, path))
        .join(', ')}.`,
    );
    const code = await show(out, base, world, pages);
    stopWatching();
    session.close();
    return code;
  },
};
