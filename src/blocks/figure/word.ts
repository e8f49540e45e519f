import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** A picture with its caption; where the file isn't there, its words stand for it. */
export const word: WordBlock = {
  flow: (node, set) => {
    const alt = String(node.props['alt']);
    const caption = said(node, 'caption');
    return [
      set.paragraph([set.picture(String(node.props['src']), alt) ?? set.run(`[${alt}]`)], { keepNext: caption !== '' }),
      ...(caption === '' ? [] : [set.paragraph([set.run(caption, { small: true })])]),
    ];
  },
};
