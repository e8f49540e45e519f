import type { OfflineIndex } from '../outputs/data/offline-set.ts';
import { clear, notes } from './clear.ts';
import { bytesOf, filesOf, type Kept, type KeptSet, readKept } from './kept.ts';
import { keyOfSet, readIndex, tidyUp } from './save.ts';
import { redraw, removal, saveHere, type Saver, sizeOf } from './saver.ts';
import type { Setting } from './setting.ts';
import { button, element } from './show.ts';

/** Shows all that this site keeps on this device, with sizes, and the button that clears it. */
export async function showList(box: HTMLElement, setting: Setting): Promise<void> {
  const { base, say } = setting;
  const status = element('p', 'save-said');
  status.setAttribute('role', 'status');
  status.tabIndex = -1;
  const place = element('div');
  box.querySelector('.kept-place')?.replaceChildren(place, status);
  await tidyUp(base);
  const saver: Saver = { setting, status };
  const draw = async (): Promise<void> => place.replaceChildren(...(await parts(saver, clearAll)));
  setting.drawers.push(draw);
  const clearAll = (): void => {
    void (async () => {
      const left = await clear(base);
      await redraw(setting);
      status.textContent = left.length === 0 ? say('cleared') : say('notCleared', { what: left.join(', ') });
      status.focus();
    })();
  };
  await draw();
}

async function parts(saver: Saver, clearAll: () => void): Promise<HTMLElement[]> {
  const { base, say, size } = saver.setting;
  const kept = await readKept(base);
  const written = notes();
  if (Object.keys(kept.sets).length === 0 && written.length === 0) return [element('p', '', say('nothing'))];
  const list = element('ul', 'save-list');
  const old = await outdated(kept, base);
  list.append(...Object.entries(kept.sets).map(([key, set]) => row(set, old.has(key), saver)));
  for (const { name, bytes } of written) {
    const line = element('li');
    line.append(element('span', 'save-what', say('note', { name })), marksOf([size(bytes)]));
    list.append(line);
  }
  const files = filesOf(kept);
  const sum = say('together', { size: size(bytesOf(files) + written.reduce((all, { bytes }) => all + bytes, 0)) });
  return [
    ...(old.size === 0 ? [] : [renewal(kept, old, saver)]),
    list,
    element('p', 'fine', sum),
    button(say('clear'), '', clearAll, false),
  ];
}

function row(set: KeptSet, isOld: boolean, saver: Saver): HTMLLIElement {
  const { setting } = saver;
  const line = element('li');
  const what = element('a', 'save-what', set.title);
  what.href = set.href;
  what.lang = set.lang;
  const buttons = element('span', 'save-do');
  buttons.append(removal(set, set.title, saver));
  line.append(what, marksOf([sizeOf(set.files, setting), ...(isOld ? [setting.say('newer')] : [])]), buttons);
  return line;
}

/** The kept sets of which the site has another version by now; none where there is no signal. */
async function outdated({ sets }: Kept, base: string): Promise<Set<string>> {
  const langs = [...new Set(Object.values(sets).map(({ lang }) => lang))];
  const found = await Promise.all(
    langs.map((lang) =>
      readIndex(base, lang).then(
        (index): [string, OfflineIndex][] => [[lang, index]],
        () => [],
      ),
    ),
  );
  const now = new Map(found.flat());
  return new Set(
    Object.values(sets)
      .filter(({ lang, name, version }) => now.has(lang) && now.get(lang)?.sets[name]?.version !== version)
      .map(keyOfSet),
  );
}

function renewal({ sets }: Kept, old: ReadonlySet<string>, saver: Saver): HTMLElement {
  const { say } = saver.setting;
  const notice = element('div', 'notice');
  const buttons = element('p', 'save-do');
  const wanted = Object.entries(sets).flatMap(([key, { lang, name }]) => (old.has(key) ? [{ lang, name }] : []));
  const all = say('keptThings');
  buttons.append(button(say('renew'), all, () => void saveHere(buttons, all, wanted, saver, 'renewed'), false));
  notice.append(element('p', '', say('newerAll')), buttons);
  return notice;
}

function marksOf(words: readonly string[]): HTMLSpanElement {
  const marks = element('span', 'marks');
  marks.append(...words.map((each) => element('span', '', each)));
  return marks;
}
