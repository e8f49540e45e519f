import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A slow mobile net, after Lighthouse's: milliseconds there and back for each request, and bytes a second for all together. */
const LATENCY = 150;
const BYTES_A_SECOND = 1_600_000 / 8;
/** Bytes sent at a time, so that answers on their way at once share the net. */
const PIECE = 4096;

/** A net before a server, fast until it is made slow. */
export interface SlowNet {
  address: string;
  slow: boolean;
  close(): Promise<void>;
}

/**
 * Puts a net before a server. The browser's own emulation is not used: it leaves the requests of workers and of links that fetch ahead
 * at full speed, and stock Starlight searches in a worker.
 */
export async function slowNet(server: string): Promise<SlowNet> {
  let free = 0;
  const turn = async (bytes: number): Promise<void> => {
    const now = performance.now();
    free = Math.max(now, free) + (bytes / BYTES_A_SECOND) * 1000;
    await pause(free - now);
  };
  const net = createServer(async (request, response) => {
    const { slow } = state;
    if (slow) await pause(LATENCY);
    const { origin } = new URL(server);
    get(
      origin + (request.url ?? '/'),
      { headers: { ...request.headers, host: new URL(server).host } },
      async (answer) => {
        const pieces: Buffer[] = [];
        for await (const piece of answer) pieces.push(piece);
        const body = Buffer.concat(pieces);
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        for (let at = 0; at < body.length; at += PIECE) {
          const piece = body.subarray(at, at + PIECE);
          if (slow) await turn(piece.length);
          response.write(piece);
        }
        response.end();
      },
    ).on('error', () => response.destroy());
  });
  await new Promise<void>((done) => net.listen(0, '127.0.0.1', done));
  const state: SlowNet = {
    address: `http://127.0.0.1:${(net.address() as AddressInfo).port}/`,
    slow: false,
    close: () =>
      new Promise((closed) => {
        net.close(() => closed());
        net.closeAllConnections();
      }),
  };
  return state;
}
