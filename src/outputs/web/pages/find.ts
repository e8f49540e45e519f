import { KINDS, STRANDS, THEMES } from '../../../kit/schema/vocabulary.ts';
import { TIMES } from '../../data/facets.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** A choice of the finder, such as “75 minutes”. */
export interface Choice {
  value: string;
  label: string;
}

/** The finder: its questions; the answers come from the search index. */
export interface FindProps {
  lede: string;
  time: Choice[];
  kind: Choice[];
  theme: Choice[];
  strand: Choice[];
  leading: Choice[];
  with: Choice[];
  /** Where the search index stands. */
  bundle: string;
  base: string;
  az: LinkTo;
  /** Words the script says. */
  words: Record<string, string>;
}

/** Sets the finder in one language. */
export function findPage(view: View): Omit<Page<FindProps>, 't' | 'words' | 'frameWords'> {
  const { t, to, language, kit } = view;
  const frame = frameOf(view, 'find', t('nav.find'), t('find.lede'));
  const choices = (values: readonly string[], name: string): Choice[] => values.map((value) => ({ value, label: t(`${name}.${value}`) }));
  const here = new Set(kit.items.map((item) => item.kind));
  const words = Object.fromEntries(
    Object.entries(kit.strings[language.tag] ?? {}).flatMap(([key, value]) => (key.startsWith('find.say.') ? [[key.slice('find.say.'.length), typeof value === 'string' ? value : JSON.stringify(value)]] : [])),
  );
  return {
    template: 'find',
    path: frame.path,
    frame,
    props: {
      lede: t('find.lede'),
      time: TIMES.map((minutes) => ({ value: String(minutes), label: t('minutes.long', { n: minutes }) })),
      kind: choices(KINDS.filter((kind) => here.has(kind)), 'nav'),
      theme: choices(THEMES, 'theme'),
      strand: choices(STRANDS, 'strand'),
      leading: choices(['first-time', 'some', 'lots'], 'leading'),
      with: choices(['online', 'outdoors', 'no-screen', 'no-printing', 'ready-15'], 'find.with'),
      bundle: to.file('pagefind/'),
      base: to.file(''),
      az: { label: t('nav.a-z'), href: to.place('a-z', language.tag) },
      words,
    },
  };
}
