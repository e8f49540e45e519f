/** What a site was made from and how, so that it can be made again. */
export interface MadeFrom {
  /** The version of the kit. */
  kit: string;
  /** The commit of the kit's folder, and of the branch's where that is a repository of its own; left out where git doesn't know. */
  commit?: string;
  branchCommit?: string;
  /** Something there wasn't committed. */
  changed: boolean;
  /** The branch's folder, from the kit's; left out where there is none, or where it lies elsewhere. */
  branch?: string;
  /** The day of the build. */
  day: string;
  /** The version of Node. */
  node: string;
  /** The options that were typed, such as `--pages`, with their values. */
  options: readonly string[];
}

/** A site's list of its own files. */
export interface SumsFile {
  from: MadeFrom;
  /** SHA-256 of each file, in hex, by its path in the site. */
  sums: ReadonlyMap<string, string>;
}

/** Every file of a site but this one, with its sum: `sha256sum -c` reads it too. */
export const SUMS = 'sums.txt';
/** More files than any site has. */
const MOST_FILES = 50_000;

/** The options that make a site another; those with a value, and what it may be. */
const WITH_VALUE: Readonly<Record<string, RegExp>> = {
  base: /^\/(?:[\w.~-]+\/)*$/,
  address: /^https?:\/\/[\w.~:/%[\]-]+$/,
};
export const SWITCHES = ['pages', 'usb'] as const;

/** Writes the list. */
export function sumsText({ from, sums }: SumsFile): string {
  const lines = [
    'Every file of this site, with its SHA-256. In a copy of it: sha256sum --check sums.txt',
    'How to check it against its source: docs/verifying.md of the kit',
    `kit: ${from.kit}`,
    ...(from.commit === undefined ? [] : [`commit: ${from.commit}`]),
    ...(from.branchCommit === undefined ? [] : [`branch commit: ${from.branchCommit}`]),
    ...(from.changed ? ['changed: yes'] : []),
    ...(from.branch === undefined ? [] : [`branch: ${from.branch}`]),
    `day: ${from.day}`,
    `node: ${from.node}`,
    ...(from.options.length === 0 ? [] : [`options: ${from.options.join(' ')}`]),
  ];
  const files = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${lines.map((line) => `# ${line}\n`).join('')}${files.map(([path, sum]) => `${sum}  ${path}\n`).join('')}`;
}

/** Reads a list, from whomever it came; undefined where it is none. */
export function readSums(text: string): SumsFile | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const said = new Map<string, string>();
  const sums = new Map<string, string>();
  for (const line of lines) {
    const about = /^# ([a-z ]+): (\S.*)$/.exec(line);
    if (about !== null) said.set(about[1] ?? '', about[2] ?? '');
    if (line.startsWith('#')) continue;
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || !isPath(path) || sums.has(path)) return undefined;
    sums.set(path, sum);
  }
  const from = readFrom(said);
  return from === undefined || sums.size === 0 || sums.size > MOST_FILES ? undefined : { from, sums };
}

function readFrom(said: ReadonlyMap<string, string>): MadeFrom | undefined {
  const get = (name: string, form: RegExp): string | undefined => {
    const value = said.get(name);
    return value !== undefined && form.test(value) ? value : undefined;
  };
  const kit = get('kit', /^\d[\w.-]{0,40}$/);
  const day = get('day', /^\d{4}-\d{2}-\d{2}$/);
  const options = (said.get('options') ?? '').split(' ').filter((word) => word !== '');
  if (kit === undefined || day === undefined || !Number.isFinite(Date.parse(day)) || !areOptions(options))
    return undefined;
  const commit = get('commit', /^[0-9a-f]{40,64}$/);
  const branchCommit = get('branch commit', /^[0-9a-f]{40,64}$/);
  const branch = get('branch', /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*$/);
  return {
    kit,
    day,
    options,
    changed: said.get('changed') === 'yes',
    node: get('node', /^\d[\d.]{0,20}$/) ?? '',
    ...(commit === undefined ? {} : { commit }),
    ...(branchCommit === undefined ? {} : { branchCommit }),
    ...(branch === undefined ? {} : { branch }),
  };
}

/** Somebody else's list becomes a command line: only what a build could have written there. */
function areOptions(words: readonly string[]): boolean {
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const name = word.replace(/^--/, '');
    if (!word.startsWith('--')) return false;
    const value = Object.hasOwn(WITH_VALUE, name) ? WITH_VALUE[name] : undefined;
    if (value === undefined ? !SWITCHES.some((each) => each === name) : !value.test(rest.shift() ?? '')) return false;
  }
  return true;
}

/** Whether this is a path within a site, written plainly. */
function isPath(path: string): boolean {
  return !/[\\\p{Cc}?#]/u.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
