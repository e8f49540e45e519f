import { KINDS, STRANDS, THEMES } from '../../../kit/schema/vocabulary.ts';
import type { Strings } from '../../../kit/kit.ts';
import { LEADING, THINGS, TIMES } from '../../data/facets.ts';
import { cataloguePath } from '../../data/catalogue.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** A choice of the finder, such as “75 minutes”. */
export interface Choice {
  value: string;
  label: string;
}

/** The finder: its questions; the answers come from the catalogue and the search index. */
export interface FindProps {
  lede: string;
  time: Choice[];
  kind: Choice[];
  theme: Choice[];
  strand: Choice[];
  leading: Choice[];
  with: Choice[];
  /** Where the search index and the catalogue stand. */
  bundle: string;
  catalogue: string;
  az: LinkTo;
  /** All sessions with their minutes and numbers, for who came with those and has no script. */
  sessions: LinkTo;
  /** The finder of the language that most things are in, where that is another. */
  elsewhere?: { name: string; href: string; lang: string };
  /** Words the script says. */
  words: Strings;
}

/** Sets the finder in one language. */
export function findPage(view: View): Omit<Page<FindProps>, 't' | 'words' | 'frameWords'> {
  const { t, to, language, kit } = view;
  const frame = frameOf(view, 'find', t('nav.find'), t('find.lede'));
  const choices = (values: readonly string[], name: string): Choice[] =>
    values.map((value) => ({ value, label: t(`${name}.${value}`) }));
  const here = new Set(kit.items.map((item) => item.kind));
  const main = mainLanguage(view);
  const said = Object.entries(kit.strings[language.tag] ?? {}).filter(([key]) => key.startsWith(SAID));
  return {
    template: 'find',
    path: frame.path,
    frame,
    props: {
      lede: t('find.lede'),
      time: TIMES.map((minutes) => ({ value: String(minutes), label: t('minutes.short', { n: minutes }) })),
      kind: choices(
        KINDS.filter((kind) => here.has(kind)),
        'nav',
      ),
      theme: choices(THEMES, 'theme'),
      strand: choices(STRANDS, 'strand'),
      leading: choices(LEADING, 'leading'),
      with: choices(THINGS, 'find.with'),
      bundle: to.file('pagefind/'),
      catalogue: to.file(cataloguePath(language.tag)),
      sessions: { label: t('nav.module'), href: to.index('module', language.tag) },
      az: { label: t('nav.a-z'), href: to.place('a-z', language.tag) },
      ...(main === undefined || main.tag === language.tag
        ? {}
        : { elsewhere: { name: main.name, href: to.place('find', main.tag), lang: main.tag } }),
      words: Object.fromEntries(said.map(([key, words]) => [key.slice(SAID.length), words])),
    },
  };
}

const SAID = 'find.say.';

/** The language most things are in, of those the site speaks. */
function mainLanguage({ kit }: View): View['language'] | undefined {
  const size = (tag: string): number => kit.items.filter((item) => item.lang === tag).length;
  return kit.languages.toSorted((a, b) => size(b.tag) - size(a.tag))[0];
}
