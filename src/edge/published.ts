import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { onDisk, PlainError } from './plain.ts';

/** A site as it is published: a folder, or what a host sends. */
export interface Published {
  /** The text of a file; undefined where there is none. */
  text(path: string): Promise<string | undefined>;
  /** The SHA-256 of a file in hex; undefined where there is none, a sentence where it can't be had. */
  sum(path: string): Promise<Sum>;
  /** Every file, where that can be known: a host tells nobody. */
  files?: readonly string[];
}

export type Sum = { sum: string } | { missing: true } | { trouble: string };

/** A page may be redirected within its host so often. */
const HOPS = 3;
/** A host gets so long for each file. */
const PATIENCE = 60_000;
/** No file of a site is larger. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Nor is its list. */
const MOST_TEXT = 8 * 1024 * 1024;

/** Opens a site in a folder. */
export function openFolder(folder: string): Published {
  const files = allBelow(folder);
  const inside = realpathSync(folder) + sep;
  const find = (path: string): string | undefined => {
    const file = join(folder, path);
    const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
    return isFile && realpathSync(file).startsWith(inside) ? file : undefined;
  };
  return {
    files,
    async text(path) {
      const file = find(path);
      return file === undefined ? undefined : onDisk('read', file, () => readFileSync(file, 'utf8'));
    },
    async sum(path) {
      const file = find(path);
      return file === undefined
        ? { missing: true }
        : { sum: fingerprint(onDisk('read', file, () => readFileSync(file))) };
    },
  };
}

/** Everything in a folder that a host could send: links and devices too, which are never followed. */
function allBelow(folder: string): string[] {
  return onDisk('read', folder, () =>
    readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) =>
        entry.isDirectory() ? allBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name],
      )
      .toSorted(),
  );
}

/** Opens a site at an address. Only its own host is asked. */
export function openAddress(address: string): Published {
  const site = new URL(address.endsWith('/') ? address : `${address}/`);
  return {
    async text(path) {
      const parts: Uint8Array[] = [];
      const found = await get(site, path, MOST_TEXT, (part) => parts.push(part));
      return found ? Buffer.concat(parts).toString('utf8') : undefined;
    },
    async sum(path) {
      const hash = createHash('sha256');
      try {
        const found = await get(site, path, MOST_BYTES, (part) => hash.update(part));
        return found ? { sum: hash.digest('hex') } : { missing: true };
      } catch (error) {
        if (error instanceof PlainError) return { trouble: error.message };
        throw error;
      }
    },
  };
}

/** Fetches a file and hands on its bytes; false where the host has none. */
async function get(site: URL, path: string, most: number, take: (part: Uint8Array) => void): Promise<boolean> {
  // Many hosts send people on from index.html to the folder.
  let address = new URL(
    path
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    site,
  );
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    for (let hop = 0; ; hop++) {
      const response = await fetch(address, { redirect: 'manual', signal, headers: { 'cache-control': 'no-cache' } });
      const to = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && to !== null) {
        await response.body?.cancel();
        const next = new URL(to, address);
        if (next.origin !== site.origin)
          throw new PlainError(`${address.href} sends on to another host, ${next.origin}, which wasn’t asked.`);
        if (hop === HOPS) throw new PlainError(`${address.href} is sent on again and again.`);
        address = next;
        continue;
      }
      if (response.status === 404 || response.status === 410) {
        await response.body?.cancel();
        return false;
      }
      if (response.status !== 200 || response.body === null)
        throw new PlainError(`${address.href} can’t be had: the host answers ${response.status}.`);
      let bytes = 0;
      for await (const part of response.body) {
        bytes += part.length;
        if (bytes > most) throw new PlainError(`${address.href} is larger than any such file of a site.`);
        take(part);
      }
      return true;
    }
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    throw new PlainError(
      isSlow
        ? `${address.href} took longer than ${PATIENCE / 1000} seconds, and was given up.`
        : `${address.href} can’t be reached. Is the address right, and is there a connection?`,
      { cause: error },
    );
  }
}
