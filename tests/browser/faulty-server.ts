import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { onTestFinished } from 'vitest';
import { answer, serveSite } from '../../src/edge/serve.ts';

/** What a server says in place of what it has. */
export interface Fault {
  status?: number;
  body?: string | Buffer;
  /** Breaks off in the middle. */
  cut?: boolean;
  /** Answers when this is over. */
  until?: Promise<void>;
  /** Never answers. */
  silent?: boolean;
}

/** A server whose answers can be changed while it runs, and which can be stopped. */
export interface FaultyServer {
  address: string;
  /** By path, without the slash at the start. */
  faults: Map<string, Fault>;
  /** What was asked for, by path. */
  asked: string[];
  stop(): Promise<void>;
}

/** How a site is served: without `headers`, none is sent of those that the site asks for, as with many hosts; `instead` gives other
 * texts for some files, by path. */
interface Serving {
  headers?: boolean;
  instead?: Record<string, string>;
}

/** Serves a built site that can fail, on an origin of its own: what a browser keeps of it concerns no other test. */
export async function serveFaulty(
  folder: string,
  { headers = true, instead = {} }: Serving = {},
): Promise<FaultyServer> {
  const site = await serveSite({ folder, base: '/', port: 0 });
  const faults = new Map<string, Fault>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', site.address).pathname.slice(1);
    asked.push(path);
    const other = instead[path];
    const fault = faults.get(path) ?? (other === undefined ? (headers ? undefined : {}) : { body: other });
    if (fault === undefined) return answer(folder, '/', request, response);
    if (fault.silent === true) return;
    void (async () => {
      await fault.until;
      // A connection that is kept may be closed by the other side just as it is asked again.
      const real = await fetch(new URL(request.url ?? '/', site.address), {
        redirect: 'manual',
        headers: { connection: 'close' },
      });
      const own = Buffer.from(await real.arrayBuffer());
      const body = fault.body === undefined ? own : Buffer.from(fault.body);
      const type = real.headers.get('content-type') ?? 'text/plain';
      const location = real.headers.get('location');
      response.writeHead(fault.status ?? real.status, {
        'content-type': type,
        'content-length': body.length,
        ...(location === null ? {} : { location }),
      });
      if (fault.cut !== true) response.end(body);
      else response.write(body.subarray(0, body.length / 2), () => response.destroy());
    })().catch((error: unknown) => {
      // What was still asked for when the test ended is nobody's any more.
      if (running) throw error;
      response.destroy();
    });
  });
  let running = true;
  const port = await listening(server);
  const stop = async (): Promise<void> => {
    if (!running) return;
    running = false;
    await Promise.all([
      site.close(),
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
    ]);
  };
  onTestFinished(stop);
  return { address: `http://127.0.0.1:${port}/`, faults, asked, stop };
}

function listening(server: Server): Promise<number> {
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      ready(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
