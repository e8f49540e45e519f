import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { mask, unmask } from '../../../src/kit/document/mask.ts';
import { parseDocument } from '../../../src/kit/document/parse.ts';
import { walk } from '../../../src/kit/document/tree.ts';
import { renderMarkdown } from '../../../src/outputs/web/markdown.ts';

const runs = inject('full') ? 20_000 : 2_000;
const root = join(import.meta.dirname, '../../..');
const real = globSync(
  ['src/content/*/*.mdx', 'templates/documents/*.mdx', 'tests/markdown/reference/*.mdx', 'tests/document/*/*.mdx'],
  { cwd: root },
)
  .toSorted()
  .map((path) => readFileSync(join(root, path), 'utf8'));

/** Parts of real documents, each with fields and a body. */
const parts = real.flatMap((text) => {
  const body = text.slice(text.indexOf('\n---\n') + 5).split('\n\n');
  return Array.from(
    { length: Math.ceil(body.length / 8) },
    (_, part) => `---\ntitle: a\n---\n\n${body.slice(part * 8, part * 8 + 8).join('\n\n')}\n`,
  );
});

/** Pieces that Markdown, MDX and YAML turn on. */
const PIECES = [
  '---\n',
  'title: a\n',
  '\n',
  '\n\n',
  '  ',
  '    ',
  '\t',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '- [ ] ',
  '| a ',
  '|---|\n',
  '```\n',
  '~~~',
  '***',
  '**',
  '*',
  '_',
  '~~',
  '`',
  '\\',
  '!',
  '[',
  ']',
  '](',
  '(',
  ')',
  '[^a]',
  '[^a]: ',
  '[a]: ',
  '[a]',
  '<',
  '>',
  '</',
  '/>',
  '{',
  '}',
  '{/*',
  '*/}',
  '{1}',
  '={',
  '="',
  '"',
  "'",
  '&',
  '&amp;',
  '&#123;',
  ';',
  '<!--',
  '-->',
  '<Say>',
  '</Say>',
  '<Say>\n\n',
  '\n\n</Say>',
  '<Step ',
  'minutes={10}',
  '<Term id="a">',
  '</Term>',
  '<Cite source="a" />',
  '<Break minutes={5} />',
  '<b>',
  '<>',
  '{...a}',
  'javascript:',
  'https://a.b',
  'www.a.b',
  '//a',
  'a@b.c',
  'import a from "b"\n',
  'export default 1\n',
  'é',
  '🎉',
  'ا',
  '\u00a0',
  '\u2028',
  '\0',
  '\ufeff',
  '\ue000',
  '\r\n',
  '\r',
  'word',
  ' words ',
  '&javascript&colon;',
];

const anything = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .tuple(
      fc.constantFrom(...parts),
      fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom('', ...PIECES)), { minLength: 1, maxLength: 6 }),
    )
    .map(([text, edits]) => {
      let changed = text;
      for (const [place, length, piece] of edits) {
        const at = place % (changed.length + 1);
        changed = changed.slice(0, at) + piece + changed.slice(at + length);
      }
      return changed;
    }),
);

/** The HTML the renderer can make; what an author wrote can put nothing else into a page. */
const TAGS =
  /^<\/?(?:p|h[1-6]|ul|ol|li|em|strong|del|code|pre|blockquote|a|img|br|hr|table|thead|tbody|tr|th|td|sup|section|span)(?: (?:href|src|alt|title|class|id|align|start|role|aria-label)="[^"<>]*")*(?: \/)?>$/;

describe('whatever stands in a file', () => {
  test('it is read without an error of the program’s own, and what is said of it has a place', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const lines = text.split(/\r\n?|\n/).length;
        const parsed = parseDocument({ path: 'a.mdx', text });
        for (const issue of parsed.issues) {
          expect(issue).toMatchObject({
            file: 'a.mdx',
            level: 'error',
            message: expect.stringMatching(/./),
            mend: expect.stringMatching(/./),
          });
          expect(issue.line).toBeGreaterThan(0);
          expect(issue.line).toBeLessThanOrEqual(lines);
          expect(issue.column).toBeGreaterThan(0);
        }
        for (const { node } of walk(parsed.root)) {
          expect(node.position?.line ?? 1).toBeLessThanOrEqual(lines);
        }
        parsed.places(['title']);
      }),
      { numRuns: runs },
    );
  });

  test('its HTML holds only what the renderer makes, and no address that could run', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { root: tree } = parseDocument({ path: 'a.mdx', text: `---\ntitle: a\n---\n${text}` });
        const html = renderMarkdown(tree, { block: (_block, inner) => inner });
        for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(TAGS);
        for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g))
          expect(address).not.toMatch(/^(?!https?:|mailto:|tel:)[\w+.-]*:/i);
        expect(html).not.toMatch(/[\ue000-\ue00f]/);
      }),
      { numRuns: runs },
    );
  });

  test('nothing reaches a JavaScript parser but plain values and comments', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const text = raw.replace(/[\ue000-\ue00f]/g, '');
        const masked = mask(text);
        expect(masked).toHaveLength(text.length);
        expect(unmask(masked)).toBe(text);
        expect(masked).not.toMatch(/^(?:import|export)(?![\w-])/m);
        for (const brace of masked.matchAll(/(?<!\\)(?:\\\\)*\{([^}]*)\}?/g)) {
          const inside = brace[1] ?? '';
          if (/^\s*\/\*/.test(inside)) expect(inside).toMatch(/^(?:\s*\/\*[^]*?\*\/)+\s*$/);
          else expect(() => JSON.parse(inside.replace(/\n[ \t>]*/g, '\n'))).not.toThrow();
        }
      }),
      { numRuns: runs },
    );
  });
});
