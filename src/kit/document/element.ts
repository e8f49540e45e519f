import type { MdastNode } from 'satteri';
import type { BlockDefinition } from '../../blocks/block.ts';
import { blocks } from '../../blocks/definitions.ts';
import { readAttributes } from './attributes.ts';
import { deeper } from './context.ts';
import type { Context, Element, Inside } from './context.ts';
import { convertFlow } from './flow.ts';
import { isBlank, isPhrasing, isSentenceBlock, mdastChildren } from './node-kinds.ts';
import { explainName } from './names.ts';
import { convertPhrasing } from './phrasing.ts';
import type { Reader } from './reader.ts';
import type { Node } from './tree.ts';

/** Converts one of the kit's blocks. A tag that is none is reported, and what it holds comes in its place. */
export function convertElement(element: Element, inside: Inside, context: Context, onLines: boolean): Node[] {
  const { reader } = context;
  const definition = element.name === null ? undefined : blocks.get(element.name);
  if (!definition) {
    const refused = explainName(element.name);
    if (refused) reader.report(reader.placeOf(element), refused.rule, refused.message, refused.mend);
    const children = mdastChildren(element).filter((child) => !isBlank(child));
    return onLines
      ? convertFlow(children, deeper(inside), context)
      : convertPhrasing(children.filter(isPhrasing), deeper(inside), context);
  }
  checkPlace(element, definition, inside, reader, onLines);
  const within: Inside = {
    block: definition,
    blocks: [...inside.blocks, definition.name],
    link: inside.link,
    depth: inside.depth + 1,
  };
  return [
    {
      type: 'block',
      position: reader.positionOf(element),
      name: definition.name,
      inline: definition.place === 'text',
      props: readAttributes(element, definition, reader),
      children: convertHeld(element, definition, within, context),
    },
  ];
}

function checkPlace(
  element: Element,
  definition: BlockDefinition,
  inside: Inside,
  reader: Reader,
  onLines: boolean,
): void {
  const { name } = definition;
  const refuse = (message: string, mend: string, rule = 'place'): void =>
    reader.report(reader.placeOf(element), rule, message, mend);
  const end = element.position?.end.offset;
  if (end !== undefined && reader.masked[end - 1] !== '>') {
    refuse(
      `<${name}> and </${name}> don’t stand inside the same words: bold, a link or a line ends between them.`,
      'Put both inside, or both outside.',
      'syntax',
    );
  }
  if (inside.link)
    refuse(`<${name}> can’t stand inside the words of a link.`, 'Put it before or after the link.', 'link');
  if (definition.place === 'flow' && !onLines) {
    refuse(
      `<${name}> stands in the middle of a sentence, a heading or a table, and needs lines of its own.`,
      'Move it to a line of its own, with a blank line before and after it.',
    );
  }
  if (reader.structureLost) return;
  if (inside.blocks.includes(name))
    refuse(`<${name}> stands inside another <${name}>.`, `Close the first with </${name}> before this one.`);
  if (definition.inside && !definition.inside.includes(inside.block?.name ?? '')) {
    const wanted = definition.inside.map((parent) => `<${parent}>`).join(' or ');
    const now = inside.block ? `inside <${inside.block.name}>` : 'on its own';
    refuse(
      `<${name}> stands ${now}, and belongs directly inside ${wanted}.`,
      `Move it between ${wanted} and its closing tag.`,
    );
  }
}

/** Converts what stands between a block's tags. */
function convertHeld(element: Element, definition: BlockDefinition, within: Inside, context: Context): Node[] {
  const children = mdastChildren(element).filter((child) => !isBlank(child));
  if (definition.holds === 'flow') return convertFlow(children, within, context);
  if (definition.holds === 'text') return convertHeldWords(element, definition, children, within, context);
  const [first] = children;
  if (first && !context.reader.structureLost) {
    const { name } = definition;
    context.reader.report(
      context.reader.placeOf(first),
      'place',
      `<${name}> holds nothing, but there is something between its tags.`,
      `Write <${name} … /> and put the rest after it.`,
    );
  }
  return [];
}

/** A paragraph's words where the tags stand on lines of their own, the words themselves where they stand in a sentence. */
function convertHeldWords(
  element: Element,
  { name }: BlockDefinition,
  children: readonly MdastNode[],
  within: Inside,
  context: Context,
): Node[] {
  const { reader } = context;
  const [only] = children;
  const words = children.length === 1 && only?.type === 'paragraph' ? only.children : mdastChildren(element);
  const odd = words.find((child) => !isPhrasing(child) && !isBlank(child) && !isSentenceBlock(child));
  if (odd) {
    reader.report(
      reader.placeOf(odd),
      'place',
      `<${name}> holds a few words of a sentence, nothing longer.`,
      'Put only the words between its tags, on one line.',
    );
    return [];
  }
  if (children.length === 0)
    reader.report(
      reader.placeOf(element),
      'place',
      `<${name}> has no words between its tags.`,
      `Write <${name} …>the words</${name}>.`,
    );
  return words.flatMap((child) => {
    if (child.type === 'mdxJsxFlowElement') return convertElement(child, within, context, false);
    return child.type === 'mdxFlowExpression' ? [] : convertPhrasing([child], within, context);
  });
}
