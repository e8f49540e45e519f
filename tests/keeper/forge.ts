import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { git } from '../upgrade/releases.ts';

/** An issue or a proposal as the stand-in keeps it. */
export interface Kept {
  number: number;
  title: string;
  body: string;
  state: string;
  html_url: string;
  comments: string[];
  head?: { ref: string };
  base?: { ref: string };
}

/** What a forge is like. */
export interface Manner {
  sort?: 'github' | 'forgejo';
  /** Whether jobs may open proposals; a new repository on GitHub says no. */
  proposals?: boolean;
  /** Whether issues are switched on; in a fork on GitHub they are not. */
  issues?: boolean;
  /** What it says of the repository, and of Pages. */
  about?: object;
  pages?: object | undefined;
  /** What somebody wrote down in its settings. */
  variables?: Record<string, string>;
}

/** A forge on this machine, over a real bare repository: what it knows of branches it asks git. It answers as GitHub and Forgejo do. */
export interface Forge {
  env: Record<string, string>;
  issues: Kept[];
  pulls: Kept[];
  /** What was asked of it, as `POST /pulls`, without the questions. */
  deeds: string[];
  manner: Manner;
}

export async function standInForge(origin: string, manner: Manner = {}): Promise<Forge> {
  const forge: Forge = { env: {}, issues: [], pulls: [], deeds: [], manner };
  const server = createServer((request, response) => {
    void read(request).then((sent) => {
      const path = (request.url ?? '').replace(/\?.*$/, '').replace(/^\/(?:api\/v1\/)?repos\/leeds\/hedge/, '');
      const method = request.method ?? 'GET';
      if (method !== 'GET') forge.deeds.push(`${method} ${path}`);
      const [status, body] =
        method !== 'GET' && request.headers.authorization !== 'token the-key'
          ? [401, { message: 'Bad credentials' }]
          : answer(forge, origin, method, path, sent);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise<void>((done) => void server.close(() => done())));
  const at = server.address();
  const here = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  forge.env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: here,
    GITHUB_API_URL: manner.sort === 'forgejo' ? `${here}/api/v1` : here,
    GITHUB_REPOSITORY: 'leeds/hedge',
    GITHUB_TOKEN: 'the-key',
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF: 'refs/heads/main',
  };
  return forge;
}

async function read(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : JSON.parse(text);
}

type Answer = [status: number, body: unknown];

function answer(forge: Forge, origin: string, method: string, path: string, sent: Record<string, string>): Answer {
  const { manner, issues, pulls } = forge;
  if (path === '') return [200, { default_branch: 'main', ...manner.about }];
  if (path === '/pages') return manner.pages === undefined ? [404, { message: 'Not Found' }] : [200, manner.pages];
  const [, kind = '', number, more] = path.split('/');
  if (kind === 'issues' && manner.issues === false) return [410, { message: 'Issues are disabled for this repo' }];
  if (kind !== 'issues' && kind !== 'pulls') return [404, { message: 'Not Found' }];
  const all = kind === 'issues' ? issues : pulls;
  if (number === undefined) {
    if (method === 'GET') {
      // Both forges list proposals among the issues.
      const also = kind === 'issues' ? pulls.map((pull) => ({ ...pull, pull_request: {} })) : [];
      return [200, [...also, ...all.filter(({ state }) => kind === 'issues' || state === 'open')]];
    }
    if (kind === 'pulls' && manner.proposals === false)
      return [403, { message: 'GitHub Actions is not permitted to create or approve pull requests.' }];
    if (kind === 'pulls' && git(origin, 'branch', '--list', sent['head'] ?? '') === '')
      return [422, { message: 'Validation Failed: head' }];
    const made: Kept = {
      number: issues.length + pulls.length + 1,
      title: sent['title'] ?? '',
      body: sent['body'] ?? '',
      state: 'open',
      html_url: `${forge.env['GITHUB_SERVER_URL']}/leeds/hedge/${kind}/${issues.length + pulls.length + 1}`,
      comments: [],
      ...(kind === 'pulls' ? { head: { ref: sent['head'] ?? '' }, base: { ref: sent['base'] ?? '' } } : {}),
    };
    all.push(made);
    return [201, made];
  }
  const one = all.find((each) => each.number === Number(number));
  if (one === undefined) return [404, { message: 'Not Found' }];
  if (more === 'comments') {
    one.comments.push(sent['body'] ?? '');
    return [201, {}];
  }
  Object.assign(one, sent);
  return [kind === 'pulls' && manner.sort === 'forgejo' ? 201 : 200, one];
}
