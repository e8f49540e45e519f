import type { Found } from './pagefind.ts';

const VOICES: Record<string, string> = { p: 'participants', s: 'shared', f: 'facilitator', g: 'guest', q: 'quiet', 'p-': 'pause' };

/** An element with words in it; never markup, whatever the words are. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className = '', words = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (words !== '') made.textContent = words;
  return made;
}

/** A found item as a card, the same as in the site's lists. */
export function cardOf(found: Found, reason?: string[]): HTMLLIElement {
  const card = element('li', 'card');
  const title = element('h3');
  const link = element('a', '', found.meta['title'] ?? found.url);
  link.href = found.url;
  title.append(link);
  card.append(title);
  if (reason !== undefined) card.append(element('p', 'reason', reason.join(' ')));
  card.append(element('p', '', found.meta['summary'] ?? ''));
  if (found.excerpt.includes('<mark>')) card.append(excerptOf(found.excerpt));
  const strip = found.meta['strip'];
  if (strip !== undefined) card.append(stripOf(strip));
  const facts = element('p', 'marks');
  for (const fact of (found.meta['facts'] ?? '').split(' · ')) facts.append(element('span', '', fact));
  card.append(facts);
  return card;
}

function stripOf(parts: string): HTMLDivElement {
  const strip = element('div', 'strip small');
  const bars = element('div', 'bars');
  bars.setAttribute('aria-hidden', 'true');
  for (const part of parts.split(' ')) {
    const [, minutes = '1', voice = 'p'] = /^(\d+)(p-|[psfgq])$/.exec(part) ?? [];
    bars.append(element('i', `${VOICES[voice] ?? ''} m${minutes}`));
  }
  strip.append(bars);
  return strip;
}

/** The words around what was searched for: only text and marks are taken over. */
function excerptOf(excerpt: string): HTMLParagraphElement {
  const line = element('p', 'excerpt');
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    line.append(node.nodeName === 'MARK' ? element('mark', '', node.textContent ?? '') : (node.textContent ?? ''));
  }
  return line;
}
