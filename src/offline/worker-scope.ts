/** What our service workers use of their world; the types of pages know none of it. */
export interface WorkerScope {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate' | 'message' | 'fetch', listen: (event: WorkerEvent) => void): void;
}

/** An event of a service worker. */
export interface WorkerEvent extends Event {
  data?: unknown;
  clientId?: string;
  resultingClientId?: string;
  waitUntil(work: Promise<unknown>): void;
}
