import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { BlockDefinition } from '../../blocks/block.ts';
import { blocks } from '../../blocks/definitions.ts';
import type { Place } from '../issue.ts';
import { didYouMean, nearest } from '../schema/nearest.ts';
import { checkAgainst } from '../schema/problem.ts';
import { namesIn } from '../schema/walk.ts';
import { runsCode } from './broken-tag.ts';
import type { Reader } from './reader.ts';
import { readTag } from './tag.ts';
import type { WrittenAttribute } from './tag.ts';
import { unmask } from './mask.ts';

/** The attributes of each block. */
const ATTRIBUTES: ReadonlyMap<string, string[]> = new Map(
  [...blocks.values()].map((block) => [block.name, namesIn(block.props)]),
);

/** Reads a block's attributes: strings and JSON literals, checked against its schema. Empty where something is wrong. */
export function readAttributes(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  definition: BlockDefinition,
  reader: Reader,
): Record<string, unknown> {
  const known = ATTRIBUTES.get(definition.name) ?? [];
  const values: Record<string, unknown> = {};
  const given = new Map<string, number>();
  let spoiled = false;
  let tag: WrittenAttribute[] | undefined;

  for (const [index, attribute] of element.attributes.entries()) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      reader.report(
        placeOf(index),
        'expression',
        `There are braces among the attributes of <${definition.name}>.`,
        'Take them out, and write each attribute as name="…" or name={10}.',
      );
      continue;
    }
    const name = attribute.name;
    if (reader.spoiled.size > 0 && reader.spoiled.has(written(index)?.start ?? -1)) {
      spoiled = true;
      given.set(known.find((candidate) => name.startsWith(candidate)) ?? name, index);
      continue;
    }
    if (!known.includes(name)) {
      reportUnknown(name, placeOf(index));
      continue;
    }
    if (given.has(name)) {
      reader.report(
        placeOf(index),
        'attribute',
        `“${name}” is given twice in <${definition.name}>.`,
        'Keep one of the two and delete the other.',
        name,
      );
      continue;
    }
    given.set(name, index);
    const value = attribute.value;
    if (value === null || value === undefined) values[name] = true;
    else if (typeof value === 'string') values[name] = unmask(value);
    else {
      const literal = readLiteral(value.value);
      if (literal.ok) values[name] = literal.value;
      else {
        spoiled = true;
        reader.report(
          placeOf(index),
          'expression',
          `What stands in the braces of “${name}” in <${definition.name}> is not a plain value.`,
          `Write words in quotes, ${name}="…", or a number or true or false in braces, ${name}={10}. Nothing is worked out or run.`,
          name,
        );
      }
    }
  }
  const checked = checkAgainst(definition.props, values, (path) => placeOf(given.get(String(path[0]))), 'attribute');
  if (checked.ok) return isRecord(checked.data) ? checked.data : {};
  for (const issue of checked.issues) {
    const name = issue.field?.split(/[.[]/)[0] ?? '';
    if (spoiled && given.has(name) && !(name in values)) continue;
    reader.issues.push({ ...issue, rule: 'attribute', message: `<${definition.name}>: ${issue.message}` });
  }
  return {};

  /** Where an attribute is written. Sätteri doesn't say, so the tag's source is read; only when somebody asks. */
  function written(index: number): WrittenAttribute | undefined {
    tag ??= readTag(reader.masked, element.position?.start.offset ?? 0)?.attributes ?? [];
    return tag.length === element.attributes.length ? tag[index] : undefined;
  }

  function placeOf(index: number | undefined): Place {
    const here = index === undefined ? undefined : written(index);
    return here ? reader.placeAt(here.start) : reader.placeOf(element);
  }

  function reportUnknown(name: string, at: Place): void {
    const block = definition.name;
    if (/^on[a-z]/i.test(name)) {
      const { rule, message, mend } = runsCode(block, name);
      reader.report(at, rule, message, mend, name);
      return;
    }
    const meant = nearest(name, known);
    const choices = known.length === 0 ? `<${block}> has no attributes.` : `<${block}> has: ${known.join(', ')}.`;
    reader.report(
      at,
      'attribute',
      `<${block}> has no attribute “${name}”.${didYouMean(name, known)}`,
      meant ? `Change “${name}” to “${meant}”, or delete it.` : `Delete it. ${choices}`,
      name,
    );
  }
}

function readLiteral(source: string): { ok: true; value: unknown } | { ok: false } {
  try {
    const value: unknown = JSON.parse(source);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
