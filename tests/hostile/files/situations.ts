import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A file that does harm somewhere: where it stands in a project, what it holds or how it is made, and what must come of it. */
export interface Situation {
  name: string;
  path: string;
  bytes: string | Uint8Array | ((at: string) => void);
  /** What the problem says; left out where the file is taken, and does no harm. */
  refused?: RegExp;
  /** True where line and column make no sense: it isn't text, or can't be read as such. */
  whole?: true;
  /** Where another file than this is told of. */
  told?: string;
  /** How grave the problem is, where it doesn't stop the build: the file isn't published. */
  level?: 'warning';
}

const HEAD = 'title: Ours\nsummary: Ours.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n';
const page = (body: string, head = HEAD): string => `---\n${head}---\n\n${body}\n`;
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';
const linkTo = (target: string) => (at: string) => symlinkSync(target, at);
const pipe = (at: string): void => void execFileSync('mkfifo', [at]);
const folder = (at: string): void => void mkdirSync(at);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A piece of a PNG. */
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length);
  ends.writeUInt32BE(crc(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** A PNG of a few bytes that says it is as wide and high as this. */
export function claiming(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const dots = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([PNG, chunk('IHDR', size), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]);
}

/** A whole PNG of black dots, as wide as high: a few kilobytes that open to a million for each thousand of its width. */
export function opening(width: number): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(width, 4);
  // One bit a dot.
  size.set([1, 0, 0, 0, 0], 8);
  const dots = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * width));
  return Buffer.concat([PNG, chunk('IHDR', size), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]);
}

/** All situations with files. */
export async function situations(): Promise<Situation[]> {
  const drawn = sharp({ create: { width: 8, height: 8, channels: 3, background: '#445566' } });
  const as = (format: 'png' | 'jpeg' | 'avif' | 'gif' | 'webp'): Promise<Buffer> =>
    drawn.clone().toFormat(format).toBuffer();
  const [png, jpeg, avif, gif, webp] = [
    await as('png'),
    await as('jpeg'),
    await as('avif'),
    await as('gif'),
    await as('webp'),
  ];
  const js = '*/=1;alert(1);/*';
  return [
    // Pictures.
    { name: 'AVIF as PNG', path: 'branch/media/a1.png', bytes: avif, refused: /AVIF or HEIC/, whole: true },
    { name: 'SVG as PNG', path: 'branch/media/a2.png', bytes: `${SVG}<script/></svg>`, refused: /SVG/, whole: true },
    { name: 'SVG behind blanks', path: 'branch/media/a3.jpg', bytes: `\n\n ${SVG}</svg>`, refused: /SVG/, whole: true },
    { name: 'GIF as JPEG', path: 'branch/media/a4.jpg', bytes: gif, refused: /GIF/, whole: true },
    {
      name: 'a page as a picture',
      path: 'branch/media/a5.png',
      bytes: '<!doctype html><script>',
      refused: /is a drawing|no picture/,
      whole: true,
    },
    {
      name: 'GIF that is a script too',
      path: 'branch/media/a6.png',
      bytes: `GIF89a${js}`,
      refused: /GIF/,
      whole: true,
    },
    { name: 'nothing at all', path: 'branch/media/a7.png', bytes: '', refused: /no picture/, whole: true },
    {
      name: 'a drawing under its own name',
      path: 'branch/media/a8.svg',
      bytes: `${SVG}</svg>`,
      refused: /not published/,
      whole: true,
      level: 'warning',
    },
    {
      name: 'a picture with a name that climbs',
      path: 'branch/media/%2e%2e%2fa.png',
      bytes: png,
      refused: /not published/,
      whole: true,
      level: 'warning',
    },
    { name: 'JPEG that is a script too', path: 'branch/media/b1.jpg', bytes: Buffer.concat([jpeg, Buffer.from(js)]) },
    {
      name: 'PNG with a page behind it',
      path: 'branch/media/b2.png',
      bytes: Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]),
    },
    { name: 'JPEG called PNG', path: 'branch/media/b3.png', bytes: jpeg },
    { name: 'WebP that stands still', path: 'branch/media/b4.webp', bytes: webp },
    // YAML, in the head of a page and in files of their own.
    {
      name: 'aliases',
      path: 'branch/pages/y1.mdx',
      bytes: page('Words.', `${HEAD}a: &a [x]\nb: *a\n`),
      refused: /alias/,
    },
    {
      name: 'a billion laughs',
      path: 'branch/content/guides/small-guide.patch.yaml',
      bytes:
        'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c]\ntitle: *d\n',
      refused: /alias/,
    },
    {
      name: 'a field twice',
      path: 'branch/pages/y2.mdx',
      bytes: page('Words.', `${HEAD}title: Again\n`),
      refused: /written twice/,
    },
    {
      name: 'a tag that makes code',
      path: 'branch/pages/y3.mdx',
      bytes: page('Words.', `title: !!js/function "x"\n${HEAD.slice(12)}`),
      refused: /tag/,
    },
    {
      name: 'a tag for bytes',
      path: 'branch/pages/y4.mdx',
      bytes: page('Words.', `title: !!binary SGk=\n${HEAD.slice(12)}`),
      refused: /tag/,
    },
    {
      name: '__proto__',
      path: 'branch/pages/y5.mdx',
      bytes: page('Words.', `${HEAD}__proto__: { polluted: yes }\n`),
      refused: /can’t be the name of a field/,
    },
    {
      name: 'constructor',
      path: 'branch/pages/y6.mdx',
      bytes: page('Words.', `${HEAD}constructor: { prototype: { polluted: yes } }\n`),
      refused: /constructor/,
    },
    {
      name: 'a merge key',
      path: 'branch/pages/y7.mdx',
      bytes: page('Words.', `${HEAD}<<: { x: 1 }\n`),
      refused: /merge key/,
    },
    {
      name: 'very deep',
      path: 'branch/pages/y8.mdx',
      bytes: page('Words.', `${HEAD}x: ${'['.repeat(3000)}\n`),
      refused: /nested deeper/,
    },
    {
      name: 'octal and hexadecimal in place of a day',
      path: 'branch/pages/y9.mdx',
      bytes: page('Words.', HEAD.replace('2026-11-22', '0o17')),
      refused: /lastReviewed/,
    },
    {
      name: 'a tab for setting in',
      path: 'branch/pages/z1.mdx',
      bytes: page('Words.', `${HEAD}x:\n\ty: 1\n`),
      refused: /tab/,
    },
    {
      name: 'a second head',
      path: 'branch/content/guides/second-guide.patch.yaml',
      bytes: 'title: A\n---\ntitle: B\n',
      refused: /“---”/,
    },
    {
      name: 'a list where fields should be',
      path: 'branch/pages/z2.mdx',
      bytes: page('Words.', '- a\n- b\n'),
      refused: /./,
    },
    { name: 'only a number', path: 'branch/local.yaml', bytes: '0x1F\n', refused: /./ },
    { name: 'a head that never ends', path: 'branch/pages/z3.mdx', bytes: `---\n${HEAD}\nWords.\n`, refused: /./ },
    { name: 'a mark of byte order', path: 'branch/pages/c1.mdx', bytes: `\ufeff${page('Words.')}` },
    {
      name: 'lines that end as on Windows',
      path: 'branch/pages/c2.mdx',
      bytes: page('Words.').replaceAll('\n', '\r\n'),
    },
    {
      name: 'lines that end as on an old Mac',
      path: 'branch/pages/c3.mdx',
      bytes: page('Words.').replaceAll('\n', '\r'),
    },
    {
      name: 'yes and no as words',
      path: 'branch/pages/c4.mdx',
      bytes: page('Words.', HEAD.replace('title: Ours', 'title: no')),
    },
    // Texts.
    { name: 'an expression', path: 'branch/pages/m1.mdx', bytes: page('{process.exit(1)}'), refused: /./ },
    { name: 'an import', path: 'branch/pages/m2.mdx', bytes: page('import fs from "fs"\n\nWords.'), refused: /./ },
    {
      name: 'an export',
      path: 'branch/pages/m3.mdx',
      bytes: page('export const a = fetch("https://example.org")'),
      refused: /./,
    },
    { name: 'raw HTML', path: 'branch/pages/m4.mdx', bytes: page('<script>alert(1)</script>'), refused: /script/ },
    {
      name: 'a handler',
      path: 'branch/pages/m5.mdx',
      bytes: page('<Note onclick="alert(1)">\n\nx\n\n</Note>'),
      refused: /onclick/,
    },
    {
      name: 'spread',
      path: 'branch/pages/m6.mdx',
      bytes: page('<Note {...process.env}>\n\nx\n\n</Note>'),
      refused: /./,
    },
    {
      name: 'a link that runs',
      path: 'branch/pages/m7.mdx',
      bytes: page('[x](javascript:alert(1))'),
      refused: /can run code/,
    },
    {
      name: 'a link that holds a page',
      path: 'branch/pages/m8.mdx',
      bytes: page('[x](data:text/html;base64,PHNjcmlwdD4=)'),
      refused: /can run code/,
    },
    {
      name: 'a link spelt with entities',
      path: 'branch/pages/m9.mdx',
      bytes: page('[x](java&#115;cript&colon;alert(1))'),
      refused: /can run code/,
    },
    {
      name: 'a picture from elsewhere',
      path: 'branch/pages/n1.mdx',
      bytes: page('![x](https://example.org/a.png)'),
      refused: /./,
    },
    { name: 'directions turned', path: 'branch/pages/n2.mdx', bytes: page('Pay \u202eyenom\u202c now.'), refused: /./ },
    { name: 'a NUL', path: 'branch/pages/n3.mdx', bytes: page('Pay\u0000 now.'), refused: /./ },
    {
      name: 'an escape for terminals',
      path: 'branch/pages/n4.mdx',
      bytes: page('\u001b]0;x\u0007 \u001b[2J'),
      refused: /./,
    },
    {
      name: 'letters that are no UTF-8',
      path: 'branch/pages/n5.mdx',
      bytes: Buffer.concat([Buffer.from(page('Caf')), Buffer.from([0xe9, 0x0a])]),
      refused: /UTF-8/,
      whole: true,
    },
    { name: 'UTF-16', path: 'branch/pages/n6.mdx', bytes: utf16(page('Words.')), refused: /UTF-8/, whole: true },
    {
      name: 'half a letter',
      path: 'branch/pages/n7.mdx',
      bytes: Buffer.concat([Buffer.from(page('x')), Buffer.from([0xed, 0xa0, 0x80])]),
      refused: /UTF-8/,
      whole: true,
    },
    { name: 'a huge line', path: 'branch/pages/n8.mdx', bytes: page('a '.repeat(60_000)), refused: /no empty line/ },
    { name: 'quotations ten thousand deep', path: 'branch/pages/n9.mdx', bytes: page('>'.repeat(9_000)), refused: /./ },
    {
      name: 'lists a thousand deep',
      path: 'branch/pages/o1.mdx',
      bytes: page(Array.from({ length: 140 }, (_, at) => `${' '.repeat(at)}- x`).join('\n')),
      refused: /./,
    },
    {
      name: 'blocks never closed, thousands',
      path: 'branch/pages/o2.mdx',
      bytes: page('<Note>\n\n'.repeat(3500)),
      refused: /./,
    },
    {
      name: 'an instruction to programs',
      path: 'branch/pages/o3.mdx',
      bytes: page('<?php system("id") ?>'),
      refused: /./,
    },
    {
      name: 'a text of ten megabytes',
      path: 'branch/pages/o4.mdx',
      bytes: page('x\n\n'.repeat(3_400_000)),
      refused: /at most 256 KB/,
      whole: true,
    },
    { name: 'nothing in it', path: 'branch/pages/o5.mdx', bytes: '', refused: /./ },
    {
      name: 'code that is shown, not run',
      path: 'branch/pages/d1.mdx',
      bytes: page('Type `<script>alert(1)</script>` and see:\n\n```\n<img src=x onerror=alert(1)>\n```'),
    },
    {
      name: 'entities that spell a tag',
      path: 'branch/pages/d2.mdx',
      bytes: page('&lt;script&gt;alert(1)&lt;/script&gt; \\<b>'),
    },
    { name: 'footnotes in a circle', path: 'branch/pages/d3.mdx', bytes: page('A[^1].\n\n[^1]: B[^2].\n[^2]: C[^1].') },
    // Names.
    { name: 'a device of Windows', path: 'public/con.txt', bytes: 'x', refused: /not on every computer/, whole: true },
    {
      name: 'a name that ends in a full stop',
      path: 'public/a.txt.',
      bytes: 'x',
      refused: /not on every computer/,
      whole: true,
    },
    {
      name: 'a name that starts as an option',
      path: 'public/-rf.txt',
      bytes: 'x',
      refused: /not on every computer/,
      whole: true,
    },
    { name: 'a line in a name', path: 'public/a\nb.txt', bytes: 'x', refused: /not on every computer/, whole: true },
    {
      name: 'a very long name',
      path: `public/${'a'.repeat(200)}.txt`,
      bytes: 'x',
      refused: /not on every computer/,
      whole: true,
    },
    {
      name: 'a name with a letter of two spellings',
      path: 'public/cafe\u0301.txt',
      bytes: 'x',
      refused: /not on every computer/,
      whole: true,
    },
    {
      name: 'a name that is turned around',
      path: 'public/\u202etxt.exe.txt',
      bytes: 'x',
      refused: /not on every computer/,
      whole: true,
    },
    { name: 'a name that climbs', path: 'public/..a.txt', bytes: 'x', refused: /not on every computer/, whole: true },
    {
      name: 'names that differ by capitals',
      path: 'public/leaflet.TXT',
      bytes: (at) => [at, at.replace('TXT', 'txt')].forEach((each) => writeFileSync(each, 'x')),
      refused: /differ only in capital letters/,
      whole: true,
      told: 'public/leaflet.txt',
    },
    {
      name: 'a page with a line in its name',
      path: 'branch/pages/a\nb.mdx',
      bytes: page('Words.'),
      refused: /not a name that the kit reads/,
      whole: true,
    },
    {
      name: 'a page that starts as an option',
      path: 'branch/pages/--help.mdx',
      bytes: page('Words.'),
      refused: /not a name that the kit reads/,
      whole: true,
    },
    {
      name: 'pages whose names are spelt in two ways',
      path: 'branch/pages/caf\u00e9.mdx',
      bytes: page('Words.'),
      refused: /not a name that the kit reads/,
      whole: true,
    },
    {
      name: 'a page with the name of a prototype',
      path: 'branch/pages/__proto__.mdx',
      bytes: page('Words.'),
      refused: /not a name that the kit reads/,
      whole: true,
    },
    { name: 'a page named constructor', path: 'branch/pages/constructor.mdx', bytes: page('Words.') },
    // What isn't a file.
    {
      name: 'a link out of the branch',
      path: 'branch/pages/l1.mdx',
      bytes: linkTo('/etc/passwd'),
      refused: /link to somewhere else/,
      whole: true,
    },
    {
      name: 'a link to a device',
      path: 'branch/pages/l2.mdx',
      bytes: linkTo('/dev/zero'),
      refused: /link to somewhere else/,
      whole: true,
    },
    {
      name: 'a link to itself',
      path: 'branch/pages/l3.mdx',
      bytes: linkTo('l3.mdx'),
      refused: /link to somewhere else/,
      whole: true,
    },
    {
      name: 'a link to nowhere',
      path: 'branch/media/l4.png',
      bytes: linkTo('nowhere'),
      refused: /link to somewhere else/,
      whole: true,
    },
    {
      name: 'a folder that leads to its parent',
      path: 'branch/content/loop',
      bytes: linkTo('..'),
      refused: /link to somewhere else/,
      whole: true,
    },
    { name: 'a pipe', path: 'branch/pages/l5.mdx', bytes: pipe, refused: /device, not a file/, whole: true },
    { name: 'a pipe in public', path: 'public/l6.txt', bytes: pipe, refused: /device, not a file/, whole: true },
    {
      name: 'a link in public',
      path: 'public/l7.txt',
      bytes: linkTo('/etc/passwd'),
      refused: /link to somewhere else/,
      whole: true,
    },
    {
      name: 'a folder with the name of a file',
      path: 'branch/theme.css',
      bytes: folder,
      refused: /not a file/,
      whole: true,
    },
    {
      name: 'a file with the name of a folder',
      path: 'branch/slots',
      bytes: 'x',
      refused: /doesn’t read|file where a folder/,
      whole: true,
      level: 'warning',
    },
    // What stands in public.
    {
      name: 'a page by hand',
      path: 'public/p1.html',
      bytes: '<script>alert(1)</script>',
      refused: /page written by hand/,
      whole: true,
    },
    { name: 'a page as XML', path: 'public/p2.xhtml', bytes: '<x/>', refused: /page written by hand/, whole: true },
    { name: 'a page without an ending', path: 'public/p3', bytes: '<script>', refused: /no ending/, whole: true },
    {
      name: 'a worker that would answer for all pages',
      path: 'public/sw.js',
      bytes: 'onfetch=0',
      refused: /This is code/,
      whole: true,
    },
    { name: 'settings of Apache', path: 'public/.htaccess', bytes: 'x', refused: /tells a host/, whole: true },
    ...['staticwebapp.config.json', 'vercel.json', 'firebase.json'].map((name) => ({
      name: `a host’s settings, ${name}`,
      path: `public/${name}`,
      bytes: '{"globalHeaders": {}}',
      refused: /tells a host/,
      whole: true as const,
    })),
    { name: 'headers for hosts', path: 'public/_headers', bytes: '/*\n  X: y', refused: /tells a host/, whole: true },
    {
      name: 'redirects for hosts',
      path: 'public/_redirects',
      bytes: '/* https://example.org',
      refused: /tells a host/,
      whole: true,
    },
    { name: 'a hidden file', path: 'public/.env', bytes: 'KEY=1', refused: /can’t stand in an address/, whole: true },
    {
      name: 'what git keeps',
      path: 'public/.git/config',
      bytes: 'x',
      refused: /can’t stand in an address/,
      whole: true,
    },
    { name: 'a packed file', path: 'public/p4.zip', bytes: 'PK', refused: /packed file/, whole: true },
    {
      name: 'a drawing with a script',
      path: 'public/p5.svg',
      bytes: `${SVG}\n<script>alert(1)</script></svg>`,
      refused: /“<script>”/,
    },
    {
      name: 'a drawing with a handler',
      path: 'public/p6.svg',
      bytes: `${SVG}<g onload="alert(1)"/></svg>`,
      refused: /“onload”/,
    },
    {
      name: 'a drawing with a page in it',
      path: 'public/p7.svg',
      bytes: `${SVG}<foreignObject/></svg>`,
      refused: /foreignObject/,
    },
    {
      name: 'a drawing that leads elsewhere',
      path: 'public/p8.svg',
      bytes: `${SVG}<use href="https://example.org/#a"/></svg>`,
      refused: /leads out/,
    },
    {
      name: 'a drawing painted from elsewhere',
      path: 'public/p9.svg',
      bytes: `${SVG}<path fill="url(//example.org)"/></svg>`,
      refused: /leads out/,
    },
    {
      name: 'a drawing that says who drew it',
      path: 'public/q1.svg',
      bytes: `${SVG}<metadata>Sioned</metadata></svg>`,
      refused: /metadata/,
    },
    {
      name: 'a drawing with entities',
      path: 'public/q2.svg',
      bytes: `<!DOCTYPE svg [<!ENTITY a "x">]>${SVG}&a;</svg>`,
      refused: /can lead out/,
    },
    {
      name: 'a drawing with styles',
      path: 'public/q3.svg',
      bytes: `${SVG}<style>@import "//x"</style></svg>`,
      refused: /“<style>”/,
    },
    { name: 'AVIF as JPEG in public', path: 'public/q4.jpg', bytes: avif, refused: /AVIF or HEIC/, whole: true },
    { name: 'GIF in public', path: 'public/q5.gif', bytes: gif, refused: /GIF aren’t taken/, whole: true },
    {
      name: 'a page as PDF',
      path: 'public/q6.pdf',
      bytes: '<script>',
      refused: /isn’t what its name says/,
      whole: true,
    },
    {
      name: 'a page as a document',
      path: 'public/q7.docx',
      bytes: '<script>',
      refused: /isn’t what its name says/,
      whole: true,
    },
    { name: 'a document with macros', path: 'public/q8.docm', bytes: 'PK', refused: /can hold code/, whole: true },
    { name: 'a text with a NUL', path: 'public/q9.txt', bytes: 'a\n\u0000', refused: /hidden character/ },
    { name: 'a film', path: 'public/r1.mp4', bytes: 'x', refused: /Sound and film/, whole: true },
    { name: 'what a Mac leaves behind', path: 'public/.DS_Store', bytes: 'Sioned' },
    {
      name: 'a picture with a page behind it',
      path: 'public/r2.png',
      bytes: Buffer.concat([png, Buffer.from('<script>')]),
    },
    { name: 'a plain drawing', path: 'public/r3.svg', bytes: `${SVG}<path d="M0 0h9" fill="#123"/></svg>` },
    { name: 'who else may speak for the site', path: 'public/.well-known/assetlinks.json', bytes: '[]' },
  ];
}

/** Puts a situation's file where it stands. */
export function put(root: string, { path, bytes }: Situation): void {
  const at = join(root, path);
  mkdirSync(dirname(at), { recursive: true });
  if (typeof bytes === 'function') bytes(at);
  else writeFileSync(at, bytes);
}
