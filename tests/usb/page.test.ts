import { describe, expect, test } from 'vitest';
import { dataScripts, moved } from '../../src/usb/data.ts';
import { excerptOf } from '../../src/usb/excerpt.ts';
import { stickPage } from '../../src/usb/page.ts';
import { relativeIn } from '../../src/usb/relative.ts';

const FILES = [
  'index.html',
  'find/index.html',
  'find/en.json',
  'cy/find/index.html',
  'plan/en.json',
  'plan/en/one.json',
  'plan/en/two.json',
  'sessions/one/index.html',
  'sessions/one/a sheet.pdf',
  'assets/a.js',
];
const relative = relativeIn(FILES);

describe('an address', () => {
  test.each([
    ['/', 'index.html', 'index.html'],
    ['/', 'cy/find/index.html', '../../index.html'],
    ['/sessions/one/', 'index.html', 'sessions/one/index.html'],
    ['/sessions/one/#plan', 'find/index.html', '../sessions/one/index.html#plan'],
    ['/find/?q=rent&time=75#found', 'sessions/one/index.html', '../../find/index.html?q=rent&time=75#found'],
    ['/sessions/one/a%20sheet.pdf', 'sessions/one/index.html', '../../sessions/one/a%20sheet.pdf'],
    ['/plan/en/', 'find/index.html', '../plan/en/'],
    // What isn't of this site, or isn't there, stays as it is.
    ['https://example.org/', 'index.html', 'https://example.org/'],
    ['//example.org/', 'index.html', '//example.org/'],
    ['mailto:a@example.org', 'index.html', 'mailto:a@example.org'],
    ['#plan', 'index.html', '#plan'],
    ['/nothing/', 'index.html', '/nothing/'],
  ])('%s on %s becomes %s', (address, page, expected) => {
    expect(relative(address, page)).toBe(expected);
  });
});

describe('a page', () => {
  const set = (html: string, page = 'find/index.html') => stickPage(page, html, relative, () => ['find/en.1.js']);

  test('addresses in every attribute that has them, quoted or not; words that look like one stay', () => {
    const html = `<link rel=icon href=/assets/a.js><a class="x" href="/sessions/one/">href="/sessions/one/"</a><form action='/find/'></form><meta http-equiv="refresh" content="0; url=/sessions/one/"><img srcset="/assets/a.js 1x, /assets/a.js 2x">`;
    expect(set(html).html).toBe(
      `<link rel=icon href="../assets/a.js"><a class="x" href="../sessions/one/index.html">href="/sessions/one/"</a><form action="../find/index.html"></form><meta http-equiv="refresh" content="0; url=../sessions/one/index.html"><img srcset="../assets/a.js 1x, ../assets/a.js 2x">`,
    );
  });

  test('addresses in what scripts are told, and quotation marks in it', () => {
    const told = (href: string): string =>
      `{&quot;name&quot;:&quot;a &amp; b&quot;,&quot;href&quot;:&quot;${href}&quot;}`;
    expect(set(`<p data-elsewhere="${told('/')}" data-words="{not json">`).html).toBe(
      `<p data-elsewhere="${told('../index.html')}" data-words="{not json">`,
    );
  });

  test('its policy lets it take from the disk, and ask for nothing', () => {
    const policy = (says: string): string => `<meta http-equiv="Content-Security-Policy" content="${says}">`;
    expect(
      set(policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'")).html,
    ).toBe(policy("default-src 'none'; script-src 'self' file:; base-uri 'none'"));
  });

  test('modules become plain scripts, and data stands before the first of them', () => {
    const made = set(
      '<p>a</p><script type="module" src="/assets/a.js"></script><script type="application/ld+json">{}</script>',
    );
    expect(made.html).toBe(
      '<p>a</p><script defer src="../find/en.1.js"></script><script defer src="../assets/a.js"></script><script type="application/ld+json">{}</script>',
    );
    expect(made.modules).toEqual(['assets/a.js']);
  });

  test('nothing is fetched ahead: it is in the scripts', () => {
    const ahead =
      '<link rel="modulepreload" href="/assets/b.js"><link rel="preload" as="fetch" crossorigin href="/find/en.json">';
    expect(set(`${ahead}<link rel="stylesheet" href="/assets/a.css"><p>a</p>`).html).toBe(
      '<link rel="stylesheet" href="/assets/a.css"><p>a</p>',
    );
  });
});

describe('data', () => {
  const contents: Record<string, unknown> = {
    'find/en.json': [{ href: '/sessions/one/', title: '/ stays' }],
    'plan/en/one.json': { items: ['<p><a href="/sessions/one/#x">a</a> and href="/sessions/one/"</p>'] },
    'plan/en/two.json': {},
  };
  const read = (path: string): string => JSON.stringify(contents[path]);

  test('stands under the address that the page’s script asks for, with its own addresses relative to the page', () => {
    expect(dataScripts('cy/find/index.html', ['/find/en.json'], FILES, read, relative)).toEqual([
      {
        path: 'find/en.2.js',
        from: 'find/en.json',
        text: '(globalThis.hedgeData??={})["../../find/en.json"]=[{"href":"../../sessions/one/index.html","title":"/ stays"}];\n',
      },
    ]);
  });

  test('of a folder, every file in it', () => {
    const scripts = dataScripts('find/index.html', ['/plan/en/'], FILES, read, relative);
    expect(scripts.map(({ path }) => path)).toEqual(['plan/en/one.1.js', 'plan/en/two.1.js']);
    expect(scripts[0]?.text).toContain('["../plan/en/one.json"]');
    expect(scripts[0]?.text).toContain('<a href=\\"../sessions/one/index.html#x\\">');
  });

  test('that other data names comes along, once', () => {
    const naming: Record<string, unknown> = {
      ...contents,
      'plan/en.json': [{ details: '/plan/en/one.json' }, { details: '/plan/en/one.json' }],
    };
    const scripts = dataScripts(
      'find/index.html',
      ['/plan/en.json'],
      FILES,
      (path) => JSON.stringify(naming[path]),
      relative,
    );
    expect(scripts.map(({ path }) => path)).toEqual(['plan/en.1.js', 'plan/en/one.1.js']);
    expect(scripts[0]?.text).toContain('"details":"../plan/en/one.json"');
  });

  test('numbers, nothing and text without addresses stay as they are', () => {
    const data = { n: 1, none: null, yes: true, text: 'a/b and /c d', list: ['x'] };
    expect(moved(data, 'index.html', relative)).toEqual(data);
  });
});

describe('an excerpt', () => {
  test('stands around the first word found, in any form that was found, with marks', () => {
    const text = `${'before '.repeat(10)}Rent, rents and <b>RÉNT</b> ${'after '.repeat(30)}`;
    expect(excerptOf(text, new Set(['rent']))).toBe(
      `… ${'before '.repeat(6)}<mark>Rent,</mark> rents and <mark>&lt;b&gt;RÉNT&lt;/b&gt;</mark> ${'after '.repeat(12)}…`,
    );
  });

  test('of a text without the word, is how it begins', () => {
    expect(excerptOf('One two.', new Set(['three']))).toBe('One two.');
  });
});
