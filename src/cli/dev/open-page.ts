// Runs in the browser, in pages that `hedge dev` shows: it loads the page again when that has changed. No built site has it.
const own = document.currentScript;
if (own instanceof HTMLScriptElement) listen(own.src, own.dataset['page'] ?? '', own.dataset['seen'] ?? '');

function listen(script: string, page: string, seen: string): void {
  const address = new URL(`events?${new URLSearchParams({ page, seen }).toString()}`, script);
  let source: EventSource | undefined;
  // A browser opens six connections to a site and no more: pages that nobody sees hold none, and ask when they are looked at.
  const look = (): void => {
    if (document.visibilityState === 'visible') {
      source ??= new EventSource(address);
      source.addEventListener('message', () => location.reload());
    } else {
      source?.close();
      source = undefined;
    }
  };
  document.addEventListener('visibilitychange', look);
  look();
}
