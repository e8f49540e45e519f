import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../../src/kit/document/frontmatter.ts';
import { readPlainYaml } from '../../../src/kit/document/plain-yaml.ts';
import { readFullYaml } from '../../../src/kit/document/yaml.ts';

const root = join(import.meta.dirname, '../../..');
const real = globSync(['src/content/**/*.{mdx,yaml}', 'templates/documents/*.mdx', 'curricula/*.yaml'], { cwd: root })
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8').replaceAll('\r', '');
    return { path, yaml: path.endsWith('.mdx') ? (splitFrontmatter(text, path).yaml ?? '') : text };
  });

/** Pieces that YAML's rules turn on. */
const PIECES = [
  'a: ',
  'b:\n',
  'title: x\n',
  '- ',
  '-\n',
  '  ',
  ' ',
  '\n',
  '\n\n',
  '    ',
  ': ',
  ':',
  ' #',
  '# c\n',
  ', ',
  '[',
  ']',
  '[a, b]\n',
  '{ c: d }\n',
  '[{ c: d }, [e, "f"]]\n',
  '{ c: [d, e] }\n',
  '{ c: ',
  ' ]',
  ' }\n',
  '{',
  '}',
  '"',
  "'",
  '"q"\n',
  "'it''s'\n",
  "it's\n",
  '|\n',
  '>-\n',
  '>\n',
  '|-\n',
  '>+\n',
  'true',
  'null',
  '~',
  'No\n',
  '12\n',
  '007',
  '1.50\n',
  '-3\n',
  '+1',
  '1e3\n',
  '0x1F\n',
  '.5\n',
  '.inf\n',
  '2026-11-22\n',
  '16+',
  '978-0-14\n',
  '&a ',
  '*a',
  '!t ',
  '%',
  '@',
  '`',
  '?',
  '? ',
  '<<: ',
  '---\n',
  '...\n',
  '\\',
  'word',
  'two words\n',
  'é',
  '\u00a0',
  '\u2028',
  '_x: 1\n',
  '__proto__: 1\n',
  'a: 1\n',
  '1: x\n',
  '0: x\n',
  '"k": x\n',
  '"null": x\n',
  '""',
  'two words: x\n',
  'two  words: x\n',
  'true: x\n',
  '- a\n',
  '  - b\n',
  '  c: d\n',
  '- e: f\n',
  '\t',
];

function expectTheSame(yaml: string): boolean {
  const plain = readPlainYaml(yaml);
  if (!plain) return false;
  const full = readFullYaml(yaml, 'a.yaml');
  expect(full.issues).toEqual([]);
  expect(full.value).toStrictEqual(plain.value);
  return true;
}

describe('the quick reader says what the full parser says, or gives up', () => {
  test.each(real)('on $path', ({ yaml }) => {
    expectTheSame(yaml);
  });

  test.each(['- { a: [x\u00a0 ] }\n', '- { a: x\u00a0 }\n', '- [x, y\u00a0 ]\n', 'a: "x"\n  \u00a0\n', 'a: x\u00a0\n'])(
    'on a hard space: %j',
    (yaml) => {
      expectTheSame(yaml);
    },
  );

  test('and reads nearly all sessions and sheets', () => {
    const items = real.filter(({ path }) => path.endsWith('.mdx'));
    const read = items.filter(({ yaml }) => readPlainYaml(yaml) !== undefined);
    expect(read.length / items.length).toBeGreaterThan(0.8);
  });

  test('on anything made of what YAML’s rules turn on', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (yaml) => void expectTheSame(yaml)),
      { numRuns: 20_000 },
    );
  });

  test('on real fields with pieces put in, taken out and doubled', () => {
    const edits = fc.tuple(
      fc.constantFrom(...real),
      fc.nat(),
      fc.nat(30),
      fc.constantFrom('', ...PIECES),
      fc.boolean(),
    );
    fc.assert(
      fc.property(edits, ([{ yaml }, place, length, piece, atLine]) => {
        const lines = yaml.split('\n');
        const from = place % Math.max(1, lines.length - 12);
        const part = `${lines.slice(from, from + 12).join('\n')}\n`;
        const at = atLine ? part.indexOf('\n', place % part.length) + 1 : place % part.length;
        expectTheSame(part.slice(0, at) + piece + part.slice(at + (length % 4)));
      }),
      { numRuns: 6_000 },
    );
  });
});
