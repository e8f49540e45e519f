import { type Node, type Root, childrenOf } from './tree.ts';

/**
 * Straight quotation marks and apostrophes as a printer sets them: “so” and it’s. Authors type what their keyboard has;
 * readers get one kind throughout. `before` is the character that stands before the text, for text that begins mid-sentence.
 */
export function curl(text: string, before = ' '): string {
  if (!/["']/.test(text)) return text;
  let previous = before;
  let out = '';
  for (const mark of text) {
    const opening = /[\s([{“‘–—/-]/.test(previous);
    const set = mark === '"' ? (opening ? '“' : '”') : mark === "'" ? (opening ? '‘' : '’') : mark;
    out += set;
    previous = set;
  }
  return out;
}

/** Curls every string in plain data, in place, but for web addresses. */
export function curlData(value: unknown): unknown {
  if (typeof value === 'string') return /^https?:/.test(value) ? value : curl(value);
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) value[index] = curlData(entry);
  else if (isRecord(value))
    for (const [key, entry] of Object.entries(value)) if (typeof entry !== 'number') value[key] = curlData(entry);
  return value;
}

/** Curls a tree's words, in place: text and blocks' attributes, never code. A sentence is read across its marks. */
export function curlTree(root: Root): void {
  let before = ' ';
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        node.value = curl(node.value, before);
        before = node.value.at(-1) ?? before;
      } else if (node.type === 'inlineCode') before = 'x';
      else if (node.type === 'block') {
        curlData(node.props);
        if (!node.inline) before = ' ';
        visit(node.children);
        before = node.inline ? (node.children.length === 0 ? 'x' : before) : ' ';
      } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link')
        visit(node.children);
      else {
        before = ' ';
        visit(childrenOf(node));
        before = ' ';
      }
    }
  };
  visit(root.children);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
