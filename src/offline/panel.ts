import type { OfflineIndex } from '../outputs/data/offline-set.ts';
import { readKept } from './kept.ts';
import { keyOfSet, readIndex, type Wanted } from './save.ts';
import { removal, saveHere, type Saver, sizeOf } from './saver.ts';
import type { Setting } from './setting.ts';
import { button, element } from './show.ts';

/** Shows what can be saved from a page: each with its size first, then a button; of what is kept, the way to be rid of it. */
export async function showPanel(box: HTMLElement, setting: Setting): Promise<void> {
  const list = element('ul', 'save-list');
  const status = element('p', 'save-said');
  status.setAttribute('role', 'status');
  status.tabIndex = -1;
  box.querySelector('.save-place')?.replaceChildren(list, status);
  status.textContent = setting.say('loading');
  let index: OfflineIndex | undefined;
  try {
    index = await readIndex(setting.base, setting.lang);
  } catch {
    index = undefined;
  }
  const draw = async (): Promise<void> => list.replaceChildren(...(await rows(index, { setting, status })));
  setting.drawers.push(draw);
  await draw();
  status.textContent = index === undefined ? setting.say('noSignal') : '';
}

async function rows(index: OfflineIndex | undefined, saver: Saver): Promise<HTMLElement[]> {
  const { setting } = saver;
  const { sets } = await readKept(setting.base);
  return setting.wanted.map((wanted) => row(wanted, index?.sets[wanted.name], sets[keyOfSet(wanted)], saver));
}

function row(
  wanted: Wanted & { label: string },
  offered: OfflineIndex['sets'][string] | undefined,
  kept: Awaited<ReturnType<typeof readKept>>['sets'][string] | undefined,
  saver: Saver,
): HTMLLIElement {
  const { say, size } = saver.setting;
  const line = element('li');
  const buttons = element('span', 'save-do');
  const marks = element('span', 'marks');
  const isNewer = kept !== undefined && offered !== undefined && offered.version !== kept.version;
  if (kept !== undefined)
    marks.append(element('span', '', sizeOf(kept.files, saver.setting)), element('span', '', say('kept')));
  else if (offered !== undefined) marks.append(element('span', '', size(offered.bytes)));
  if (isNewer) marks.append(element('span', '', say('newer')));
  const start = (words: string, done?: string): HTMLButtonElement =>
    button(words, wanted.label, () => void saveHere(buttons, wanted.label, [wanted], saver, done), kept !== undefined);
  if (isNewer) buttons.append(start(say('renew'), 'renewed'));
  if (kept !== undefined) buttons.append(removal(wanted, wanted.label, saver));
  else if (offered !== undefined) buttons.append(start(say('save')));
  line.append(element('span', 'save-what', wanted.label), marks, buttons);
  return line;
}
