import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/blocks/definitions.ts';
import type { WebContext } from '../../src/blocks/web.ts';
import { webBlocks } from '../../src/blocks/web-blocks.ts';
import type { Block } from '../../src/kit/document/tree.ts';
import { blocksNamed } from '../../src/kit/document/tree.ts';
import { asJsonSchema } from '../../src/outputs/data/json-schemas.ts';
import { schemaOf } from '../../src/outputs/web/reference/holds.ts';
import { translator } from '../../src/outputs/web/translate.ts';
import { readExamples } from './kit.ts';

const { kit } = readExamples('tests/blocks/data');

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '" onmouseover="alert(1)',
  '</p></div></section><svg/onload=alert(1)>',
  '--><iframe src=//example.org>',
  ']]><b>x</b>',
  'javascript:alert(1)',
  '&lt;b&gt; &#60;b&#62; &amp;',
  '<style>*{display:none}</style><!--',
  '`${alert(1)}` {alert(1)} {{x}} {n}',
];
const HARMLESS = 'quiet words';

/** Where everything that is looked up is there, and says `words` wherever it may say something. */
function context(words: string): WebContext {
  return {
    lang: 'en',
    kind: 'module',
    t: translator(kit.strings['en'] ?? {}, 'en'),
    day: (iso) => iso,
    href: (kind) => `/${kind}/`,
    title: () => words,
    page: (name) => `/${name}/`,
    picture: (name) =>
      name === ''
        ? undefined
        : [
            { src: `/media/${words}`, width: 720, height: 480 },
            { src: `/media/${words}`, width: 1440, height: 960 },
          ],
    term: (id) => ({ id, term: words, definition: words, also: [], sources: [] }),
    source: (id) => ({ id, title: words, by: words, seen: 'yes' }),
    slot: (id) => ({ id, prompt: words, label: words, worksheet: 'a-sheet', answer: 'text', nation: false }),
    fact: (slot) =>
      slot === 'unknown'
        ? undefined
        : {
            slot,
            lang: 'en',
            values: [words, words],
            source: words,
            date: '2026-11-01',
            reviewBy: '2027-05-01',
            file: 'branch/local.yaml',
            line: 1,
          },
    set: () => words,
    own: () => words,
    signpost: (id) => ({
      id,
      need: words,
      nations: ['UK'],
      name: words,
      about: words,
      phone: words,
      url: 'https://example.org/',
    }),
    start: () => 5,
    number: () => 1,
    today: '2026-11-22',
  };
}

/** The skeleton of a piece of HTML: its elements with the names of their attributes, and comments; and all that it says. */
function skeleton(html: string): { shape: string[]; says: string; addresses: string[] } {
  const shape: string[] = [];
  const addresses: string[] = [];
  let says = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      shape.push(`<${name} ${Object.keys(attributes).join(' ')}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute === 'href' || attribute === 'src') addresses.push(value);
        says += ` ${value}`;
      }
    },
    onclosetag: (name) => shape.push(`</${name}>`),
    oncomment: () => shape.push('<!-- -->'),
    onprocessinginstruction: () => shape.push('<? ?>'),
    ontext: (text) => {
      says += text;
    },
  });
  parser.end(html);
  return { shape, says, addresses };
}

/** A block as its example has it. */
function sample(name: string): Block {
  const found = kit.examples.flatMap((example) => (example.block === name ? blocksNamed(example.body, name) : []))[0];
  if (found === undefined) throw new Error(`There is no example of ${name}.`);
  return found;
}

const set = (block: Block, words: string): string =>
  webBlocks.get(block.name)?.(block, '<p>Inside.</p>', context(words)) ?? '';

/** Every attribute that words can be written in: alone, or as entries of a list. Days can only be days. */
const texts = [...blocks.values()].flatMap((block) =>
  Object.entries(asJsonSchema(block.props).properties ?? {}).flatMap(([attribute, property]) => {
    const schema = schemaOf(property);
    const list = schema.type === 'array';
    const words = list ? schemaOf(schema.items) : schema;
    return words.type === 'string' && words.enum === undefined && words.format === undefined
      ? [{ name: block.name, attribute, list }]
      : [];
  }),
);

test('there are such attributes', () => {
  expect(texts.map(({ name, attribute }) => `${name} ${attribute}`)).toEqual(
    expect.arrayContaining(['Step title', 'Grid columns', 'FillIn label', 'Term id', 'Figure alt']),
  );
});

describe.each(texts)('$name $attribute', ({ name, attribute, list }) => {
  const filled = (words: string): Block => ({
    ...sample(name),
    props: { ...sample(name).props, [attribute]: list ? [words, words] : words },
  });

  test.each(HOSTILE)('comes out as text: %s', (words) => {
    const mild = skeleton(set(filled(HARMLESS), HARMLESS));
    const hard = skeleton(set(filled(words), words));
    expect(hard.shape).toEqual(mild.shape);
    expect(hard.addresses.filter((address) => !/^(?:https:\/\/example\.org\/|\/)/.test(address))).toEqual([]);
    if (mild.says.includes(HARMLESS)) expect(hard.says).toContain(words);
  });
});
