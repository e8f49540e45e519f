import type { ForgeKind } from '../schema/vocabulary.ts';
import { withText } from './with-text.ts';

/** Where a branch's copy of the project can be changed in a browser. */
export interface Forge {
  kind: ForgeKind;
  /** The address of the copy, without a slash at its end: `https://github.com/our-branch/our-site`. */
  repository: string;
  /** The line of changes that the site is made from, such as `main`. */
  line: string;
}

/** An address to open, and whether the text will stand there already; where not, it must be pasted. */
export interface NewFile {
  href: string;
  filled: boolean;
}

/** The forge at an address of `source` in branch.yaml; nothing where its sort can't be told and isn't said. */
export function forgeOf(
  source: string,
  said: { kind?: ForgeKind | undefined; line?: string | undefined } = {},
): Forge | undefined {
  if (!URL.canParse(source)) return undefined;
  const url = new URL(source);
  const kind = said.kind ?? kindOf(url.hostname);
  const path = url.pathname
    .replace(/(?:\.git)?\/*$/, '')
    .split('/')
    .filter((part) => part !== '');
  if (kind === undefined || path.length < 2 || !/^https?:$/.test(url.protocol)) return undefined;
  // Of a page inside the copy, such as its list of files, the copy is meant. A forge may stand under a path of its host.
  const inside =
    kind === 'gitlab'
      ? path.indexOf('-')
      : HOSTS.has(url.hostname)
        ? 2
        : path.findIndex((n, at) => at > 1 && INSIDE.has(n));
  const names = inside === -1 ? path : path.slice(0, inside);
  return { kind, repository: [url.origin, ...names].join('/'), line: said.line ?? 'main' };
}

/** Hosts that are a forge and nothing else. */
const HOSTS: ReadonlySet<string> = new Set(['github.com', 'codeberg.org']);

/** What pages inside a copy begin with. */
const INSIDE: ReadonlySet<string> = new Set(
  'src branch branches tag tags tree blob raw edit new _edit _new commit commits compare actions issues pull pulls settings wiki releases packages projects activity graphs'.split(
    ' ',
  ),
);

function kindOf(host: string): ForgeKind | undefined {
  if (host === 'github.com') return 'github';
  if (/(?:^|\.)gitlab\./.test(host)) return 'gitlab';
  return host === 'codeberg.org' || /(?:^|\.)(?:forgejo|gitea|git)\./.test(host) ? 'forgejo' : undefined;
}

/** The page that makes a new file, with its name and, where it fits, its text filled in. `path` is from the project folder. */
export function newFile(forge: Forge, path: string, text: string): NewFile {
  const name = namedFile(forge, path);
  const whole = withText(name, text);
  return { href: whole ?? name, filled: whole !== undefined };
}

/** The same page with the name alone. */
export function namedFile({ kind, repository, line }: Forge, path: string): string {
  const main = inAddress(line);
  const page = { github: `new/${main}`, forgejo: `_new/${main}/`, gitlab: `-/new/${main}` }[kind];
  return `${repository}/${page}?${kind === 'gitlab' ? 'file_name' : 'filename'}=${encodeURIComponent(path)}`;
}

/** The page that changes a file which is there. */
export function editFile({ kind, repository, line }: Forge, path: string): string {
  const way = { github: 'edit', forgejo: '_edit', gitlab: '-/edit' }[kind];
  return `${repository}/${way}/${inAddress(line)}/${inAddress(path)}`;
}

function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The page that shows a file as it stands. */
export function viewFile({ kind, repository, line }: Forge, path: string): string {
  const way = { github: 'blob', forgejo: 'src/branch', gitlab: '-/blob' }[kind];
  return `${repository}/${way}/${inAddress(line)}/${inAddress(path)}`;
}

/** The page that takes a file away; on GitLab, the one that shows it, which has a button for that. */
export function removeFile(forge: Forge, path: string): string {
  const { kind, repository, line } = forge;
  if (kind === 'gitlab') return viewFile(forge, path);
  return `${repository}/${kind === 'github' ? 'delete' : '_delete'}/${inAddress(line)}/${inAddress(path)}`;
}

/** The page with the button of a workflow; on GitLab, of all of them. */
export function buttonFor({ kind, repository }: Forge, workflow: string): string {
  if (kind === 'github') return `${repository}/actions/workflows/${workflow}.yml`;
  return kind === 'forgejo' ? `${repository}/actions?workflow=${workflow}.yml` : `${repository}/-/pipelines/new`;
}
