import { guardsOf } from '../guard.ts';

const PLACED = ['tests/hostile/placement', 'tests/blocks/hostile.test.ts'];

/** What is published: nothing of a text's becomes anything but words. */
export const published = [
  ...guardsOf(PLACED, [
    [
      'marks of HTML in words',
      'src/outputs/web/escape.ts',
      'return text.search(/[&<>"]/) === -1 ? text : text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);',
      'return text;',
      ['tests/blocks/hostile.test.ts', 'tests/markdown'],
    ],
    [
      'marks of HTML in blocks’ attributes',
      'src/blocks/html.ts',
      "'<': '&lt;'",
      "'<': '<'",
      ['tests/blocks/hostile.test.ts', 'tests/hostile/placement', 'tests/blocks/examples.test.ts'],
    ],
    ['an end of script in JSON-LD', 'src/outputs/web/json-ld.ts', ".replaceAll('<', '\\\\u003c')", ''],
    [
      'a line of a calendar ended early',
      'src/kit/calendar/ics.ts',
      "    .replace(LINE_END, '\\\\n')\n",
      '',
      ['tests/calendar/ics.test.ts'],
    ],
    [
      'marks of a calendar in words',
      'src/kit/calendar/ics.ts',
      '    .replace(/[\\\\;,]/g, (mark) => `\\\\${mark}`)\n',
      '',
      ['tests/branch/feeds', 'tests/calendar/ics.test.ts'],
    ],
    [
      'marks of XML in the feed’s titles',
      'src/outputs/data/feed.ts',
      '<item><title>${escapeHtml(title)}</title>',
      '<item><title>${title}</title>',
      ['tests/branch/feeds', 'tests/branch/hostile', 'tests/hostile/placement'],
    ],
    [
      'addresses that run, in a renderer’s own check',
      'src/kit/document/link.ts',
      'return scheme === undefined ? !/^[\\s\\u0000-\\u001f]*[/\\\\]{2}/.test(url) : SCHEMES.has(scheme.toLowerCase());',
      'return true;',
      ['tests/document/link'],
    ],
    [
      'marks of HTML in a link’s address',
      'src/outputs/web/href.ts',
      'return escape(encoded);',
      'return encoded;',
      ['tests/markdown'],
    ],
  ]),
  ...guardsOf(
    ['tests/branch/headers.test.ts'],
    [
      [
        'no frame around a page',
        'src/outputs/web/policy.ts',
        "[...DIRECTIVES, NOT_FRAMED].join('; ')",
        "[...DIRECTIVES].join('; ')",
      ],
      ['nothing from elsewhere unless allowed', 'src/outputs/web/policy.ts', `"default-src 'none'",`, ''],
      [
        'no script but the site’s own',
        'src/outputs/web/policy.ts',
        `"script-src 'self' 'wasm-unsafe-eval'"`,
        `"script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"`,
      ],
      [
        'no style but the site’s own',
        'src/outputs/web/policy.ts',
        `"style-src 'self'"`,
        `"style-src 'self' 'unsafe-inline'"`,
      ],
      ['forms that go elsewhere', 'src/outputs/web/policy.ts', `  "form-action 'self'",\n`, ''],
      ['a base that changes all addresses', 'src/outputs/web/policy.ts', `  "base-uri 'none'",\n`, ''],
      ['telling others where readers come from', 'src/outputs/web/policy.ts', "'no-referrer'", "'origin'"],
      [
        'types that a browser guesses',
        'src/outputs/data/headers.ts',
        "    ['X-Content-Type-Options', 'nosniff'],\n",
        '',
      ],
      [
        'sharing with whoever opened a page',
        'src/outputs/data/headers.ts',
        "    ['Cross-Origin-Opener-Policy', 'same-origin'],\n",
        '',
      ],
      [
        'files that others’ pages load',
        'src/outputs/data/headers.ts',
        "    ['Cross-Origin-Resource-Policy', 'same-origin'],\n",
        '',
      ],
    ],
  ),
  ...guardsOf(
    ['tests/planner/odd-links.test.ts', 'tests/planner/link.test.ts'],
    [
      ['a plan’s link that is too long', 'src/planner/link.ts', ' || text.length > MOST_LETTERS', ''],
      ['a plan’s link with odd letters', 'src/planner/link.ts', ' || !/^[\\w-]+$/.test(text)', ''],
      [
        'a plan that unpacks to more than memory',
        'src/planner/link.ts',
        'inflateSync(fromBase64(text.slice(1)), { out: room })',
        'inflateSync(fromBase64(text.slice(1)))',
      ],
      ['a plan of another version', 'src/planner/link.ts', 'text[0] !== VERSION || ', ''],
      ['hidden characters in a plan', 'src/planner/plan-schema.ts', "said.replace(HIDDEN, ' ')", 'said'],
      ['more items than a page can show', 'src/planner/plan-schema.ts', '.check(z.maxLength(MOST_ITEMS))', ''],
      ['words longer than a plan’s', 'src/planner/plan-schema.ts', '    z.maxLength(most),\n', ''],
      [
        'a session’s name in a plan that is an address',
        'src/planner/plan-schema.ts',
        '.check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/))',
        '',
      ],
    ],
  ),
  ...guardsOf(
    ['tests/word/nobody.test.ts'],
    [
      ['who made a Word file', 'src/outputs/word/same-bytes.ts', '<dc:creator>[^<]*<\\/dc:creator>|', ''],
      [
        'when a Word file was made',
        'src/outputs/word/same-bytes.ts',
        ".replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\\/dcterms:\\1>/g, '')",
        '',
      ],
    ],
  ),
  ...guardsOf(
    ['tests/checks/rules.test.ts', 'tests/setup'],
    [
      [
        'personal e-mail addresses',
        'src/kit/private-words.ts',
        '(PERSONAL.test(email) ? ROLE.test(name) : !NAMED.test(email) || ROLE.test(name))',
        '(true)',
      ],
      [
        'mobile numbers',
        'src/kit/private-words.ts',
        'for (const [number] of words.matchAll(MOBILE))',
        'for (const [number] of [] as string[][])',
      ],
      ['whose home it is', 'src/kit/private-words.ts', 'if (whose !== undefined && address)', 'if (false)'],
      ['somebody’s home', 'src/kit/private-words.ts', 'if (house !== undefined && !PUBLIC.test(words))', 'if (false)'],
    ],
  ),
];
