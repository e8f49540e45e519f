/** Carries a text over to the page that makes a file: in the address where it fits, else by the clipboard. */
import { withText } from '../kit/forge/with-text.ts';

const keep = document.querySelector<HTMLElement>('.keep');
const words = JSON.parse(keep?.dataset['words'] ?? '{}') as Record<'copied' | 'notCopied' | 'open', string>;
const said = keep?.querySelector<HTMLElement>('.keep-said');

keep?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-paste]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void carry(link);
});

async function carry(link: HTMLAnchorElement): Promise<void> {
  const from = link.dataset['paste'] ?? '';
  let text: string;
  try {
    text = from.startsWith('data:') ? decodeURIComponent(from.slice(from.indexOf(',') + 1)) : await read(from);
  } catch {
    // The way without scripts is still there: the text has a link of its own.
    location.assign(link.href);
    return;
  }
  const whole = withText(link.href, text);
  if (whole !== undefined) {
    location.assign(whole);
    return;
  }
  let copied = true;
  await navigator.clipboard.writeText(text).catch(() => (copied = false));
  if (said === null || said === undefined) return;
  const open = Object.assign(document.createElement('a'), { href: link.href, textContent: words.open });
  said.replaceChildren(copied ? words.copied : words.notCopied, ' ', open);
  open.focus();
}

async function read(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(path);
  return answer.text();
}
