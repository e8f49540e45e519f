import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { codeOf, PlainError } from './plain.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};
const COMPRESSED = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/;

/** What to serve. */
export interface Serving {
  /** The site's folder. It may be swapped for a new one at any time. */
  folder: string;
  /** The path it stands under, with a slash at both ends. */
  base: string;
  /** The port to try first; the next free one is taken. 0 lets the system choose. */
  port?: number;
  /** Pages in the making, before those of the folder. */
  live?: LivePages;
}

/** Pages that are made when they are asked for, over a folder that holds an earlier state of them. Paths are within the site. */
export interface LivePages {
  /** The page at a path, which is empty or ends with a slash; undefined where what stands in the folder will do. */
  page(path: string, stands: boolean): Promise<{ status: number; html: string } | undefined>;
  /** Answers what is no part of the site; true where it did. */
  besides(path: string, query: URLSearchParams, response: ServerResponse): boolean;
  /** Where else to look for a file that isn't in the folder. */
  spare(): string | undefined;
}

/** Serves a folder to this machine only, as a plain host would: no listing, no way out of the folder, its own 404 page. */
export async function serveSite({
  folder,
  base,
  port = 4321,
  live,
}: Serving): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const plain = (): void => answer(folder, base, request, response, live?.spare());
    // The file may go away between looking and reading: a new site was swapped in.
    const replaced = (): void =>
      send(
        response,
        503,
        'text/plain; charset=utf-8',
        Buffer.from('The site is being replaced. Load the page again.\n'),
        request,
      );
    try {
      if (live === undefined || request.method !== 'GET') plain();
      else
        answerLive(live, folder, base, request, response)
          .then((done) => (done ? undefined : plain()))
          .catch(replaced);
    } catch {
      replaced();
    }
  });
  const taken = await listen(server, port);
  return {
    address: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Answers what is made when it is asked for, and says whether it did. */
async function answerLive(
  live: LivePages,
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [written = '/', query] = (request.url ?? '/').split('?', 2);
  const path = decode(written);
  if (path?.startsWith(base) !== true) return false;
  const inside = path.slice(base.length);
  if (live.besides(inside, new URLSearchParams(query), response)) return true;
  const isPage = inside === '' || inside.endsWith('/');
  const found = find(folder, inside);
  // A page that was begun a moment ago has no folder to be sent on to yet.
  if (!isPage && (found !== undefined || /\.[^/]*$/.test(inside))) return false;
  const made = await live.page(isPage ? inside : `${inside}/`, found !== undefined);
  if (made === undefined) return false;
  if (!isPage && made.status === 200) sendOn(response, `${written}/${query === undefined ? '' : `?${query}`}`);
  else
    send(response, made.status, 'text/html; charset=utf-8', Buffer.from(made.html), request, headersOf(folder, path));
  return true;
}

/** Answers one request from a site’s folder, or from a spare one. */
export function answer(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
  spare?: string,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return send(response, 405, 'text/plain; charset=utf-8', Buffer.from('This is only for reading.\n'), request);
  }
  const [written = '/', query] = (request.url ?? '/').split('?', 2);
  const path = decode(written);
  if (path === '/' && base !== '/') return sendOn(response, base);
  if (path !== undefined && path + '/' === base) return sendOn(response, base);
  const inside = path?.startsWith(base) ? path.slice(base.length) : undefined;
  const found =
    inside === undefined
      ? undefined
      : (find(folder, inside) ?? (spare === undefined ? undefined : find(spare, inside)));
  if (found === 'folder') return sendOn(response, `${written}/${query === undefined ? '' : `?${query}`}`);
  if (found !== undefined)
    return send(response, 200, typeOf(found), readFileSync(found), request, headersOf(folder, path ?? base));
  const lost = find(folder, '404.html');
  const body = lost === undefined || lost === 'folder' ? Buffer.from('There is nothing here.\n') : readFileSync(lost);
  send(
    response,
    404,
    lost === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
    body,
    request,
    headersOf(folder, path ?? base),
  );
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What the site itself says should be sent with a page, in its file `_headers`; a later rule that fits counts before an earlier one. */
function headersOf(folder: string, path: string): Record<string, string> {
  const file = find(folder, '_headers');
  if (file === undefined || file === 'folder') return {};
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const colon = line.indexOf(': ');
    if (!line.startsWith('  ')) fits = path.startsWith(line.replace(/\*$/, ''));
    else if (fits && colon !== -1) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 2);
  }
  return headers;
}

/** The file that a path within the site means; `folder` where it wants a slash at its end; undefined where there is none. */
function find(folder: string, path: string): string | undefined {
  // Hidden files stay hidden, but for the one folder that the web gives such a name (RFC 8615).
  const parts = path.replace(/^\.well-known\//, '').split('/');
  if (/[\\\0]/.test(path) || parts.some((part) => part.startsWith('.'))) return undefined;
  const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory())
    return lstatSync(join(file, 'index.html'), { throwIfNoEntry: false })?.isFile() ? 'folder' : undefined;
  // A link may stand anywhere on the way: only what really is inside is served.
  if (!stat?.isFile() || !realpathSync(file).startsWith(realpathSync(folder) + sep)) return undefined;
  return file;
}

function typeOf(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

function sendOn(response: ServerResponse, to: string): void {
  // Two slashes at the start would mean another host.
  response.writeHead(301, { location: to.replace(/^\/{2,}/, '/') }).end();
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Buffer,
  request: IncomingMessage,
  headers: Record<string, string> = {},
): void {
  const zip =
    body.length > 1000 && COMPRESSED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const sent = zip ? gzipSync(body) : body;
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    'content-length': sent.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(zip ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + 50; port++) {
    const taken = await tryPort(server, port);
    if (taken !== undefined) return taken;
  }
  throw new PlainError(`Every port from ${first} to ${first + 49} is taken. Stop some of the programs that use them.`);
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((taken, failed) => {
    const refuse = (error: Error): void => (codeOf(error) === 'EADDRINUSE' ? taken(undefined) : failed(error));
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      const address = server.address();
      taken(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
