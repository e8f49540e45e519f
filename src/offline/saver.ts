import { bytesOf } from './kept.ts';
import { letTakeOver } from './registration.ts';
import { keyOfSet, remove, save, type Wanted } from './save.ts';
import type { Setting } from './setting.ts';
import { button, element } from './show.ts';

/** Where a save says what came of it. */
export interface Saver {
  setting: Setting;
  status: HTMLElement;
}

/** Draws anew all that speaks of what is kept. */
export async function redraw({ drawers }: Setting): Promise<void> {
  await Promise.all(drawers.map((draw) => draw()));
}

/** Saves sets in a place of the page, with a bar that shows how far it has come and a button that stops it. */
export async function saveHere(
  place: HTMLElement,
  what: string,
  wanted: readonly Wanted[],
  { setting, status }: Saver,
  done = 'saved',
): Promise<void> {
  const { base, say, size } = setting;
  const stopping = new AbortController();
  const bar = element('progress');
  bar.setAttribute('aria-label', say('saving', { what }));
  const far = element('span', 'fine');
  const stop = button(say('stop'), what, () => stopping.abort());
  place.replaceChildren(bar, far, stop);
  stop.focus();
  status.textContent = say('saving', { what });
  const outcome = await save({
    base,
    wanted,
    signal: stopping.signal,
    progress: (bytes, all) => {
      bar.max = Math.max(1, all);
      bar.value = bytes;
      far.textContent = say('far', { done: size(bytes), all: size(all) });
    },
  });
  if (outcome === 'saved') await letTakeOver(base);
  await redraw(setting);
  status.textContent = say(outcome === 'saved' ? done : outcome, { what });
  status.focus();
}

/** The button that takes a set away again. */
export function removal(wanted: Wanted, what: string, { setting, status }: Saver): HTMLButtonElement {
  return button(setting.say('remove'), what, () => {
    void (async () => {
      await remove(setting.base, keyOfSet(wanted));
      await redraw(setting);
      status.textContent = setting.say('removed', { what });
      status.focus();
    })();
  });
}

/** How large files are, said. */
export function sizeOf(files: Parameters<typeof bytesOf>[0], { size }: Setting): string {
  return size(bytesOf(files));
}
