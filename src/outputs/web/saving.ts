import type { CurriculumItem, ModuleItem, Strings } from '../../kit/kit.ts';
import { EVERYTHING, KEEPER } from '../data/offline-set.ts';
import { setName } from '../data/offline.ts';
import type { View } from './view.ts';

/** The part of a page that saves for offline. Its script is fetched when somebody opens it. */
export interface Saving {
  /** Where the script stands. */
  script: string;
  /** What the script is told, as JSON. */
  told: string;
  /** The page that lists what is kept. */
  page: string;
}

/** What can be saved from the page of a session or course, in the language of its words; nothing where the branch has switched saving off. */
export function withSaving(
  items: readonly [ModuleItem | CurriculumItem, ...CurriculumItem[]],
  view: View,
): { saving?: Saving } {
  return view.kit.branch.offline ? { saving: savingOf(items, view) } : {};
}

/** What is said of saving on a page, with what can be saved from it. */
export function savingOf(items: readonly (ModuleItem | CurriculumItem)[], view: View): Saving {
  const { kit, to, language } = view;
  const of = items[0]?.lang ?? language.tag;
  const speaks = kit.strings[of] === undefined ? language.tag : of;
  const { t } = view.speaking(speaks);
  const sets = kit.branch.offline
    ? [
        ...items.map(({ kind, id, data }, index) => ({
          name: setName(kind, id),
          // The page is about the first of them.
          label: index === 0 ? t(`offline.this.${kind}`) : t('offline.course', { title: data.title }),
        })),
        { name: EVERYTHING, label: t('offline.everything', { language: language.name }) },
      ]
    : [];
  return {
    script: to.file(KEEPER),
    told: JSON.stringify({
      base: to.file(''),
      lang: language.tag,
      speaks,
      sets,
      words: wordsOf(kit.strings[speaks] ?? {}),
    }),
    page: to.place('offline', language.tag),
  };
}

const SAID = 'offline.say.';
/** The words are the same on all pages of a language: looked out once. */
const known = new WeakMap<Strings, Strings>();

/** What the script says, by its own names for it. */
function wordsOf(strings: Strings): Strings {
  const words =
    known.get(strings) ??
    Object.fromEntries(
      Object.entries(strings)
        .filter(([key]) => key.startsWith(SAID))
        .map(([key, said]) => [key.slice(SAID.length), said]),
    );
  known.set(strings, words);
  return words;
}

/** The courses that a session is in. */
export function coursesWith(session: string, view: View): CurriculumItem[] {
  return view
    .all('curriculum')
    .map(({ item }) => item)
    .filter(({ data }) => data.sessions.some(({ module }) => module === session));
}
