import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { publishPictures } from '../../../src/edge/media.ts';
import { findBranch, readSources } from '../../../src/edge/sources.ts';
import type { Issue } from '../../../src/kit/issue.ts';
import type { Kit } from '../../../src/kit/kit.ts';
import { checkKit } from '../../../src/kit/checks/check.ts';
import { readKit } from '../../../src/kit/read.ts';
import { calendarFiles } from '../../../src/outputs/data/calendar.ts';
import { feed } from '../../../src/outputs/data/feed.ts';
import { composeSite } from '../../../src/outputs/web/compose.ts';
import { themeText } from '../../../src/outputs/web/theme.ts';
import { viewsOf } from '../../../src/outputs/web/view.ts';
import { branchProject } from '../../cli/branch-project.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

function read(project: string): { kit: Kit; issues: Issue[] } {
  const { sources, issues } = readSources(project, findBranch(project, undefined), '2026-11-22');
  const { kit, issues: found } = readKit(sources);
  return { kit, issues: [...issues, ...found, ...checkKit(kit)] };
}
const errors = (project: string): string[] =>
  read(project)
    .issues.filter(({ level, file }) => level === 'error' && file.startsWith('branch'))
    .map(({ file, message }) => `${file}: ${message}`);
const PAGE = '---\ntitle: Ours\nsummary: Ours.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\nWords.\n';
const LINK = 'This is a link to somewhere else, and only plain files in the project folder are read.';
const DEVICE = 'This is a device, not a file, and only plain files in the project folder are read.';

describe('what stands in a branch’s folder', () => {
  test.each([
    ['branch/branch.yaml', false],
    ['branch/local.yaml', false],
    ['branch/theme.css', false],
    ['branch/kit.lock.json', false],
    ['branch/pages/a.mdx', false],
    ['branch/content/pages/a.mdx', false],
    ['branch/slots/a.mdx', false],
    ['branch/media/a.png', false],
    ['branch/content', true],
    ['branch/pages', true],
    ['branch/media', true],
    ['branch/.base', true],
    ['branch/.base/a.mdx', false],
  ])('%s as a link is refused, and what it leads to is never read', (path, isFolder) => {
    const project = branchProject();
    const elsewhere = temporaryFolder();
    writeFiles(elsewhere, { 'a.mdx': PAGE.replace('Words', 'SECRET'), 'branch.yaml': 'name: SECRET\n' });
    if (path === 'branch/branch.yaml') execFileSync('rm', [join(project, path)]);
    mkdirSync(join(project, path, '..'), { recursive: true });
    symlinkSync(isFolder ? elsewhere : join(elsewhere, 'a.mdx'), join(project, path));
    expect(errors(project)).toEqual([expect.stringContaining(LINK.slice(0, 30))]);
    expect(JSON.stringify(read(project).kit)).not.toContain('SECRET');
  });

  test.skipIf(process.platform === 'win32').each(['branch/local.yaml', 'branch/pages/a.mdx', 'branch/media/a.png'])(
    '%s as a pipe is refused, without waiting for it',
    (path) => {
      const project = branchProject();
      mkdirSync(join(project, path, '..'), { recursive: true });
      execFileSync('mkfifo', [join(project, path)]);
      expect(errors(project).join()).toMatch(new RegExp(`${DEVICE.slice(0, 30)}|This is not a file`));
    },
  );

  test('a name that differs by capitals from one that counts is told of', () => {
    const project = branchProject({
      'branch/Local.yaml': '[]',
      'branch/pages/Who-We-Are.mdx': PAGE,
      'branch/content/Worksheets/a.mdx': PAGE,
    });
    const { issues } = read(project);
    expect(issues.find(({ file }) => file === 'branch/Local.yaml')).toMatchObject({
      message: expect.stringContaining('Did you mean “local.yaml”?'),
    });
    expect(errors(project)).toHaveLength(2);
  });

  test('two names that many computers take for one are refused', () => {
    const project = branchProject({ 'branch/events.yaml': '[]', 'branch/EVENTS.yaml': '[]' });
    expect(errors(project)).toEqual([expect.stringContaining('differ only in capital letters')]);
  });

  test('a folder with no branch.yaml says so', () => {
    const project = branchProject();
    execFileSync('rm', [join(project, 'branch/branch.yaml')]);
    expect(errors(project)).toEqual([
      'branch/branch.yaml: This folder has no branch.yaml, so nobody knows whose site it is.',
    ]);
  });
});

describe('YAML that is made to do harm', () => {
  test.each([
    ['ten megabytes', `name: ${'x'.repeat(10_000_000)}\n`, 'a text can be at most 256 KB'],
    ['aliases', 'name: &a Ours\nplace: *a\n', '(an alias) is not used here'],
    [
      'aliases that grow a thousandfold',
      `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nname: *c\n`,
      '(an alias) is not used here',
    ],
    ['tags', 'name: !!js/function "x"\n', '(a tag) is not used here'],
    ['merge keys', 'name: Ours\ncontact: { <<: { role: x } }\n', '(a merge key) is not used here'],
    ['a prototype', 'name: Ours\n__proto__: { polluted: true }\n', 'can’t be the name of a field'],
    ['brackets without end', `name: ${'['.repeat(5000)}\n`, 'nested deeper than anything'],
    ['a second document', 'name: Ours\n---\nname: Theirs\n', ''],
  ])('%s: branch.yaml', (_, text, message) => {
    const project = branchProject({ 'branch/branch.yaml': text });
    const started = performance.now();
    const found = errors(project);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(message);
    expect(found.join('\n')).not.toMatch(/\bat .*\.ts:\d|undefined/);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test.each(['local.yaml', 'events.yaml', 'content/guides/small-guide.patch.yaml', 'content/curricula/c.yaml'])(
    'ten megabytes: %s',
    (path) => {
      expect(errors(branchProject({ [`branch/${path}`]: `a: ${'x'.repeat(10_000_000)}\n` }))).toEqual([
        expect.stringContaining('a text can be at most 256 KB'),
      ]);
    },
  );

  test('a record that leads out of the folder leads nowhere', () => {
    const project = branchProject({
      'branch/kit.lock.json': JSON.stringify({
        version: 1,
        entries: { '../../etc/passwd': { of: '/etc/passwd', hash: '0123456789abcdef', taken: '2026-11-22' } },
      }),
    });
    expect(JSON.stringify(read(project).kit.adaptations)).not.toContain('passwd');
  });
});

describe('security.txt', () => {
  const TEXT = 'Contact: mailto:web@example.org\nExpires: 2027-11-22T00:00:00Z\n';

  test('stands in the site as it was written', () => {
    expect(read(branchProject({ 'branch/security.txt': TEXT })).kit.security).toBe(TEXT);
  });

  test.each(['\u202e', '\u0000', '\u001b'])('with %j in it is refused', (mark) => {
    expect(errors(branchProject({ 'branch/security.txt': TEXT + mark }))).toHaveLength(1);
  });

  test.each([
    ['has run out', TEXT.replace('2027', '2025'), 'This ran out on 2025-11-22.'],
    ['names nobody', TEXT.replace('mailto:', 'http:'), 'This doesn’t say whom to tell of a fault.'],
    ['has no end', TEXT.replace('Expires', '# Expires'), 'This doesn’t say until when it holds.'],
    ['has two ends', `${TEXT}Expires: 2027-10-01T00:00:00Z\n`, 'This says more than once until when it holds.'],
    [
      'has a day without a time',
      TEXT.replace('T00:00:00Z', ''),
      'Programs can’t read until when this holds: “2027-11-22”.',
    ],
    [
      'has a day that is none',
      TEXT.replace('11-22', '13-45'),
      'Programs can’t read until when this holds: “2027-13-45T00:00:00Z”.',
    ],
    [
      'holds for ten years',
      TEXT.replace('2027', '2036'),
      'This says that it holds until 2036-11-22, more than a year ahead; few would believe it.',
    ],
  ])('that %s is told of', (_, text, message) => {
    const { issues } = read(branchProject({ 'branch/security.txt': text }));
    expect(issues.filter(({ file }) => file === 'branch/security.txt')).toMatchObject([{ level: 'warning', message }]);
  });

  test('as the starter has it, with lines that end as on Windows or a time elsewhere, is fine', () => {
    for (const text of [TEXT, TEXT.replaceAll('\n', '\r\n'), TEXT.replace('00Z', '00+01:00')]) {
      const { issues } = read(branchProject({ 'branch/security.txt': text }));
      expect(issues.filter(({ file }) => file === 'branch/security.txt')).toEqual([]);
    }
  });
});

describe('styles', () => {
  test.each([
    '@import "x.css";',
    'a { background: url(x.png) }',
    'a { background: u\\72l(x) }',
    'a { background: image-set("x" 1x) }',
    '</style><script>',
    '@font-face { src: local("x") ; src: URL( "//x" ) }',
    'a { width: expression(alert(1)) }',
    '/* ok */ @IMPORT "x"',
    'a { b: src("x") }',
    'a { b: "//x" }',
    'a { b: "http:x" }',
    'a::before { content: "/*"; background: url(x.png) } a::after { content: "*/" }',
    "a { content: '/*'; background: url(x) } b { content: '*/' }",
    'a { content: "/*\nb: url(x) */ }',
  ])('%j is refused', (css) => {
    expect(errors(branchProject({ 'branch/theme.css': css })).length).toBeGreaterThan(0);
  });
  test('more of it than a page should load is refused', () => {
    const rule = 'a { margin: 0 }\n';
    const told = (count: number): string =>
      JSON.stringify(errors(branchProject({ 'branch/theme.css': rule.repeat(count) })));
    expect(told(1250)).toBe('[]');
    expect(told(1251)).toContain('These styles hold 20016 letters');
  });
  test.each([
    'address: https://example.org/he(d/',
    'address: https://example.org/~a$b/',
    'address: https://example.org/gŵn/',
    'address: https://example.org/?a=b',
    'address: https://example.org;x/',
    'source: https://example.org;script-src-elem$x;sandbox/a/b',
    'source: https://example.org,example.net/a/b',
  ])('in branch.yaml %s is refused', (line) => {
    const found = errors(branchProject({ 'branch/branch.yaml': `name: Foothills\n${line}\n` }));
    expect(found.map((each) => JSON.stringify(each))).toContainEqual(expect.stringContaining(line.split(':')[0] ?? ''));
  });
  test('plain ones are taken, and a comment may say anything but what ends the styles', () => {
    expect(
      errors(branchProject({ 'branch/theme.css': '/* see https://example.org */\nhtml .hero { margin: 0 }\n' })),
    ).toEqual([]);
  });
});

/** Texts that have run somewhere. */
const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  ']]></description><script>x</script>',
  '{alert(1)}',
  '\\n\\rBEGIN:VEVENT',
  'x;ATTACH:http://evil.example',
  '#eval(read("/etc/passwd"))',
];

test.each(SCRIPTS)('%j in every field of a branch runs nowhere', (words) => {
  const said = JSON.stringify(words);
  const project = branchProject({
    'branch/branch.yaml': `name: ${said}\norganisation: ${said}\nplace: ${said}\nabout: ${said}\naddress: https://example.org/\nupstream: https://kit.example/\nimprint: ${said}\ncontact: { role: ${said}, email: a@example.org }\nareas: [{ id: east, name: ${said}, about: ${said} }]\nlinks: [{ label: ${said}, url: https://example.org/ }]\n`,
    'branch/local.yaml': `- slot: typical-rent\n  value: ${said}\n  source: ${said}\n  url: https://example.org/\n  date: 2026-11-22\n  reviewBy: 2027-05-22\n`,
    'branch/events.yaml': `- id: a\n  title: ${said}\n  sort: meeting\n  facing: inward\n  about: ${said}\n  area: east\n  starts: 2026-12-01 19:00\n  minutes: 60\n  place: { name: ${said}, address: ${said}, access: ${said} }\n  children: ${said}\n  food: ${said}\n  cost: ${said}\n`,
    'branch/content/guides/small-guide.patch.yaml': `title: ${said}\nsummary: ${said}\n`,
  });
  expect(errors(project)).toEqual([]);
  const { kit } = read(project);
  const [view] = viewsOf(kit, '/');
  if (view === undefined) throw new Error('no language');
  // What is set as HTML by ourselves; what the components set, Astro escapes.
  const html = composeSite(kit, '/').flatMap((page) =>
    [...JSON.stringify(page.props).matchAll(/"html":"((?:[^"\\]|\\.)*)"|"facts":\["((?:[^"\\]|\\.)*)"/g)].map((match) =>
      String(JSON.parse(`"${match[1] ?? match[2] ?? ''}"`)),
    ),
  );
  expect(html.some((each) => each.includes('local known'))).toBe(true);
  for (const each of html) expect(each).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>/);
  const rss = feed(view, 'https://example.org/').text;
  expect(
    rss.match(/<(?!\/?(?:rss|channel|title|link|atom:link|description|language|item|guid|pubDate)\b|\?xml)[^>]*>/g),
  ).toBeNull();
  for (const { text } of calendarFiles(view))
    expect(
      text()
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .filter((line) => /^(?:ATTACH|BEGIN:VEVENT)/.test(line)),
    ).toEqual(['BEGIN:VEVENT']);
  for (const page of composeSite(kit, '/'))
    if (page.frame.jsonLd !== undefined) expect(page.frame.jsonLd).not.toContain('<');
  expect(themeText(kit)).toBeUndefined();
});

describe('pictures', () => {
  test('lose what cameras write in them, and are no wider than a page', async () => {
    const folder = temporaryFolder();
    const picture = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#445566' } })
      .withExif({ IFD0: { Copyright: 'Sioned Price', Artist: 'Sioned Price' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    writeFiles(folder, { 'from/a.jpg': new Uint8Array(picture) });
    expect((await sharp(picture).metadata()).exif).toBeDefined();
    await publishPictures([join(folder, 'from')], ['a.jpg'], join(folder, 'to'));
    const made = readFileSync(join(folder, 'to/a.jpg'));
    expect(await sharp(made).metadata()).toMatchObject({ width: 1600, format: 'jpeg' });
    expect((await sharp(made).metadata()).exif).toBeUndefined();
    expect(made.includes('Sioned')).toBe(false);
  });

  test('that are none are refused in a sentence', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'from/a.png': 'not a picture',
      'from/b.png': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    });
    for (const name of ['a.png', 'b.png'])
      await expect(publishPictures([join(folder, 'from')], [name], join(folder, 'to'))).rejects.toThrow(
        `The picture ${name} in the folder media can’t be read.`,
      );
  });

  test('that could run something, or have odd names, are not published, and that is said', () => {
    const project = branchProject({
      'branch/media/a.svg': '<svg/>',
      'branch/media/My Photo.PNG': 'x',
      'branch/media/b.html': '<script>',
    });
    const { kit, issues } = read(project);
    expect(kit.media).toEqual([]);
    expect(issues.filter(({ rule }) => rule === 'branch-files')).toHaveLength(3);
  });
});
