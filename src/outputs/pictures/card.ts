import type { Item, ModuleItem } from '../../kit/kit.ts';
import { KINDS } from '../../kit/schema/vocabulary.ts';
import { scriptOf } from '../print/part.ts';
import { apart } from '../print/tongue.ts';
import type { Part } from '../print/document.ts';
import { directionOf } from '../web/card.ts';
import { stripOf } from '../web/strip.ts';
import type { Strip } from '../web/strip.ts';
import type { View } from '../web/view.ts';
import { posterOf } from './poster.ts';
import type { PosterFacts } from './poster.ts';

/** The shapes of a picture to share, in dots. */
export const SHAPES = { card: [1200, 630], square: [1080, 1080], story: [1080, 1920] } as const;
export type Shape = keyof typeof SHAPES;

/** All that a picture to share says; data alone. */
export interface SharePicture {
  width: number;
  height: number;
  title: string;
  /** One line under it. */
  line: string;
  /** What it leads to, such as “Session · M09”. */
  kind: string;
  branch: string;
  imprint: string | null;
  lang: string;
  dir: 'ltr' | 'rtl';
  script: Part['script'];
  /** The talk strip, of a session. */
  parts: Strip['parts'];
  /** What people need to know to come, in a picture of one evening. */
  facts: { label: string; words: string }[];
  lines: string[];
  /** Where to read on, in words. */
  address: string | null;
}

/** Every picture that pages of a language link to, with its path. */
export function cardsOf(view: View): { path: string; picture: SharePicture }[] {
  const items = KINDS.flatMap((kind) => view.all(kind)).filter(({ fallback }) => !fallback);
  return [
    { path: cardPath(view.language.tag), picture: sitePicture(view, 'card') },
    ...items.map(({ item }) => ({
      path: cardPath(item.lang, item),
      // Where an item's letters can't be drawn, there is the picture of the site.
      picture:
        item.unprintable === true ? sitePicture(view, 'card') : itemPicture(item, view.speaking(item.lang), 'card'),
    })),
  ];
}

/** Where the picture of an item stands, or of the pages of a language that belong to none. */
export function cardPath(lang: string, item?: Pick<Item, 'kind' | 'id'>): string {
  return item === undefined ? `cards/${lang}/site.png` : `cards/${lang}/${item.kind}/${item.id}.png`;
}

/** The picture of an item. */
export function itemPicture(item: Item, view: View, shape: Shape): SharePicture {
  const kind = [view.t(`kind.${item.kind}`), ...('code' in item.data ? [item.data.code] : [])].join(' · ');
  const strip = item.kind === 'module' ? stripOf(item.plan, view) : undefined;
  return {
    ...blank(view, shape),
    title: item.data.title,
    line: item.data.summary,
    kind,
    ...madeBy(view, directionOf(item.lang, view)),
    lang: item.lang,
    dir: directionOf(item.lang, view),
    script: scriptOf(item.lang),
    parts: strip?.parts ?? [],
  };
}

/** The picture of one evening of a session, to be posted: all that its poster says. What isn't known yet is left out. */
export function eveningPicture(item: ModuleItem, view: View, shape: Shape, known: PosterFacts): SharePicture {
  const { invitation, facts, lines, address } = posterOf(item, view, 'a4', known);
  return {
    ...itemPicture(item, view, shape),
    line: invitation,
    facts: facts.flatMap(({ label, words }) => (words === null ? [] : [{ label, words }])),
    lines,
    address,
  };
}

/** The picture of the site, for pages that belong to no item. */
export function sitePicture(view: View, shape: Shape): SharePicture {
  return { ...blank(view, shape), title: view.kit.branch.name, line: view.t('home.lede'), kind: view.t('home.title') };
}

/** Who makes it, in a picture that is read from one side. */
function madeBy({ kit }: View, dir: SharePicture['dir']): Pick<SharePicture, 'branch' | 'imprint'> {
  const { name, imprint } = kit.branch;
  return { branch: apart(name, dir), imprint: imprint === undefined ? null : apart(imprint, dir) };
}

function blank(view: View, shape: Shape): SharePicture {
  const [width, height] = SHAPES[shape];
  return {
    width,
    height,
    title: '',
    line: '',
    kind: '',
    ...madeBy(view, view.language.dir),
    lang: view.language.tag,
    dir: view.language.dir,
    script: scriptOf(view.language.tag),
    parts: [],
    facts: [],
    lines: [],
    address: null,
  };
}
