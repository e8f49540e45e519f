import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { cachesOf, fileAt, filesOf, keyOf, type Kept, readKept } from './kept.ts';
import type { WorkerEvent, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** How many seconds a poor signal is waited for, where the page is kept. */
const WAIT = 3;

const base = new URL(self.registration.scope).pathname;
const { files: cacheName, prefix, record } = cachesOf(base);

/** Pages that came from what is kept: what they load comes from there too, at once and of the same version. */
const keptPages = new Set<string>();

let known: Promise<Map<string, string>> | undefined;

/** The key of each file that is kept. Read once, until something is kept anew or a browser has stopped this worker. */
function keys(): Promise<Map<string, string>> {
  known ??= readKept(base).then(
    (kept: Kept) => new Map(filesOf(kept).map((file) => [file[0], new URL(keyOf(base, file), location.href).href])),
  );
  return known;
}

async function keyFor(address: string): Promise<string | undefined> {
  return (await keys()).get(fileAt(base, new URL(address).pathname) ?? '');
}

const plugin = {
  // What is kept was saved by a page, because somebody asked. This worker keeps nothing by itself.
  cacheWillUpdate: () => Promise.resolve(null),
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => (await keyFor(request.url)) ?? request,
  // A server in trouble is as good as none where the page is kept.
  async fetchDidSucceed({ request, response }: { request: Request; response: Response }): Promise<Response> {
    if (response.status >= 500 && (await keyFor(request.url)) !== undefined) throw new Error(`${response.status}`);
    return response;
  },
  async cachedResponseWillBeUsed({ request, cachedResponse, event }: CacheHit): Promise<Response | undefined> {
    if (cachedResponse instanceof Response && request.mode === 'navigate' && event?.resultingClientId)
      keptPages.add(event.resultingClientId);
    return cachedResponse ?? undefined;
  },
};

interface CacheHit {
  request: Request;
  cachedResponse?: Response | null;
  event?: { resultingClientId?: string };
}

const network = new NetworkFirst({ cacheName, networkTimeoutSeconds: WAIT, plugins: [plugin] });
const here = new CacheFirst({ cacheName, plugins: [plugin] });

registerRoute(
  // `reload` is how pages fetch what they save: that must come from the server. A part of a file is never kept.
  ({ url, request, sameOrigin }) =>
    sameOrigin && url.pathname.startsWith(base) && request.cache !== 'reload' && !request.headers.has('range'),
  ({ request, url, event }) => {
    const { clientId = '' } = event as unknown as WorkerEvent;
    // What has its hash in its name is the same everywhere.
    const first = request.mode !== 'navigate' && (keptPages.has(clientId) || url.pathname.startsWith(`${base}assets/`));
    return (first ? here : network).handle({ request, event });
  },
);

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const page = await pageForNone(new URL(request.url).pathname);
  return page ?? Response.error();
});

/** The page that says that there is no signal and this isn't kept, in the language of the address, or of what is kept. */
async function pageForNone(pathname: string): Promise<Response | undefined> {
  const all = await keys();
  const [start = ''] = (fileAt(base, pathname) ?? '').split('/');
  const kept = [`${start}/offline/index.html`, 'offline/index.html', ...all.keys()].find(
    (file) => /(?:^|\/)offline\/index\.html$/.test(file) && all.has(file),
  );
  const found = kept === undefined ? undefined : await (await caches.open(cacheName)).match(all.get(kept) ?? '');
  if (found === undefined) return undefined;
  return new Response(found.body, { status: 503, headers: found.headers });
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(prefix) && name !== cacheName && name !== record) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'kept anew') known = undefined;
  // Somebody has agreed to the new version. Unasked, a new worker waits until the old one's pages are closed.
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
});
