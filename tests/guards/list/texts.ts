import { guardsOf } from '../guard.ts';

const HOSTILE = ['tests/hostile/hostile.test.ts'];

/** What a text may not hold. */
export const texts = [
  ...guardsOf(HOSTILE, [
    [
      'a scheme that runs code',
      'src/kit/document/link.ts',
      'if (scheme !== undefined && !SCHEMES.has(scheme))',
      'if (false)',
    ],
    [
      'hidden characters in an address',
      'src/kit/document/link.ts',
      '  if (HIDDEN.test(url))',
      '  if (false)',
      ['tests/document/link'],
    ],
    [
      'an address that leads to another host',
      'src/kit/document/link.ts',
      "if (/^[/\\\\]{2}/.test(url) || url.startsWith('/\\\\') || url.includes('\\\\'))",
      'if (false)',
    ],
    [
      'a name before an @',
      'src/kit/document/link.ts',
      "if (parsed.username !== '' || parsed.password !== '')",
      'if (false)',
    ],
    [
      'a web address that isn’t whole',
      'src/kit/document/link.ts',
      'if (parsed === undefined || !/^https?:\\/\\/[^/]/i.test(url))',
      'if (parsed === undefined)',
    ],
    [
      'an address that is no address',
      'src/kit/document/link.ts',
      "if (url.startsWith('/') || url.startsWith('#')) return undefined;",
      'return undefined;',
    ],
    [
      'links refused in texts',
      'src/kit/document/phrasing.ts',
      '  if (refused) context.reader.report(',
      '  if (false) context.reader.report(',
    ],
    ['hidden characters in a file', 'src/kit/document/source.ts', 'if (text.search(HIDDEN) === -1)', 'if (true)'],
    [
      'hidden characters spelt as entities',
      'src/kit/document/source.ts',
      'if (point <= 0x10ffff && !ALL_HIDDEN.test(String.fromCodePoint(point))) return [];',
      'return [];',
    ],
    [
      'expressions in a paragraph’s place',
      'src/kit/document/hidden-words.ts',
      '  if (!reader.isSilent(offset)) reader.report(',
      '  if (false) reader.report(',
    ],
    [
      'imports and exports',
      'src/kit/document/hidden-words.ts',
      '      if (!isProgram(line)) continue;',
      '      continue;',
    ],
    [
      'braces in words',
      'src/kit/document/hidden-words.ts',
      '      if (closed) reader.report(reader.placeAt(at),',
      '      if (closed) void (reader.placeAt(at),',
    ],
    [
      'tags that aren’t blocks',
      'src/kit/document/element.ts',
      '    if (refused) reader.report(',
      '    if (false) reader.report(',
    ],
    // Braces among attributes are refused twice, by tag.ts as they are written and by attributes.ts as they are parsed: either alone is enough.
    [
      'attributes that no block has',
      'src/kit/document/attributes.ts',
      '    if (!known.includes(name)) {\n      reportUnknown(name, placeOf(index));',
      '    if (!known.includes(name)) {',
    ],
    ['attributes that run code', 'src/kit/document/attributes.ts', 'if (/^on[a-z]/i.test(name))', 'if (false)'],
  ]),
  ...guardsOf(
    ['tests/document/limits/limits.test.ts'],
    [
      ['more tags than the parser can take', 'src/kit/document/limits.ts', 'if (tags > MOST_TAGS)', 'if (false)'],
      [
        'a stretch that the parser’s work grows with',
        'src/kit/document/limits.ts',
        'if (gap.index - start > LONGEST_STRETCH) return start;',
        '',
      ],
      [
        'a file that is too big',
        'src/kit/document/source.ts',
        'if (tooBig(file.text)) {',
        'if (false) {',
        ['tests/document/limits'],
      ],
    ],
  ),
  ...guardsOf(
    ['tests/hostile/hostile.test.ts', 'tests/document/fields'],
    [
      ['YAML: directives', 'src/kit/document/yaml.ts', '  if (directive) report(', '  if (false) report('],
      ['YAML: what repeats an earlier value', 'src/kit/document/yaml.ts', '      report(start, ALIAS, true);', ''],
      ['YAML: anchors', 'src/kit/document/yaml.ts', 'if (node.anchor !== undefined) report(', 'if (false) report('],
      ['YAML: tags', 'src/kit/document/yaml.ts', 'if (node.tag !== undefined) report(', 'if (false) report('],
      ['YAML: merge keys', 'src/kit/document/yaml.ts', "report(at, key === '<<' ? MERGE : ODD_KEY, false);", ''],
      [
        'YAML: depth',
        'src/kit/document/yaml.ts',
        'if (depth > DEEPEST) {',
        'if (depth > 1e9) {',
        ['tests/document/limits/deep-fields.test.ts'],
      ],
      [
        'YAML: a name that changes all objects, read the quick way',
        'src/kit/document/plain-yaml.ts',
        "return Object.hasOwn(fields, name) || name === '__proto__' ||",
        'return Object.hasOwn(fields, name) ||',
        ['tests/document/plain-yaml', 'tests/hostile/hostile.test.ts'],
      ],
      [
        'YAML: a name given twice, read the quick way',
        'src/kit/document/plain-yaml.ts',
        'return Object.hasOwn(fields, name) || name',
        'return name',
        ['tests/document/plain-yaml', 'tests/document/fields'],
      ],
    ],
  ),
  ...guardsOf(
    ['tests/document/fields/kinds-of-field.test.ts'],
    [
      [
        'fields: hidden characters in a line',
        'src/kit/schema/fields.ts',
        ".regex(new RegExp(`^[^\\\\t\\\\n\\\\r${HIDDEN}]*$`, 'u'), 'has a line break or a hidden control character')",
        '',
      ],
      [
        'fields: hidden characters in a text',
        'src/kit/schema/fields.ts',
        ".regex(new RegExp(`^[^${HIDDEN}]*$`, 'u'), 'has a hidden control character')",
        '',
      ],
      ['fields: schemes of an address', 'src/kit/schema/fields.ts', 'protocol: /^https?$/, error', 'error'],
      [
        'fields: marks that no address has',
        'src/kit/schema/fields.ts',
        "new RegExp(`^[^\\\\s\"<>\\\\\\\\^\\`{|}\\\\p{Default_Ignorable_Code_Point}${HIDDEN}]*$`, 'u'),",
        '/^/u,',
      ],
      [
        'fields: a name before an @',
        'src/kit/schema/fields.ts',
        "/^[^/]*\\/\\/[^/?#@]*(?:[/?#]|$)/, 'has a name",
        "/^/, 'has a name",
      ],
      [
        'fields: what an id may be',
        'src/kit/schema/fields.ts',
        "  .regex(SLUG, 'must be lower-case words",
        "  .regex(/^/, 'must be lower-case words",
        ['tests/document/fields/kinds-of-field.test.ts'],
      ],
    ],
  ),
];
