import type { Strings } from '../../../kit/kit.ts';
import { linkTo } from '../card.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** The form that makes a branch's files. */
export interface SetUpProps {
  lede: string;
  /** Words the script says, as JSON. */
  words: string;
  /** What some fields offer to choose from, as JSON. */
  offers: string;
  /** What goes where, as JSON by file and field, where the schemas' own words aren't in the page's language. */
  hints: string;
  folder: string;
  source: string;
  keep: LinkTo;
  handbook?: LinkTo;
  /** The page that goes through the files, for whoever writes them by hand. */
  byHand?: LinkTo;
}

const HINT = /^setup\.hint\.(\w+)-(.+)$/;
const SAID = /^(?:setup\.(?!hint\.)|keep\.)|^nav\.(?:local|events)$|^stop$/;

/** Sets the page in one language. */
export function setUpPage(view: View): Omit<Page<SetUpProps>, 't' | 'words' | 'frameWords'> {
  const { t, kit, language, to } = view;
  const frame = frameOf(view, 'set-up', t('setup.title'), t('setup.lede'));
  const words: Strings = Object.fromEntries(
    Object.entries(kit.strings[language.tag] ?? {}).filter(([key]) => SAID.test(key)),
  );
  const named = (kind: 'module' | 'curriculum'): { value: string; label: string }[] =>
    view.all(kind).map(({ item }) => ({ value: item.id, label: item.data.title }));
  const offers = {
    session: named('module'),
    course: named('curriculum'),
    slot: kit.slots.map(({ id, label }) => ({ value: id, label })),
  };
  const handbook = view.shown('page', 'site-in-an-hour') && linkTo('page', 'site-in-an-hour', view);
  const byHand = view.shown('page', 'your-branch-site') && linkTo('page', 'your-branch-site', view);
  return {
    template: 'set-up',
    path: frame.path,
    frame,
    props: {
      lede: t('setup.lede'),
      words: JSON.stringify(words),
      offers: JSON.stringify(offers),
      hints: JSON.stringify(language.tag === 'en' ? {} : hintsIn(kit.strings[language.tag] ?? {})),
      folder: kit.hasBranch ? kit.folder : 'branch',
      source: kit.branch.source ?? '',
      keep: { label: t('keep.title'), href: to.place('keep', language.tag) },
      ...(handbook === undefined ? {} : { handbook }),
      ...(byHand === undefined ? {} : { byHand }),
    },
  };
}

/** The hints of a language, by file and by field. */
function hintsIn(strings: Strings): Record<string, Record<string, string>> {
  const hints: Record<string, Record<string, string>> = {};
  for (const [key, words] of Object.entries(strings)) {
    const [, file, field] = HINT.exec(key) ?? [];
    if (file === undefined || field === undefined || typeof words !== 'string') continue;
    (hints[`${file}.yaml`] ??= {})[field.replaceAll('-', '.')] = words;
  }
  return hints;
}
