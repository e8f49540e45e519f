import type { MdastNode } from 'satteri';
import { deeper, isTooDeep } from './context.ts';
import type { Context, Inside } from './context.ts';
import { convertElement } from './element.ts';
import { readWords, refuseExpression } from './hidden-words.ts';
import { refuseLink } from './link.ts';
import { unmask } from './mask.ts';
import { append } from './node-kinds.ts';
import type { Image, Link, Node } from './tree.ts';

/** Converts the words of a sentence. */
export function convertPhrasing(nodes: readonly MdastNode[], inside: Inside, context: Context): Node[] {
  const { reader, references } = context;
  const out: Node[] = [];
  if (isTooDeep(nodes, inside, reader)) return out;
  for (const node of nodes) {
    const position = reader.positionOf(node);
    switch (node.type) {
      case 'text':
        append(out, [{ type: 'text', position, value: readWords(node, reader) }]);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
        out.push({ type: node.type, position, children: convertPhrasing(node.children, deeper(inside), context) });
        break;
      case 'inlineCode':
        out.push({ type: 'inlineCode', position, value: unmask(node.value).replaceAll('\n', ' ') });
        break;
      case 'break':
        out.push({ type: 'break', position });
        break;
      case 'link':
        out.push(convertLink(node, node, inside, context));
        break;
      case 'linkReference': {
        const target = references.target(node.identifier);
        if (target) out.push(convertLink(node, target, inside, context));
        else append(out, convertPhrasing(node.children, inside, context));
        break;
      }
      case 'image':
        out.push(convertImage(node, node, context));
        break;
      case 'imageReference':
        out.push(convertImage(node, references.target(node.identifier) ?? { url: '' }, context));
        break;
      case 'footnoteReference':
        references.refer(node);
        out.push({ type: 'footnoteReference', position, identifier: node.identifier });
        break;
      case 'mdxTextExpression':
        refuseExpression(node, reader);
        break;
      case 'mdxJsxTextElement':
        append(out, convertElement(node, inside, context, false));
        break;
      default:
        reader.report(
          reader.placeOf(node),
          'syntax',
          'This can’t stand inside a sentence.',
          'Put it on lines of its own, with blank lines around it.',
        );
    }
  }
  return out;
}

interface Target {
  url: string;
  title?: string | null | undefined;
}

function convertLink(
  node: Extract<MdastNode, { type: 'link' | 'linkReference' }>,
  target: Target,
  inside: Inside,
  context: Context,
): Link {
  const url = unmask(target.url);
  const refused = refuseLink(url);
  if (refused) context.reader.report(context.reader.placeOf(node), 'link', refused.message, refused.mend);
  return {
    type: 'link',
    position: context.reader.positionOf(node),
    url,
    ...(target.title ? { title: unmask(target.title) } : {}),
    children: convertPhrasing(node.children, { ...deeper(inside), link: true }, context),
  };
}

function convertImage(
  node: Extract<MdastNode, { type: 'image' | 'imageReference' }>,
  target: Target,
  context: Context,
): Image {
  context.reader.report(
    context.reader.placeOf(node),
    'image',
    'A picture written as ![…](…) is not used here.',
    'Put the file in the media folder and write <Figure src="file-name.png" alt="what it shows" /> on a line of its own.',
  );
  return {
    type: 'image',
    position: context.reader.positionOf(node),
    url: unmask(target.url),
    alt: unmask(node.alt ?? ''),
    ...(target.title ? { title: unmask(target.title) } : {}),
  };
}
