import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildOptions } from './build.ts';
import { show } from './preview.ts';
import { openProject, readBase, shown } from './project.ts';
import type { Verb } from './verb.ts';

const WATCHED = ['src', 'curricula', 'templates', 'public', 'astro.config.mjs'];

export const dev: Verb = {
  usage: 'hedge dev [--branch DIR] [--base PATH]',
  about: 'Shows the site and builds it again whenever a file changes; load the page again to see it.',
  options: { branch: buildOptions.branch, base: buildOptions.base },
  words: 0,
  async run(typed, world) {
    const project = openProject(typed, world);
    const base = readBase(typed, undefined);
    // A site of its own, so that what is being worked on never takes the place of dist/.
    const out = join(world.root, '.hedge', project.branch.id, 'dev');
    let running = false;
    let again = false;
    const rebuild = async (): Promise<void> => {
      if (running) {
        again = true;
        return;
      }
      running = true;
      do {
        again = false;
        await buildInChild(world.root, [
          '--out',
          out,
          '--base',
          base,
          ...(project.branch.path === undefined ? [] : ['--branch', project.branch.path]),
        ]);
      } while (again);
      running = false;
    };
    let soon: NodeJS.Timeout | undefined;
    const changed = (): void => {
      clearTimeout(soon);
      soon = setTimeout(() => void rebuild(), 200);
    };
    const watched = [
      ...WATCHED.map((path) => resolve(world.root, path)),
      ...(project.branch.path === undefined ? [] : [project.branch.path]),
    ];
    const watchers = watched
      .filter((path) => existsSync(path))
      .map((path) => watch(path, { recursive: true }, changed));
    await rebuild();
    world.say(
      `Watching ${watched
        .filter((path) => existsSync(path))
        .map((path) => shown(world.root, path))
        .join(', ')}.`,
    );
    const code = await show(out, base, world);
    for (const watcher of watchers) watcher.close();
    return code;
  },
};

/** In a process of its own, so that changed code is loaded afresh. */
function buildInChild(root: string, options: readonly string[]): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'hedge.mjs'), 'build', ...options], { stdio: 'inherit' });
    child.once('exit', () => done());
    child.once('error', () => done());
  });
}
