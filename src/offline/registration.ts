import { WORKER } from '../outputs/data/offline-set.ts';

/** Puts the service worker in place, and waits until it works. */
export async function register(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(base + WORKER, { scope: base, updateViaCache: 'none' });
  // A browser that is short of room may throw away what no site asked it to keep.
  await navigator.storage.persist?.().catch(() => false);
  const coming = registration.installing ?? registration.waiting;
  if (registration.active !== null || coming === null) return;
  await new Promise<void>((ready, failed) => {
    const look = (): void => {
      if (coming.state === 'activated') ready();
      if (coming.state === 'redundant') failed(new Error('The worker was thrown away.'));
    };
    coming.addEventListener('statechange', look);
    look();
  });
}

/** Lets the worker know that something else is kept. */
export async function tellWorker(base: string): Promise<void> {
  (await navigator.serviceWorker.getRegistration(base))?.active?.postMessage('kept anew');
}

/** How long a new worker is asked again, and how often, in milliseconds: a browser under load can miss a word, or still be fetching it. */
const PATIENCE = 5000;
const AGAIN = 250;

/** Lets a new worker take over, where one waits or is on its way. */
export async function letTakeOver(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  for (let waited = 0; waited < PATIENCE; waited += AGAIN) {
    if (registration === undefined || (registration.waiting ?? registration.installing) === null) return;
    registration.waiting?.postMessage('take over');
    await new Promise((again) => setTimeout(again, AGAIN));
  }
}

/** The service worker of this site, where there is one. */
export async function unregister(base: string): Promise<void> {
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(
    all.filter(({ scope }) => new URL(scope).pathname === base).map((registration) => registration.unregister()),
  );
}
