import { cachesOf } from './kept.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** The worker of a site that offers no saving: it removes what one before it kept, and itself. */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const { prefix } = cachesOf(new URL(self.registration.scope).pathname);
      for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
      await self.registration.unregister();
    })(),
  );
});
