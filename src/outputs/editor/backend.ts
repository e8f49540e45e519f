import { forgeOf } from '../../kit/forge/forge.ts';
import type { Branch } from '../../kit/schema/branch.ts';

/** Where the editor reads and writes, as Sveltia CMS takes it. Signing in is by a token that the keeper makes: anything else needs a server of ours. */
export interface Backend {
  name: 'github' | 'gitea' | 'gitlab';
  repo: string;
  branch: string;
  auth_methods: ['token'];
  base_url?: string;
  api_root?: string;
}

/** A copy of the project that the editor can write to. */
export interface Repository {
  backend: Backend;
  /** The only other host that the editor may ask. */
  api: string;
}

/** The copy that `source` in branch.yaml names; nothing where its sort isn't known. */
export function repositoryOf({ source, forge: said }: Pick<Branch, 'source' | 'forge'>): Repository | undefined {
  const forge = source === undefined ? undefined : forgeOf(source, said);
  if (forge === undefined) return undefined;
  const { origin, pathname } = new URL(forge.repository);
  const names = pathname.slice(1).split('/');
  // A forge under a path of its host has that path before the copy's two names; on GitLab it can't be told from groups.
  const under = forge.kind === 'gitlab' ? [] : names.splice(0, names.length - 2);
  const home = [origin, ...under].join('/');
  const where = { repo: names.join('/'), branch: forge.line, auth_methods: ['token'] as ['token'] };
  if (forge.kind === 'github') return { backend: { name: 'github', ...where }, api: 'https://api.github.com' };
  const [name, api] = forge.kind === 'gitlab' ? (['gitlab', 'api/v4'] as const) : (['gitea', 'api/v1'] as const);
  return { backend: { name, ...where, base_url: home, api_root: `${home}/${api}` }, api: origin };
}
