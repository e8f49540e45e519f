import type { Item, Kit } from '../kit.ts';
import type { Kind } from '../schema/vocabulary.ts';

type ItemOfKind<K extends Kind> = Extract<Item, { kind: K }>;

/** Whether the words of an item were translated from another language. */
export function isTranslation(item: Item): boolean {
  return item.data.translates !== undefined;
}

/** Whether an item is in English, so that rules about English words apply. */
export function isEnglish(item: Item): boolean {
  return item.lang === 'en' || item.lang.startsWith('en-');
}

/** Narrows an item to one kind. */
export function isKind<K extends Kind>(kind: K): (item: Item) => item is ItemOfKind<K> {
  return (item): item is ItemOfKind<K> => item.kind === kind;
}

/** Items of one kind in the language they were written in. Rules about structure would say the same again of each translation. */
export function originals<K extends Kind>(kit: Kit, kind: K): ItemOfKind<K>[] {
  return kit.items.filter(isKind(kind)).filter((item) => !isTranslation(item));
}

/** Items written in English: neither translations nor originals in other languages. */
export function english(kit: Kit): Item[] {
  return kit.items.filter((item) => isEnglish(item) && !isTranslation(item));
}

/** What people call a kind. */
export const CALLED: Record<Kind, string> = {
  module: 'session',
  guide: 'guide',
  worksheet: 'worksheet',
  template: 'template',
  curriculum: 'course',
  page: 'handbook page',
};

/** The published items of one kind and id, in whatever language. */
export function hasItem(kit: Kit, kind: Kind, id: string): boolean {
  return kit.items.some((item) => item.kind === kind && item.id === id);
}
