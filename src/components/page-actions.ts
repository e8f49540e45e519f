/** Shows the controls that need a script, and makes them work. Without it they stay hidden and nothing is missing. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const text = document.getElementById(button.dataset['copy'] ?? '');
  const status = button.parentElement?.querySelector('[role=status]');
  if (text === null) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const copied = await copy(text);
    if (status) status.textContent = (copied ? button.dataset['done'] : button.dataset['failed']) ?? '';
  });
}

// Saving for offline has a script of its own, which comes when somebody opens that part, or has saved something.
for (const box of document.querySelectorAll<HTMLElement>('[data-offline]')) {
  if (!location.protocol.startsWith('http')) continue;
  let begun = false;
  const begin = async (): Promise<void> => {
    if (begun) return;
    begun = true;
    const keeper = await import(/* @vite-ignore */ box.dataset['script'] ?? '').catch(() => undefined);
    begun = keeper !== undefined;
    await keeper?.start(box);
  };
  box.hidden = false;
  if (box instanceof HTMLDetailsElement) box.addEventListener('toggle', () => void begin());
  else void begin();
}

// A browser fetches what is to be downloaded past the service worker: with no signal it would find nothing. Opened like a page, it is
// what was saved; a file that can't be shown is downloaded then all the same.
if (location.protocol.startsWith('http') && navigator.serviceWorker?.controller)
  for (const link of document.querySelectorAll('a[download]')) link.removeAttribute('download');

async function copy(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
}

// Printed pages show everything: what is folded away is opened for the print and folded again after.
const folded = new Set<HTMLDetailsElement>();
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([open], .no-print)')) {
    details.open = true;
    folded.add(details);
  }
});
addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
  folded.clear();
});
