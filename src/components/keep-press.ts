/** Carries a text over to the page that makes a file: in the address where it fits, else by the clipboard. */
import { withText } from '../kit/forge/with-text.ts';

const keep = document.querySelector<HTMLElement>('.keep');
const words = JSON.parse(keep?.dataset['words'] ?? '{}') as Record<'copied' | 'notCopied' | 'open', string>;
const said = keep?.querySelector<HTMLElement>('.keep-said');

// The texts have links of their own for whoever has no scripts; with scripts they are wanted only where copying fails.
for (const link of keep?.querySelectorAll<HTMLElement>('.keep-paste') ?? []) link.hidden = true;

keep?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-paste]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void carry(link);
});

// Whoever comes from the foot of a page comes for one text; not every browser opens what it stands in.
addEventListener('hashchange', openNamed);
openNamed();

function openNamed(): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = named?.closest<HTMLDetailsElement>('details:not([open])');
  if (!named || !closed) return;
  closed.open = true;
  named.scrollIntoView();
}

async function carry(link: HTMLAnchorElement): Promise<void> {
  const from = link.dataset['paste'] ?? '';
  const text = from.startsWith('data:')
    ? decodeURIComponent(from.slice(from.indexOf(',') + 1))
    : await read(from).catch(() => undefined);
  const whole = text === undefined ? undefined : withText(link.href, text);
  if (whole !== undefined) {
    location.assign(whole);
    return;
  }
  let copied = text !== undefined;
  if (text !== undefined) await navigator.clipboard.writeText(text).catch(() => (copied = false));
  const paste = link.nextElementSibling;
  if (!copied && paste instanceof HTMLElement) paste.hidden = false;
  if (said === null || said === undefined) return;
  const open = Object.assign(document.createElement('a'), { href: link.href, textContent: words.open });
  // Beside what was pressed: at the head of the page nobody would find back.
  const item = link.closest('li');
  if (item === null) link.closest('.keep-presses')?.after(said);
  else item.append(said);
  said.replaceChildren(copied ? words.copied : words.notCopied, ' ', open);
  open.focus();
}

async function read(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(path);
  return answer.text();
}
