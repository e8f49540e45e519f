import { showList } from './list.ts';
import { showPanel } from './panel.ts';
import { settingOf } from './setting.ts';

/** Makes the part of a page work that saves for offline, or the page that lists what is kept. */
export async function start(box: HTMLElement): Promise<void> {
  const setting = settingOf(box);
  const isAble = 'serviceWorker' in navigator && 'caches' in window && 'locks' in navigator;
  if (!isAble) {
    box
      .querySelector('.save-place, .kept-place')
      ?.replaceChildren(Object.assign(document.createElement('p'), { textContent: setting.say('notHere') }));
    return;
  }
  // The page stands in for one that isn't kept: it says so first.
  const lost = box.querySelector<HTMLElement>('.save-lost');
  if (lost !== null) lost.hidden = location.pathname === lost.dataset['own'];
  await Promise.all([
    ...(box.querySelector('.kept-place') === null ? [] : [showList(box, setting)]),
    ...(box.querySelector('.save-place') === null ? [] : [showPanel(box, setting)]),
  ]);
}
