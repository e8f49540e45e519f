import type { Entry } from '../../outputs/data/catalogue.ts';
import { type Part, partsOf } from './excerpt.ts';
import { markedTitle } from './titled.ts';

/** An element with words in it; never markup, whatever the words are. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  words = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = words;
  return made;
}

/** A link with words in it. */
export function linkTo(href: string, words: string): HTMLAnchorElement {
  const made = element('a', '', words);
  made.href = href;
  return made;
}

/** A button that does something. */
export function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button quiet', words);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** A thing found as a card, the same as in the site's lists, with why it is there; what was typed is marked in its name. */
export function cardOf(entry: Entry, reason: string, excerpt: string, typed = ''): HTMLLIElement {
  const card = element('li', 'card');
  /** Its own words are in its own language; what the finder says of it isn't. */
  const own = <E extends HTMLElement>(part: E): E => {
    if (entry.lang !== undefined) part.lang = entry.lang;
    if (entry.dir !== undefined) part.dir = entry.dir;
    return part;
  };
  const title = own(element('h3'));
  const link = linkTo(entry.href, '');
  link.append(...markedOf(markedTitle(entry.title, typed)));
  title.append(link);
  card.append(title);
  if (reason !== '') card.append(element('p', 'reason', reason));
  if (entry.summary !== '') card.append(own(element('p', '', entry.summary)));
  if (excerpt.includes('<mark>') || entry.summary === '') card.append(own(excerptOf(excerpt)));
  if (entry.strip !== undefined) card.append(stripOf(entry.strip));
  if (entry.facts.length > 0) card.append(factsOf(entry.facts));
  return card;
}

function factsOf(facts: readonly string[]): HTMLParagraphElement {
  const line = element('p', 'marks');
  line.append(...facts.map((fact) => element('span', '', fact)));
  return line;
}

function stripOf({ parts, words }: NonNullable<Entry['strip']>): HTMLDivElement {
  const strip = element('div', 'strip small');
  const bars = element('div', 'bars');
  bars.setAttribute('aria-hidden', 'true');
  bars.append(...parts.map(({ minutes, voice }) => element('i', `${voice} m${Math.min(minutes, 120)}`)));
  strip.append(element('p', 'hear', words), bars);
  return strip;
}

function excerptOf(excerpt: string): HTMLParagraphElement {
  const line = element('p', 'excerpt');
  line.append(...markedOf(partsOf(excerpt)));
  return line;
}

function markedOf(parts: readonly Part[]): (HTMLElement | string)[] {
  return parts.map(({ words, marked }) => (marked ? element('mark', '', words) : words));
}
