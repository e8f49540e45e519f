import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../edge/fingerprint.ts';
import type { LivePages } from '../../edge/serve.ts';
import { THEME } from '../../outputs/web/theme.ts';
import { bundleScript } from '../../site/bundle.ts';
import type { LiveState } from './live.ts';
import type { LivePage } from './live-process.ts';
import { DEV, noticeHtml, withDevParts } from './notice.ts';

/** Pages that are made when they are asked for, and that load themselves again when they have changed. */
export interface DevPages extends LivePages {
  /** Tells open pages that have changed. */
  tell(): Promise<void>;
}

/** Where pages come from. */
export interface DevSource {
  base: string;
  /** How the texts stand; undefined where they couldn't be read at all. */
  state(): LiveState | undefined;
  page(path: string): Promise<LivePage | undefined>;
}

/** A page as it is sent, and the hash of what is to be seen of it. */
type Sent = LivePage & { seen: string };

/** Serves pages from a source. */
export async function openDevPages({ base, state, page }: DevSource): Promise<DevPages> {
  const read = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const files: Record<string, { type: string; text: string }> = {
    'page.js': { type: 'text/javascript; charset=utf-8', text: await bundleScript(read('./open-page.ts'), 'classic') },
    'notice.css': { type: 'text/css; charset=utf-8', text: readFileSync(read('./notice.css'), 'utf8') },
  };
  const open = new Set<{ path: string; seen: string; response: ServerResponse }>();
  let made = new Map<string, Promise<Sent | undefined>>();

  /** What was made for one state of the texts is sent to all who ask in that state. */
  const current = (path: string): Promise<Sent | undefined> => {
    const known = made.get(path) ?? make(path).catch(() => undefined);
    made.set(path, known);
    return known;
  };
  const make = async (path: string): Promise<Sent | undefined> => {
    const plain = await page(path);
    const now = state();
    if (plain === undefined || now === undefined) return undefined;
    const notice = noticeHtml(now.problems);
    const seen = fingerprint([plain.html, notice, now.theme ?? ''].join('\n')).slice(0, 16);
    return { ...plain, seen, html: withDevParts(plain.html, notice, base, path, seen) };
  };
  /** Tells an open page to load itself again, if there is something new to see. */
  const tellOne = async (each: { path: string; seen: string; response: ServerResponse }): Promise<void> => {
    const sent = await current(each.path);
    if (sent !== undefined && sent.seen !== each.seen && open.has(each)) each.response.write('data: changed\n\n');
  };
  return {
    async page(path, stands) {
      const sent = await current(path);
      return sent?.never === true && stands ? undefined : sent;
    },
    spare: () => state()?.client,
    async tell() {
      made = new Map();
      await Promise.all([...open].map(tellOne));
    },
    besides(path, query, response) {
      const theme = path === THEME ? state()?.theme : undefined;
      const file = theme === undefined ? undefined : { type: 'text/css; charset=utf-8', text: theme };
      const found = file ?? (path.startsWith(DEV) ? files[path.slice(DEV.length)] : undefined);
      if (found !== undefined) {
        response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-cache' }).end(found.text);
        return true;
      }
      if (path !== `${DEV}events`) return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      // Where dev was stopped, pages look again after so many milliseconds.
      response.write('retry: 1000\n\n');
      const each = { path: query.get('page') ?? '', seen: query.get('seen') ?? '', response };
      open.add(each);
      response.once('close', () => open.delete(each));
      // It may have changed while the page was on its way.
      void tellOne(each);
      return true;
    },
  };
}
