import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { plain } from '../../src/keeper/problems.ts';
import { tellOutcome } from '../../src/keeper/tell.ts';
import { git } from '../upgrade/releases.ts';
import { standInForge } from './forge.ts';
import { keptHistory, keptSite } from './kept-site.ts';

const PAGE = 'branch/pages/who-we-are.mdx';
const GOOD = `---
title: Who we are
summary: A page of ours.
lastReviewed: 2026-11-20
reviewBy: 2027-05-20
---

We meet on Tuesdays.
`;
const BAD = GOOD.replace('We meet', '<Bogus />\n\nWe meet');

test('a mistake in a page: the live site stays, it is said which line and what to write, and once that is written all is well', async () => {
  const kept = keptSite({ [PAGE]: BAD });
  const forge = await standInForge(kept.origin);
  forge.manner.pages = { html_url: 'https://leeds.example/hedge/', build_type: 'workflow' };
  for (const job of inject('full') ? ['check', 'publish'] : ['publish']) {
    const { code, said, summary, outputs } = await kept.press(job, forge.env);
    expect(code).toBe(1);
    expect(summary).toContain('must be mended first');
    expect(summary).toContain('The one that stands is untouched');
    const door = `${forge.env['GITHUB_SERVER_URL']}/leeds/hedge`;
    expect(summary).toContain(`[${PAGE}, line 8](${door}/blob/main/${PAGE}?plain=1#L8)`);
    expect(summary).toContain(`[Open it to change it](${door}/edit/main/${PAGE})`);
    expect(summary).toContain('What to do: ');
    expect(said).toContain(`::error file=${PAGE},line=8::`);
    expect(outputs).toBe(job === 'publish' ? 'publish=no\n' : '');
  }
  expect(existsSync(join(kept.site, 'dist'))).toBe(false);

  // Where the site isn't published from here, the texts are checked, and it is said what to press.
  kept.change('Mended', { [PAGE]: GOOD });
  const pages: [string, object | undefined][] = [['GitHub Pages isn’t switched on', undefined]];
  if (inject('full'))
    pages.push(['choose **GitHub Actions**', { html_url: 'https://x.example/', build_type: 'legacy' }]);
  for (const [words, told] of pages) {
    forge.manner.pages = told;
    const { code, summary, outputs } = await kept.press('publish', forge.env);
    expect({ code, outputs }).toEqual({ code: 0, outputs: 'publish=no\n' });
    expect(summary).toContain(words);
    expect(summary).toContain('All is well');
  }
});

test('a text can’t give the runner orders, nor open a tag or call anybody on the page', () => {
  const said: string[] = [];
  const words = ['::error::Not ours', 'And\n::add-mask::more'];
  const marks = [{ level: 'error', file: 'a:b,c.mdx', line: 3, text: '100%\n::warning::no' }] as const;
  tellOutcome({ code: 1, words, marks: [...marks] }, { GITHUB_ACTIONS: 'true' }, (line) => said.push(line));
  const [mark, pause = '', text, on] = said;
  expect(mark).toBe('::error file=a%3Ab%2Cc.mdx,line=3::100%25%0A::warning::no');
  expect(pause).toMatch(/^::stop-commands::said-[0-9a-f-]{36}$/);
  expect(text).toBe(words.join('\n\n'));
  expect(on).toBe(`::${pause.slice('::stop-commands::'.length)}::`);
  expect(plain('<img src=x>\n# Ask @somebody')).toBe('&lt;img src=x> # Ask @\u200Bsomebody');
});

test('where nobody keeps a branch no job does anything', async () => {
  const kept = keptHistory();
  git(kept.site, 'rm', '--quiet', '-r', 'branch');
  const forge = await standInForge(kept.origin);
  for (const job of ['check', 'preview', 'publish', 'record', 'update', 'undo', 'report']) {
    const { code, summary } = await kept.press(job, forge.env);
    expect([job, code, summary]).toEqual([job, 0, expect.stringContaining('nobody’s site yet')]);
  }
  expect(forge.deeds).toEqual([]);
});

test('a job that there isn’t', async () => {
  const kept = keptHistory();
  expect(await kept.press('chekc')).toMatchObject({ code: 2, complained: expect.stringContaining('check') });
  expect(readFileSync(join(kept.site, 'README.md'), 'utf8')).toBe('The kit.\n');
});
