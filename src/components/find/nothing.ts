import type { Translate } from '../../outputs/web/translate.ts';
import { button, element } from './show.ts';
import { looser, queryOf, type Wish } from './wish.ts';

/** What a wish is answered with where nothing suits it. */
export interface Advice {
  wish: Wish;
  say: Translate;
  /** What a thing asked for is called in the form. */
  labelOf(name: string, value: string): string;
  /** How many things another wish would find. */
  count(without: Wish): number;
  /** A word that is there and looks like what was typed. */
  near: string | undefined;
  /** Asks another wish. */
  ask(without: Wish): void;
}

/** What helps where nothing is found: each thing that could be left out, with how much that would leave. */
export function nothing({ wish, say, labelOf, count, near, ask }: Advice): HTMLElement[] {
  const ways = element('ul', 'ways');
  for (const { name, value, without } of looser(wish)) {
    // Without its only word a wish asks for nothing; another word is the better advice.
    const left = name === 'q' && queryOf(without) === '' ? 0 : count(without);
    if (left === 0) continue;
    const way = element('li');
    way.append(button(`${say('drop', { what: labelOf(name, value) })} (${left})`, () => ask(without)));
    ways.append(way);
  }
  const meant = element('p');
  if (near !== undefined) meant.append(button(say('near', { word: near }), () => ask({ ...wish, q: near })));
  return [
    ...(near === undefined ? [] : [meant]),
    ...(wish.q === '' ? [] : [element('p', '', say('noneWords'))]),
    ...(ways.children.length === 0 ? [] : [element('p', '', say('noneTry')), ways]),
  ];
}
