import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { watchFolder } from '../../edge/watch.ts';
import type { Project } from '../project.ts';

/** What a change is to: the texts; what only a whole build takes up; or the code. */
export type Change = 'texts' | 'files' | 'code';

const FOLDERS = ['src', 'curricula', 'templates', 'public'];
const TEXTS = /^(?:src\/content|curricula|templates\/documents)(?:\/|$)|^src\/blocks\/.*\.mdx$/;
/** What editors and file systems put beside a file for a while. */
const PASSING = /(?:^|\/)(?:\.[^/]*|[^/]*~|\d+)$/;

/** Folders that a site is made of, as far as they are there; absolute. */
export function watchedFolders({ root, branch }: Project): string[] {
  return [...FOLDERS.map((path) => resolve(root, path)), ...(branch.path === undefined ? [] : [branch.path])].filter(
    (path) => existsSync(path),
  );
}

/** Watches them, and gives what stops that. */
export function watchProject(project: Project, told: (change: Change) => void): () => void {
  const stops = watchedFolders(project).map((folder) =>
    watchFolder(folder, (path) => {
      const change = changeOf(project, path);
      if (change !== undefined) told(change);
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** What a change to a file means; undefined where it means nothing. */
export function changeOf({ root, branch }: Pick<Project, 'root' | 'branch'>, path: string): Change | undefined {
  const inside = relative(root, path).split(sep).join('/');
  const own = branch.path !== undefined && (path === branch.path || path.startsWith(join(branch.path, sep)));
  if (PASSING.test(inside) && !inside.endsWith('/.base')) return undefined;
  const isPicture =
    inside.startsWith('src/content/media/') || (own && path.startsWith(join(branch.path ?? '', 'media', sep)));
  if (isPicture || inside.startsWith('public/')) return 'files';
  return own || TEXTS.test(inside) ? 'texts' : 'code';
}
