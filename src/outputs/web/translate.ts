import type { Strings } from '../../kit/kit.ts';

/** An interface word in one language; `{name}` is replaced by the value, `n` chooses the plural. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Makes the words of one language. Throws on a key that no string has: a fault of ours, never of content. */
export function translator(strings: Strings, lang: string): Translate {
  const plurals = new Intl.PluralRules(lang);
  return (key, values = {}) => {
    const found = strings[key];
    if (found === undefined)
      throw new Error(`The interface has no words for “${key}”. Add them to src/content/i18n/${lang}.yaml.`);
    const sentence =
      typeof found === 'string' ? found : (found[plurals.select(Number(values.n ?? 0))] ?? found.other ?? '');
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
