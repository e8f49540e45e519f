import { cachesOf } from './kept.ts';
import { unregister } from './registration.ts';

/** Everything of ours in a browser's own stores is called so. */
const OURS = /^hedge\b/;

/** A thing this site keeps beside what was saved: notes, a choice. */
export interface Note {
  name: string;
  bytes: number;
}

/** What this site wrote into the browser's small stores. */
export function notes(): Note[] {
  return stores().flatMap((store) =>
    Object.keys(store)
      .filter((name) => OURS.test(name))
      .map((name) => ({ name, bytes: new Blob([name, store.getItem(name) ?? '']).size })),
  );
}

/** Takes away all that this site keeps on this device. Gives what is still there afterwards; nothing, where all is well. */
export async function clear(base: string): Promise<string[]> {
  const { prefix } = cachesOf(base);
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await unregister(base);
  for (const store of stores()) for (const name of Object.keys(store)) if (OURS.test(name)) store.removeItem(name);
  for (const name of await databases()) await drop(name);
  return left(base);
}

async function left(base: string): Promise<string[]> {
  const { prefix } = cachesOf(base);
  const workers = await navigator.serviceWorker.getRegistrations();
  return [
    ...(await caches.keys()).filter((name) => name.startsWith(prefix)),
    ...workers.map(({ scope }) => new URL(scope).pathname).filter((path) => path === base),
    ...notes().map(({ name }) => name),
    ...(await databases()),
  ];
}

/** The browser's small stores; a browser can refuse them. */
function stores(): Storage[] {
  return (['localStorage', 'sessionStorage'] as const).flatMap((name) => {
    try {
      return [window[name]];
    } catch {
      return [];
    }
  });
}

async function databases(): Promise<string[]> {
  const all = (await indexedDB.databases?.()) ?? [];
  return all.flatMap(({ name }) => (name !== undefined && OURS.test(name) ? [name] : []));
}

function drop(name: string): Promise<void> {
  return new Promise((done) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done();
  });
}
