import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { serveSite } from '../../../src/edge/serve.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { launch } from '../../browser/launch.ts';
import { standInForge } from '../../keeper/forge.ts';
import { keptSite } from '../../keeper/kept-site.ts';
import type { Kept } from '../../keeper/kept-site.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { git } from '../../upgrade/releases.ts';
import { hedge } from '../project.ts';
import { standInPages } from './forge-pages.ts';

const SESSION = 'src/content/modules/small-session.mdx';
const OWN = 'branch/content/modules/small-session.mdx';
/** A session as long as a real one: too long for an address. */
const LONG = `${readFileSync(fileURLToPath(new URL(`../../fixtures/small-kit/${SESSION}`, import.meta.url)), 'utf8')}
${'{/* A note that nobody sees. */}\n\n'.repeat(100)}
`;
const SLOTS = `- id: nearest-law-centre
  prompt: Where is the nearest place that gives free advice on the law?
  label: Free advice on the law
  answer: text
- id: typical-rent
  prompt: What does a home with two bedrooms cost here a month?
  label: Typical rent for two bedrooms here
  answer: money
`;

/** The site as the forge would show it after a change: recorded, built, or, where that fails, the one before. */
async function publish(kept: Kept): Promise<{ ok: boolean; said: string }> {
  git(kept.site, 'pull', '--quiet', 'origin', 'main');
  await kept.press('record');
  const built = hedge(kept.site, ['build', '--pages']);
  return { ok: built.code === 0, said: built.said };
}

/** The kit's own repository with a next release, in which the session says more. */
function nextRelease(kept: Kept): string {
  const kit = join(temporaryFolder(), 'kit');
  const first = git(kept.site, 'rev-list', '--max-parents=0', 'HEAD');
  git(kept.origin, 'clone', '--quiet', kept.site, kit);
  git(kit, 'checkout', '--quiet', '-B', 'main', first);
  git(kit, 'tag', 'v0.1.0');
  const text = readFileSync(join(kit, SESSION), 'utf8');
  writeFiles(kit, {
    'package.json': readFileSync(join(kit, 'package.json'), 'utf8').replace('"0.1.0"', '"0.2.0"'),
    'CHANGELOG.md': '# Changelog\n\n## 0.2.0, 1 December 2026\n\n- The session is clearer.\n\n## 0.1.0\n',
    [SESSION]: text.replace(/^summary: .*$/m, 'summary: A small session, said more clearly.'),
  });
  git(kit, 'add', '--all');
  git(kit, 'commit', '--quiet', '-m', '0.2.0');
  git(kit, 'tag', 'v0.2.0');
  return kit;
}

/** Presses “Commit changes”, once what stands there was changed. */
async function commit(page: Page, change: (text: string) => string): Promise<void> {
  const text = page.getByLabel('Text');
  await text.fill(change(await text.inputValue()));
  await page.getByRole('button', { name: 'Commit changes' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Committed.');
}

/** Presses “Run workflow” and waits until it has run, which is when this forge answers: an update builds the whole site. */
async function pressed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run workflow' }).click({ timeout: 400_000 });
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Done.');
}

test.runIf(inject('full'))(
  'a keeper’s year in a browser: set-up, two facts, an event, a changed session, an upgrade, an undo; no terminal',
  { timeout: 900_000 },
  async () => {
    const kept = keptSite({}, { 'src/content/data/slots.yaml': SLOTS, [SESSION]: LONG });
    // The folder comes with the first thing that the keeper makes.
    git(kept.site, 'rm', '--quiet', '-r', 'branch');
    kept.change('As a fresh copy is', {});
    const forge = await standInForge(kept.origin);
    const { address } = await standInPages(kept, forge);
    expect(await publish(kept)).toMatchObject({ ok: true });
    const site = await serveSite({ folder: join(kept.site, 'dist'), base: '/', port: 0 });
    onTestFinished(() => site.close());
    const browser = await launch(findBrowser());
    onTestFinished(() => browser.close());
    const context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) wrong.push(message.text());
    });
    const keep = async (): Promise<void> => void (await page.goto(`${site.address}keep/`));

    // Set-up.
    await page.goto(`${site.address}set-up/`);
    await page.getByLabel(/^Name/).first().fill('Hedge School, Leeds');
    await page.getByLabel(/^Role/).fill('the access lead');
    await page.getByLabel('E-mail of the role').fill('sam.jones@gmail.com');
    await expect.poll(() => page.locator('.setup-warning').count()).toBe(1);
    await page.getByLabel('E-mail of the role').fill('access@example.org');
    await expect.poll(() => page.locator('.setup-warning').count()).toBe(0);
    await page.getByLabel('Where your copy is').fill(address);
    await page.getByText('More that you can set').click();
    await page.getByLabel('Sort', { exact: true }).selectOption('github');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('link', { name: /^Make it on/ }).click();
    await commit(page, (text) => text);
    expect(git(kept.origin, 'show', 'main:branch/branch.yaml')).toContain('name: Hedge School, Leeds');
    expect((await publish(kept)).ok).toBe(true);

    // Two facts, each filled in on a page that came with its name.
    for (const [slot, fact] of [
      ['typical-rent', '£850 a month'],
      ['nearest-law-centre', 'At the library, on Mondays'],
    ] as const) {
      await keep();
      await page.getByText(/questions? still open/).click();
      const link = page.locator(`a[href*="${encodeURIComponent(`slots/${slot}.mdx`)}"]`);
      await link.first().click();
      await commit(
        page,
        (text) =>
          `${text.replace('source: ', 'source: Ten adverts read at the library').replace(/^nation: $/m, 'nation: England')}${fact}\n`,
      );
    }
    // An event, and one that is wrong: the old site stays, and the check says which line.
    await keep();
    await page.getByRole('link', { name: 'Add an event' }).click();
    await commit(page, (text) =>
      text
        .replace('title: ', 'title: Housing night')
        .replace('name: ', 'name: The library')
        .replace('facing: outward ', 'facing: upward '),
    );
    const broken = await publish(kept);
    expect(broken.ok).toBe(false);
    expect(broken.said).toMatch(/branch\/events\/[a-z0-9-]+\.yaml:3:/);
    await page.goto(`${address}/actions/workflows/check.yml`);
    await pressed(page);
    await expect.poll(() => page.locator('pre').textContent()).toMatch(/events\/[a-z0-9-]+\.yaml/);
    const event = git(kept.origin, 'ls-tree', '-r', '--name-only', 'main', 'branch/events');
    await page.goto(`${address}/edit/main/${event}`);
    await commit(page, (text) => text.replace('facing: upward ', 'facing: outward '));

    // A session in the branch's own words: too long for an address, so it is carried by the clipboard.
    await keep();
    await page.goto(`${site.address}sessions/small-session/`);
    await page.getByRole('link', { name: 'Change this page for our branch' }).click();
    expect(page.url()).toContain('/keep/#sessions-small-session');
    const item = page.locator('#sessions-small-session');
    await item.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await item.getByRole('link', { name: /^Change its text/ }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toContain('The text is copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('link', { name: 'Open the page' }).click();
    await page.getByLabel('Text').fill(copied);
    expect(await page.getByLabel('Name').inputValue()).toBe(OWN);
    await commit(page, (text) => text.replace(/^title: .*$/m, 'title: Our small session'));
    const published = await publish(kept);
    expect(published.said).toContain('0 errors');
    await page.goto(`${site.address}sessions/small-session/`);
    expect(await page.locator('h1').textContent()).toContain('Our small session');
    expect(git(kept.origin, 'show', 'main:branch/kit.lock.json')).toContain('content/modules/small-session.mdx');
    await page.goto(`${site.address}events/`);
    expect(await page.locator('main').textContent()).toContain('Housing night');
    await page.goto(`${site.address}local/`);
    expect(await page.locator('main').textContent()).toContain('£850 a month');

    // The kit's next release: the button on the page proposes it, and what it says leads to the proposal. Merged, what waits stands on the page with its
    // three columns.
    forge.manner.about = { parent: { clone_url: nextRelease(kept) } };
    await keep();
    await page.getByRole('link', { name: 'Update the kit' }).click();
    await pressed(page);
    expect(await page.locator('pre').textContent()).toContain('Update the kit to 0.2.0');
    await page.getByRole('link', { name: /press “Merge”/ }).click();
    expect(await page.locator('pre').textContent()).toContain('The session is clearer.');
    await page.getByRole('button', { name: 'Merge' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Merged.');
    expect((await publish(kept)).ok).toBe(true);
    await keep();
    const columns = page.locator('.keep-columns');
    await expect.poll(() => columns.first().textContent()).toContain('A small session, said more clearly.');
    await page.getByRole('link', { name: /^Take the new text/ }).click();
    await commit(page, (text) => text);
    expect((await publish(kept)).ok).toBe(true);
    const ours = git(kept.origin, 'show', `main:${OWN}`);
    expect(ours).toContain('A small session, said more clearly.');
    expect(ours).toContain('title: Our small session');
    await keep();
    expect(await page.locator('.keep-columns').count()).toBe(0);

    // Something hidden in haste, and the button that takes it back.
    const guide = page.locator('#guides-second-guide');
    await guide.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await guide.getByRole('link', { name: /^Hide this now/ }).click();
    await commit(page, (text) => text);
    expect((await publish(kept)).ok).toBe(true);
    expect(existsSync(join(kept.site, 'dist/guides/second-guide'))).toBe(false);
    await keep();
    await page.getByRole('link', { name: 'Undo the last change' }).click();
    await pressed(page);
    await expect
      .poll(() => page.locator('pre').textContent())
      .toContain('Undone: Create branch/hide/second-guide.yaml');
    expect((await publish(kept)).ok).toBe(true);
    expect(existsSync(join(kept.site, 'dist/guides/second-guide'))).toBe(true);
    expect(wrong).toEqual([]);
  },
);
