import type { PrintNode } from '../../blocks/print-node.ts';
import { nodesOf } from '../../blocks/print-node.ts';
import type { WordNode } from '../../blocks/word.ts';
import { wordBlocks } from '../../blocks/word-blocks.ts';

/** How a block is set. Throws where it has no setting. */
export function blockOf(node: PrintNode): NonNullable<ReturnType<typeof wordBlocks.get>> {
  const block = wordBlocks.get(String(node['name']));
  if (block === undefined) throw new Error(`The block ${String(node['name'])} has no setting in Word.`);
  return block;
}

/** A block of the printed tree as its setting reads it. */
export function wordNode(node: PrintNode): WordNode {
  return {
    name: String(node['name']),
    props: recordOf(node['props']),
    says: saysOf(node['says']),
    children: nodesOf(node),
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function saysOf(value: unknown): WordNode['says'] {
  return Object.fromEntries(
    Object.entries(recordOf(value)).map(([name, words]) => [
      name,
      Array.isArray(words) ? words.map(String) : String(words),
    ]),
  );
}

/** The words of a node, with all marks gone. */
export function wordsOf(node: PrintNode): string {
  return typeof node['value'] === 'string' ? node['value'] : nodesOf(node).map(wordsOf).join('');
}
