import type { Part, PrintDocument } from './document.ts';
import type { PrintNode } from '../../blocks/print-node.ts';

/**
 * The hash of all that a document is made of, so that a PDF made before can be used again. An item's editions share their
 * words, so these are hashed once. `about` says what else it depends on: the house style, the typesetter, the pictures.
 */
export function makePrintKey(
  fingerprint: (text: string) => string,
): (
  document: Omit<PrintDocument, 'parts'> | { title: string },
  parts: readonly Part[],
  about: readonly string[],
) => string {
  const known = new WeakMap<PrintNode[], string>();
  const bodyKey = (body: PrintNode[]): string => {
    const before = known.get(body);
    if (before !== undefined) return before;
    const key = fingerprint(JSON.stringify(body));
    known.set(body, key);
    return key;
  };
  return (document, parts, about) =>
    fingerprint(JSON.stringify([about, document, parts.map(({ body, ...part }) => [part, bodyKey(body)])]));
}
