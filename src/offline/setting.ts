import type { Strings } from '../kit/kit.ts';
import { translator, type Translate } from '../outputs/web/translate.ts';
import type { Wanted } from './save.ts';
import { sizeIn } from './show.ts';

/** What a page tells the script, in an attribute. */
export interface Told {
  base: string;
  lang: string;
  /** The language of the words. */
  speaks: string;
  /** What can be saved from here. */
  sets: { name: string; label: string }[];
  words: Strings;
}

/** Where the script stands: what it was told, and how it speaks. */
export interface Setting extends Omit<Told, 'words'> {
  say: Translate;
  size(bytes: number): string;
  /** What can be saved from here, with what it is called. */
  wanted: (Wanted & { label: string })[];
  /** Draws each part of the page anew, once something else is kept. */
  drawers: (() => Promise<void>)[];
}

/** Reads what the page says. */
export function settingOf(box: HTMLElement): Setting {
  const told: Told = JSON.parse(box.dataset['offline'] ?? '{}');
  return {
    ...told,
    say: translator(told.words, told.speaks),
    size: sizeIn(told.speaks),
    drawers: [],
    wanted: told.sets.map(({ name, label }) => ({ lang: told.lang, name, label })),
  };
}
