/** An element with words in it; never markup, whatever the words are. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  words = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (words !== '') made.textContent = words;
  return made;
}

/** A button; what it is about is said to whoever can't see where it stands. */
export function button(words: string, about: string, act: () => void, quiet = true): HTMLButtonElement {
  const made = element('button', quiet ? 'button quiet' : 'button', words);
  made.type = 'button';
  if (about !== '') made.append(element('span', 'hear', ` ${about}`));
  made.addEventListener('click', act);
  return made;
}

/** A size as people say it: 640 kB, 1.9 MB. */
export function sizeIn(lang: string): (bytes: number) => string {
  const unit = (name: string, digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(lang, { style: 'unit', unit: name, maximumFractionDigits: digits });
  const [small, large, huge] = [unit('kilobyte', 0), unit('megabyte', 1), unit('megabyte', 0)];
  return (bytes) => {
    if (bytes < 1_000_000) return small.format(Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / 1000)));
    return (bytes < 10_000_000 ? large : huge).format(bytes / 1_000_000);
  };
}
