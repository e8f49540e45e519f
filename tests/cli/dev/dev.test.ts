import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heldBack, isSame } from '../../../src/cli/dev/held-back.ts';
import { noticeHtml, withDevParts } from '../../../src/cli/dev/notice.ts';
import { changeOf } from '../../../src/cli/dev/watched.ts';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import type { Sources } from '../../../src/kit/read.ts';
import { downloadsIn, kitJson } from '../../../src/outputs/data/kit-json.ts';
import { downloadKey, NO_DOWNLOADS } from '../../../src/outputs/downloads.ts';
import type { Download } from '../../../src/outputs/downloads.ts';
import { openPages } from '../../../src/outputs/web/compose.ts';
import { kitWith } from '../../find/kit.ts';

const sources = (files: Record<string, string>, branch = 'name: Ours'): Sources => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  branch: { path: 'branch/branch.yaml', text: branch },
  today: '2026-11-22',
  fingerprint,
});

describe('a mistake in some texts', () => {
  test('those are as they were, all others as they are; one that never could be read isn’t there', () => {
    const good = sources({ 'a.mdx': 'A', 'b.mdx': 'B', 'gone.mdx': 'G' });
    const now = sources({ 'a.mdx': '<A', 'b.mdx': 'B2', 'new.mdx': '<N' }, 'name: [');
    const held = heldBack(now, good, new Set(['a.mdx', 'new.mdx', 'branch/branch.yaml']));
    expect(Object.fromEntries(held.files.map(({ path, text }) => [path, text]))).toEqual({
      'a.mdx': 'A',
      'b.mdx': 'B2',
    });
    expect(held.branch?.text).toBe('name: Ours');
  });

  test('the notice says where, what and how to mend it, and nothing in it is taken for a tag', () => {
    const notice = noticeHtml([
      { file: 'a<b.mdx', line: 3, level: 'error', rule: 'block', message: 'No block <X>.', mend: 'Take it out.' },
    ]);
    expect(notice).toContain('a&lt;b.mdx:3');
    expect(notice).toContain('No block &lt;X&gt;.');
    expect(notice).toContain('Take it out.');
    expect(noticeHtml([])).toBe('');
    const page = withDevParts(
      '<html><head></head><body class="x"><p>$&</p></body></html>',
      notice,
      '/hedge/',
      '',
      'abc',
    );
    expect(page).toContain(`<body class="x">${notice}<p>$&</p>`);
    expect(page).toContain('<script src="/hedge/__hedge/page.js" data-page="" data-seen="abc" defer></script></head>');
  });
});

test('what an editor writes beside a text makes no other site', () => {
  expect(isSame(sources({ 'a.mdx': 'A' }), sources({ 'a.mdx': 'A' }))).toBe(true);
  for (const other of [
    sources({ 'a.mdx': 'B' }),
    sources({ 'b.mdx': 'A' }),
    sources({}),
    sources({ 'a.mdx': 'A' }, 'name: X'),
  ])
    expect(isSame(sources({ 'a.mdx': 'A' }), other)).toBe(false);
});

test.each([
  ['src/content/modules/a.mdx', 'texts'],
  ['curricula/a.yaml', 'texts'],
  ['templates/documents/a.mdx', 'texts'],
  ['src/blocks/say/examples.mdx', 'texts'],
  ['our/events.yaml', 'texts'],
  ['our', 'texts'],
  ['our/.base/a.mdx', 'texts'],
  ['our/media/hall.jpg', 'files'],
  ['src/content/media/hall.jpg', 'files'],
  ['public/robots.txt', 'files'],
  ['src/blocks/say/web.ts', 'code'],
  ['src/styles/site.css', 'code'],
  ['src/content/modules/.a.mdx.swp', undefined],
  ['src/content/modules/a.mdx~', undefined],
  ['src/content/modules/4913', undefined],
])('a change to %s is to the %s', (path, change) => {
  const root = resolve('/project');
  expect(changeOf({ root, branch: { id: 'our', path: join(root, 'our') } }, join(root, path))).toBe(change);
});

describe('pages made when they are asked for', () => {
  const kit = kitWith(
    {},
    'name: Ours\nnation: Wales\nlanguages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: cy, name: Cymraeg, dir: ltr }\n',
  );

  test('each stands at the path it was asked by', () => {
    const { paths, page } = openPages(kit, '/hedge/');
    expect(paths).toContain('cy/sessions/small-session');
    expect(paths).toContain('cy');
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(page(path)?.path).toBe(path);
    expect(page('sessions/no-such-session')).toBeUndefined();
  });

  test('what can be taken away is read from the built site as it was', () => {
    const [item] = kit.items;
    if (item === undefined) throw new Error('The small kit is empty.');
    const files: Download[] = [{ form: 'large', format: 'pdf', path: 'sessions/x/large.pdf', bytes: 12, pages: 2 }];
    const downloads = new Map([[downloadKey(item), files]]);
    expect(downloadsIn(kitJson(kit, '/hedge/', downloads).text, '/hedge/')).toEqual(downloads);
    expect(downloadsIn(kitJson(kit, '/hedge/').text, '/hedge/')).toBe(NO_DOWNLOADS);
  });
});
