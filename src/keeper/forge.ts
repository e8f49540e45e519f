import { existsSync, readFileSync } from 'node:fs';
import { PlainError } from '../edge/plain.ts';

/** An answer of a forge's programming interface. */
export interface Reply {
  status: number;
  /** What came, read as JSON; undefined where it is none. */
  body: unknown;
}

/** Where the repository is kept, and the doors into it. */
export interface Forge {
  sort: 'github' | 'forgejo' | 'gitlab';
  /** Such as https://github.com. */
  server: string;
  /** Such as leeds/hedge-school. */
  repository: string;
  /** Asks its programming interface; undefined where that takes no requests from a job. */
  ask?: (method: string, path: string, body?: object) => Promise<Reply>;
  links: {
    file: (branch: string, path: string, line?: number) => string;
    edit: (branch: string, path: string) => string;
    proposal: (from: string, into: string) => string;
    settings: string;
    /** The page of the job that runs now. */
    run?: string;
  };
}

type Env = Record<string, string | undefined>;

/** The forge whose job this is; undefined on anybody's own machine. */
export function findForge(env: Env): Forge | undefined {
  const server = env['GITHUB_SERVER_URL'];
  const repository = env['GITHUB_REPOSITORY'];
  if (server !== undefined && repository !== undefined)
    return actionsForge(env, server.replace(/\/+$/, ''), repository);
  const project = env['CI_PROJECT_URL'];
  return env['GITLAB_CI'] === undefined || project === undefined ? undefined : gitlab(env, project);
}

function actionsForge(env: Env, server: string, repository: string): Forge {
  const api = (env['GITHUB_API_URL'] ?? `${server}/api/v1`).replace(/\/+$/, '');
  const home = `${server}/${repository}`;
  const isForgejo = api.endsWith('/api/v1');
  const run = isForgejo ? env['GITHUB_RUN_NUMBER'] : env['GITHUB_RUN_ID'];
  return {
    sort: isForgejo ? 'forgejo' : 'github',
    server,
    repository,
    ask: (method, path, body) => request(`${api}/repos/${repository}${path}`, method, env['GITHUB_TOKEN'], body),
    links: {
      file: (branch, path, line) =>
        isForgejo
          ? `${home}/src/branch/${inAddress(branch)}/${inAddress(path)}${line === undefined ? '' : `?display=source#L${line}`}`
          : `${home}/blob/${inAddress(branch)}/${inAddress(path)}${line === undefined ? '' : `?plain=1#L${line}`}`,
      edit: (branch, path) => `${home}/${isForgejo ? '_edit' : 'edit'}/${inAddress(branch)}/${inAddress(path)}`,
      proposal: (from, into) =>
        `${home}/compare/${inAddress(into)}...${inAddress(from)}${isForgejo ? '' : '?expand=1'}`,
      settings: `${home}/settings`,
      ...(run === undefined ? {} : { run: `${home}/actions/runs/${run}` }),
    },
  };
}

function gitlab(env: Env, home: string): Forge {
  const run = env['CI_JOB_URL'];
  return {
    sort: 'gitlab',
    server: env['CI_SERVER_URL'] ?? new URL(home).origin,
    repository: env['CI_PROJECT_PATH'] ?? '',
    links: {
      file: (branch, path, line) =>
        `${home}/-/blob/${inAddress(branch)}/${inAddress(path)}${line === undefined ? '' : `?plain=1#L${line}`}`,
      edit: (branch, path) => `${home}/-/edit/${inAddress(branch)}/${inAddress(path)}`,
      proposal: (from, into) =>
        `${home}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${encodeURIComponent(from)}&merge_request%5Btarget_branch%5D=${encodeURIComponent(into)}`,
      settings: `${home}/edit`,
      ...(run === undefined ? {} : { run }),
    },
  };
}

function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** How long a forge may take to answer. */
const PATIENCE = 30_000;

async function request(address: string, method: string, token: string | undefined, body?: object): Promise<Reply> {
  try {
    const reply = await fetch(address, {
      method,
      headers: {
        accept: 'application/json',
        'user-agent': 'hedge-keeper',
        // Minutes pass between two questions; by then the forge has hung up, and the second would be lost.
        connection: 'close',
        ...(token === undefined || token === '' ? {} : { authorization: `token ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await reply.text();
    return { status: reply.status, body: parseJson(text) };
  } catch (error) {
    const why =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    throw new PlainError(`The forge at ${new URL(address).host} didn’t answer (${why}). Try again in a while.`, {
      cause: error,
    });
  }
}

/** Reads what somebody wrote as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What git must send to get in, where the forge gave the job a key. On GitLab git has it already. */
export function keyFor(env: Env): { server: string; header: string } | undefined {
  const server = env['GITHUB_SERVER_URL'];
  const token = env['GITHUB_TOKEN'];
  if (server === undefined || !token) return undefined;
  return { server, header: `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}` };
}

/** A field of something read as JSON. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null && name in at ? Reflect.get(at, name) : undefined),
    value,
  );
}

/** A field that is a text. */
export function textField(value: unknown, ...path: readonly string[]): string | undefined {
  const found = field(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** What the forge told of what set the job off. */
export function eventOf(env: Env): unknown {
  const path = env['GITHUB_EVENT_PATH'];
  if (path === undefined || path === '') return undefined;
  return existsSync(path) ? parseJson(readFileSync(path, 'utf8')) : undefined;
}
