import { directionOf } from '../web/card.ts';
import type { Item } from '../../kit/kit.ts';
import type { View } from '../web/view.ts';
import type { Edition, Part } from './document.ts';
import type { PrintNode } from '../../blocks/print-node.ts';
import { footOf } from './foot.ts';

const SCRIPTS: Record<string, Part['script']> = {
  ar: 'arabic',
  fa: 'arabic',
  ku: 'arabic',
  ps: 'arabic',
  ur: 'nastaliq',
  bn: 'bengali',
  pa: 'gurmukhi',
};

/** The script a language is written in. */
export function scriptOf(lang: string): Part['script'] {
  return SCRIPTS[lang.split('-')[0] ?? lang] ?? 'latin';
}

/** What kind of part: its edition, its title beside the item's own, and how many of it. */
export interface PartForm {
  edition: Edition | 'booklet';
  /** Such as “Run sheet”; left out where it is the item itself. */
  title?: string;
  compact?: boolean;
  cutOut?: boolean;
  /** The most sides it should take. */
  most?: number;
  copies?: number;
}

/** A part of a document: an item's words, or some of them, with pages of their own. */
export function partOf(item: Item, view: View, form: PartForm, body: PrintNode[]): Part {
  const language = item.lang.split('-')[0] ?? item.lang;
  return {
    edition: form.edition,
    compact: form.compact ?? false,
    cutOut: form.cutOut ?? false,
    paper: form.edition === 'booklet' ? 'a5' : 'a4',
    lang: language,
    region: language === 'en' ? 'gb' : null,
    dir: directionOf(item.lang, view),
    script: scriptOf(language),
    words: { page: view.t('print.page', { page: '{page}', pages: '{pages}' }) },
    foot: footOf(item, view, form.title),
    air: 1,
    most: form.most ?? null,
    copies: form.copies ?? 1,
    body,
  };
}
