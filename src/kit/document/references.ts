import type { MdastNode } from 'satteri';
import type { Reader } from './reader.ts';

interface Target {
  url: string;
  title: string | null | undefined;
}

/** Resolves link references and keeps account of footnotes. */
export interface References {
  target(identifier: string): Target | undefined;
  define(node: Extract<MdastNode, { type: 'footnoteDefinition' }>): void;
  refer(node: Extract<MdastNode, { type: 'footnoteReference' }>): void;
  /** Reports footnotes without a mark and marks without a footnote. */
  finish(): void;
}

/** The references of one document. */
export function resolver(tree: MdastNode, reader: Reader): References {
  let targets: Map<string, Target> | undefined;
  const defined = new Map<string, MdastNode>();
  const referred = new Map<string, MdastNode>();
  return {
    target: (identifier) => {
      targets ??= collect(tree);
      return targets.get(identifier);
    },
    define: (node) => {
      if (defined.has(node.identifier))
        reader.report(
          reader.placeOf(node),
          'footnote',
          `There are two footnotes [^${node.identifier}].`,
          'Give one of them another name, here and where it is marked.',
        );
      defined.set(node.identifier, node);
    },
    refer: (node) => {
      if (!referred.has(node.identifier)) referred.set(node.identifier, node);
    },
    finish: () => {
      for (const [name, node] of defined) {
        if (!referred.has(name))
          reader.report(
            reader.placeOf(node),
            'footnote',
            `Nothing in the text leads to the footnote [^${name}].`,
            `Write [^${name}] where it belongs, or delete the footnote.`,
          );
      }
    },
  };
}

/** Every `[name]: address` of a tree; the first of two with one name counts. */
function collect(tree: MdastNode): Map<string, Target> {
  const targets = new Map<string, Target>();
  const waiting: MdastNode[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition' && !targets.has(node.identifier))
      targets.set(node.identifier, { url: node.url, title: node.title });
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return targets;
}
