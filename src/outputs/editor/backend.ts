/** Where the editor reads and writes, as Sveltia CMS takes it. Signing in is by a token that the keeper makes: anything else needs a server of ours. */
export interface Backend {
  name: 'github' | 'gitea' | 'gitlab';
  repo: string;
  auth_methods: ['token'];
  base_url?: string;
  api_root?: string;
}

/** A repository that the editor can write to. */
export interface Repository {
  backend: Backend;
  /** The only other host that the editor may ask. */
  api: string;
}

/** The repository that `source` in branch.yaml names; nothing where it names none. Hosts that aren't known are taken for Forgejo, which people run themselves. */
export function repositoryOf(source: string | undefined): Repository | undefined {
  if (source === undefined || !URL.canParse(source)) return undefined;
  const { origin, hostname, pathname } = new URL(source);
  const path = pathname
    .replace(/(?:\.git)?\/*$/, '')
    .split('/')
    .filter((part) => part !== '');
  const auth_methods: ['token'] = ['token'];
  if (path.length < 2) return undefined;
  const two = path.slice(0, 2).join('/');
  if (hostname === 'github.com')
    return { backend: { name: 'github', repo: two, auth_methods }, api: 'https://api.github.com' };
  if (/(?:^|\.)gitlab\./.test(hostname)) {
    // Groups may stand in groups there; what follows “-” is a page of the repository.
    const end = path.indexOf('-');
    const repo = (end === -1 ? path : path.slice(0, end)).join('/');
    return {
      backend: { name: 'gitlab', repo, auth_methods, base_url: origin, api_root: `${origin}/api/v4` },
      api: origin,
    };
  }
  return {
    backend: { name: 'gitea', repo: two, auth_methods, base_url: origin, api_root: `${origin}/api/v1` },
    api: origin,
  };
}
