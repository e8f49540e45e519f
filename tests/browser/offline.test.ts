import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { bundleScript } from '../../src/site/bundle.ts';
import { axeFindings } from './axe.ts';
import { type FaultyServer, serveFaulty } from './faulty-server.ts';
import { withBrowser } from './with-browser.ts';

const { open } = withBrowser();
const folder = inject('kitFolder');

const said = (page: Page) => page.locator('.save-said').first();
const rows = (page: Page) => page.locator('.save-offline .save-list li');

/** A session with a sheet: its page, and the page of its first sheet. */
function aSession(): { session: string; sheet: string } {
  const { sets }: { sets: Record<string, { list: string }> } = read('offline/en.json');
  for (const [name, { list }] of Object.entries(sets)) {
    const sheet = read<[string][]>(list).find(([path]) => /^worksheets\/.+\/index\.html$/.test(path))?.[0];
    if (name.startsWith('session/') && sheet !== undefined)
      return { session: `sessions/${name.slice(8)}/`, sheet: sheet.replace('index.html', '') };
  }
  throw new Error('No session has a sheet.');
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** Serves the kit’s site. A search by words has a file for each thing it may find, two hundred in all, which are saved as any other:
 * one in twenty will do, but in the full run. */
function serveKit(): Promise<FaultyServer> {
  const { common }: { common: string } = read('offline/en.json');
  const few = read<[string][]>(common).filter(([path], at) => !path.startsWith('pagefind/fragment/') || at % 20 === 0);
  return serveFaulty(folder, { instead: inject('full') ? {} : { [common]: JSON.stringify(few) } });
}

async function openSession(server: FaultyServer, page: Page): Promise<void> {
  await page.goto(server.address + aSession().session);
  await page.locator('.save-offline summary').click();
  await rows(page).first().getByRole('button').waitFor();
}

/** Saves the session of a page. */
async function save(server: FaultyServer, page: Page): Promise<void> {
  expect(await trySaving(server, page)).toMatch(/^Saved: This session/);
}

/** Tries to, and waits until the site says what came of it. */
async function trySaving(server: FaultyServer, page: Page): Promise<string> {
  await openSession(server, page);
  await rows(page).first().getByRole('button', { name: 'Save' }).click();
  await said(page)
    .filter({ hasText: /Saved:|kept\./ })
    .waitFor();
  return said(page).innerText();
}

/** All that the browser holds for the page's origin. */
function held(page: Page): Promise<{ caches: string[]; files: string[]; workers: number; storage: string[] }> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return {
      caches: names,
      files: files.flat().map(({ url }) => new URL(url).pathname.slice(1)),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    };
  });
}

const NOTHING = { caches: [], files: [], workers: 0, storage: [] };

async function cutOff(server: FaultyServer, page: Page): Promise<void> {
  await page.context().setOffline(true);
  await server.stop();
}

describe('before somebody asks', () => {
  test('nothing is stored, and each size is said before its button', async () => {
    const server = await serveKit();
    const page = await open();
    await page.goto(server.address);
    await openSession(server, page);
    expect(await held(page)).toEqual(NOTHING);
    const [first, ...others] = await rows(page).allInnerTexts();
    expect(first).toMatch(/^This session, its sheets and guides\s+[\d.]+ (?:kB|MB)\s+Save/);
    expect(others.at(-1)).toMatch(/^Everything in English\s+[\d.]+ MB\s+Save/);
    expect(others.slice(0, -1).every((row) => row.startsWith('The course'))).toBe(true);
  });

  test('the sizes are those of the built files', () => {
    const { common, sets }: { common: string; sets: Record<string, { bytes: number; list: string }> } =
      read('offline/en.json');
    expect(Object.keys(sets).length).toBeGreaterThan(20);
    for (const { bytes, list } of Object.values(sets)) {
      const files = [common, list].flatMap((path) => read<[string, string, number][]>(path));
      for (const [path, , size] of files) expect(statSync(join(folder, path)).size, path).toBe(size);
      expect(files.reduce((sum, [, , size]) => sum + size, 0)).toBe(bytes);
    }
  });

  test('without scripts nothing is offered, and the page on it says why', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(inject('kitSite') + aSession().session);
    expect(await page.locator('.save-offline').isVisible()).toBe(false);
    await page.goto(`${inject('kitSite')}offline/`);
    expect(await page.locator('main').innerText()).toContain('need JavaScript, and it is off here');
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  });
});

describe('with the network off, after saving a session', () => {
  test('its page, its sheet’s PDF, the finder and a search by words work; another page says that it isn’t kept', async () => {
    const { session, sheet } = aSession();
    const server = await serveFaulty(folder);
    const page = await open();
    await save(server, page);
    await cutOff(server, page);

    const answer = await page.goto(server.address + session);
    expect(answer?.status()).toBe(200);
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(await page.evaluate(() => document.styleSheets.length > 0 && getComputedStyle(document.body).margin)).toBe(
      '0px',
    );

    await page.goto(server.address + sheet);
    const pdf = page.locator('.downloads a[href$=".pdf"]').first();
    expect(await pdf.getAttribute('download')).toBeNull();
    const [opened] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('.pdf')),
      pdf.click(),
    ]);
    expect(opened.status()).toBe(200);
    expect(opened.headers()['content-type']).toBe('application/pdf');

    await page.goto(`${server.address}find/?q=history`);
    // What bears the word in its name comes first; the count is told once the texts are searched too.
    await page
      .locator('#find-count')
      .filter({ hasText: /^[1-9]\d* things found/ })
      .waitFor();
    await page.locator('#found mark').first().waitFor();

    await page.goto(server.address + session);
    await page.getByRole('link', { name: 'Plan with this session' }).click();
    await page.locator('.plan-row').first().waitFor();
    await page.getByRole('link', { name: 'Run it, a step at a time' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('.room-title').waitFor();

    const lost = await page.goto(`${server.address}coverage/`);
    expect(lost?.status()).toBe(503);
    await page.getByText('There is no signal, and this page isn’t kept on this device.').waitFor();
    await page.locator('.kept-place a').first().click();
    await page.waitForURL(server.address + session);
  });

  test.runIf(inject('full'))('every page of the set is whole: all that it loads is there', async () => {
    const server = await serveKit();
    const page = await open();
    await save(server, page);
    const { common, sets }: { common: string; sets: Record<string, { list: string }> } = read('offline/en.json');
    const list = sets[`session/${aSession().session.split('/')[1] ?? ''}`]?.list ?? '';
    await cutOff(server, page);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    for (const [path] of [common, list].flatMap((each) => read<[string][]>(each))) {
      if (!path.endsWith('.html')) continue;
      const answer = await page.goto(server.address + path.replace('index.html', ''), { waitUntil: 'networkidle' });
      expect(answer?.status(), path).toBe(200);
    }
    // The list of what can be saved comes from the server alone, and does without it.
    expect(failed.filter((url) => !url.endsWith('/offline/en.json'))).toEqual([]);
  });
});

/** The site with another text on a session's page, as a build would publish it. */
function renew(server: FaultyServer, session: string): void {
  const path = `${session}index.html`;
  const page = readFileSync(join(folder, path), 'utf8').replace('</h1>', ', made new</h1>');
  const name = `session/${session.split('/')[1] ?? ''}`;
  const index: { sets: Record<string, { version: string; list: string }> } = read('offline/en.json');
  const set = index.sets[name];
  if (set === undefined) throw new Error(`${name} is no set.`);
  const files = read<[string, string, number][]>(set.list);
  set.version = 'anotherone';
  server.faults.set(session, { body: page });
  server.faults.set('offline/en.json', { body: JSON.stringify(index) });
  server.faults.set(set.list, {
    body: JSON.stringify(
      files.map(([file, revision, bytes]) =>
        file === path ? [file, 'another', Buffer.byteLength(page)] : [file, revision, bytes],
      ),
    ),
  });
}

/** In the dark and in a person's own colours too where everything is looked at. */
const looks = [
  ['light', { colorScheme: 'light' as const }],
  ['dark', { colorScheme: 'dark' as const }],
  ['forced colours', { colorScheme: 'dark' as const, forcedColors: 'active' as const }],
] as const;

describe.each(looks.slice(0, inject('full') ? looks.length : 1))('in %s, at 320 pixels', (_, media) => {
  test('the keyboard alone saves and clears; axe finds nothing in any state, and nothing is cut off', async () => {
    const server = await serveKit();
    const page = await open({ ...media, viewport: { width: 320, height: 700 } });
    const look = async (): Promise<void> => {
      // Forced colours are the person's own, which axe can't see.
      const looking = 'forcedColors' in media ? { without: ['color-contrast'] } : { also: ['color-contrast-enhanced'] };
      expect(await axeFindings(page, looking)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    };
    await page.goto(server.address + aSession().session);
    await page.locator('.save-offline summary').focus();
    await page.keyboard.press('Enter');
    await rows(page).first().getByRole('button').waitFor();
    await look();
    server.faults.set('find/en.json', { silent: true });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar').waitFor();
    await look();
    await page.keyboard.press('Enter');
    await said(page).filter({ hasText: 'Stopped' }).waitFor();
    await look();
    server.faults.clear();
    await rows(page).first().getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await said(page).filter({ hasText: 'Saved' }).waitFor();
    await look();
    await page.goto(`${server.address}offline/`);
    await page.getByRole('button', { name: 'Clear what this site keeps on this device' }).focus();
    await look();
    await page.keyboard.press('Enter');
    await page.getByText('Cleared.').waitFor();
    await look();
    expect(await held(page)).toEqual(NOTHING);
  });
});

describe('all or nothing', () => {
  const faults = [
    ['half a file', { cut: true }],
    ['another file of the same name', { body: 'Log in to the wireless network here.' }],
    ['not found', { status: 404 }],
    ['an error of the server', { status: 500 }],
  ] as const;
  test.each(inject('full') ? faults : faults.slice(0, 2))('%s: nothing is kept', async (_, fault) => {
    const server = await serveKit();
    server.faults.set('find/en.json', fault);
    const page = await open();
    expect(await trySaving(server, page)).toMatch(/nothing of it was kept/);
    expect(await held(page)).toEqual(NOTHING);
    // And nothing stands in the way of the next try.
    server.faults.clear();
    await save(server, page);
  });

  test('stopped half-way: nothing is kept', async () => {
    const server = await serveKit();
    server.faults.set('find/en.json', { silent: true });
    const page = await open();
    await openSession(server, page);
    await rows(page).first().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('progressbar').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Stop/);
    await page.getByRole('button', { name: /^Stop/ }).click();
    await said(page).filter({ hasText: 'Stopped. Nothing of it was kept.' }).waitFor();
    expect(await held(page)).toEqual(NOTHING);
  });

  test('the site becomes another meanwhile: nothing is kept, for its parts might not fit together', async () => {
    const { session } = aSession();
    const server = await serveKit();
    const { promise, resolve } = Promise.withResolvers<void>();
    server.faults.set('find/en.json', { until: promise });
    const page = await open();
    await openSession(server, page);
    await rows(page).first().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('progressbar').waitFor();
    renew(server, session);
    resolve();
    await said(page).filter({ hasText: 'The site became a newer one while you were saving' }).waitFor();
    expect(await held(page)).toEqual(NOTHING);
  });

  test('what a visit meets is never kept, be it well or a fault; a server in trouble gives way to what was saved', async () => {
    const { session } = aSession();
    const server = await serveKit();
    const page = await open();
    await save(server, page);
    const before = await held(page);
    await page.goto(`${server.address}glossary/`);
    await page.goto(`${server.address}nothing-here/`);
    server.faults.set('coverage/', { status: 500 });
    expect((await page.goto(`${server.address}coverage/`))?.status()).toBe(500);
    server.faults.set(session, { status: 500 });
    expect((await page.goto(server.address + session))?.status()).toBe(200);
    server.faults.set(session, { status: 404 });
    expect((await page.goto(server.address + session))?.status()).toBe(404);
    expect(await held(page)).toEqual(before);
  });

  test('a signal too poor to answer is waited for three seconds', async () => {
    const { session } = aSession();
    const server = await serveKit();
    const page = await open();
    await save(server, page);
    server.faults.set(session, { silent: true });
    const begun = Date.now();
    const answer = await page.goto(server.address + session);
    expect(answer?.status()).toBe(200);
    expect(Date.now() - begun).toBeGreaterThan(2900);
    expect(Date.now() - begun).toBeLessThan(8000);
  });
});

describe('a new version', () => {
  test('is offered, comes when somebody agrees, and only what changed is fetched', async () => {
    const { session } = aSession();
    const server = await serveKit();
    const page = await open();
    await save(server, page);
    const before = await held(page);
    renew(server, session);
    await page.goto(`${server.address}offline/`);
    await page.getByText('There is a newer version of what you saved.').waitFor();
    expect(await held(page)).toEqual(before);
    server.asked.length = 0;
    await page.getByRole('button', { name: 'Get the new version' }).click();
    await page.getByText('You have the new version').waitFor();
    expect(server.asked.filter((path) => !path.startsWith('offline/') && path !== 'worker.js')).toEqual([session]);
    // The old page is gone, the new one is there with the signal off.
    expect((await held(page)).files.length).toBe(before.files.length);
    await cutOff(server, page);
    await page.goto(server.address + session);
    expect(await page.locator('h1').innerText()).toMatch(/, made new$/);
  });

  test.runIf(inject('full'))('that can’t be had whole leaves the old one as it was', async () => {
    const { session } = aSession();
    const server = await serveKit();
    const page = await open();
    await save(server, page);
    const before = await held(page);
    renew(server, session);
    server.faults.set(session, { status: 500 });
    await page.goto(`${server.address}offline/`);
    await page.getByRole('button', { name: 'Get the new version' }).click();
    await said(page).filter({ hasText: 'nothing of it was kept' }).waitFor();
    expect(await held(page)).toEqual(before);
    await cutOff(server, page);
    expect((await page.goto(server.address + session))?.status()).toBe(200);
    expect(await page.locator('h1').innerText()).not.toMatch(/made new/);
  });

  test('of the worker waits until somebody agrees', async () => {
    const { session } = aSession();
    const server = await serveKit();
    const page = await open();
    await save(server, page);
    await page.goto(`${server.address}offline/`);
    const worker = readFileSync(join(folder, 'worker.js'), 'utf8');
    server.faults.set('worker.js', { body: `${worker}\n// A later one.` });
    renew(server, session);
    const state = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return [registration?.active?.state, registration?.waiting?.state];
      });
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      while (registration?.waiting === null) await new Promise((wait) => setTimeout(wait, 50));
    });
    expect(await state()).toEqual(['activated', 'installed']);
    await page.reload();
    expect(await state()).toEqual(['activated', 'installed']);
    await page.getByRole('button', { name: 'Get the new version' }).click();
    await page.getByText('You have the new version').waitFor();
    await expect.poll(state, { timeout: 15_000 }).toEqual(['activated', undefined]);
    await cutOff(server, page);
    expect((await page.goto(server.address + session))?.status()).toBe(200);
  });
});

describe('taking away', () => {
  test.runIf(inject('full'))('one set goes, what another shares stays; with the last one all goes', async () => {
    const server = await serveKit();
    const page = await open();
    await save(server, page);
    const one = await held(page);
    await rows(page).nth(1).getByRole('button', { name: 'Save' }).click();
    await said(page).filter({ hasText: 'Saved: The course' }).waitFor();
    await rows(page).nth(1).getByRole('button', { name: 'Remove' }).click();
    await said(page).filter({ hasText: 'Removed: The course' }).waitFor();
    expect((await held(page)).files.toSorted()).toEqual(one.files.toSorted());
    await rows(page).first().getByRole('button', { name: 'Remove' }).click();
    await said(page).filter({ hasText: 'Removed: This session' }).waitFor();
    expect(await held(page)).toEqual(NOTHING);
  });

  test('“Clear what this site keeps on this device” leaves nothing of ours, says so, and leaves what isn’t ours', async () => {
    const server = await serveKit();
    const page = await open();
    await save(server, page);
    await page.evaluate(async () => {
      localStorage.setItem('hedge-room', '{"notes":"ours"}');
      sessionStorage.setItem('hedge-thing', 'ours');
      localStorage.setItem('somebody-else', 'theirs');
      await caches.open('somebody-else');
      await caches.open('hedge /another/ 1 files');
      await new Promise((done) => (indexedDB.open('hedge-notes').onsuccess = done));
    });
    await page.goto(`${server.address}offline/`);
    await page.getByText('(hedge-room)').waitFor();
    await page.getByRole('button', { name: 'Clear what this site keeps on this device' }).click();
    await page.getByText('Cleared. This site keeps nothing on this device now.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    expect(await held(page)).toEqual({
      caches: ['somebody-else', 'hedge /another/ 1 files'],
      files: [],
      workers: 0,
      storage: ['somebody-else'],
    });
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    await cutOff(server, page);
    await expect(page.goto(server.address)).rejects.toThrow(/ERR_/);
  });

  test.runIf(inject('full'))(
    'a site that switches it off: the worker takes away what was kept, and itself',
    async () => {
      const server = await serveKit();
      const page = await open();
      await save(server, page);
      const off = fileURLToPath(new URL('../../src/offline/worker-off.ts', import.meta.url));
      server.faults.set('worker.js', { body: await bundleScript(off, 'classic') });
      // A visit is enough: the browser looks for a new worker then.
      await page.goto(server.address);
      await expect.poll(() => held(page), { timeout: 15_000 }).toEqual(NOTHING);
    },
  );
});

describe.runIf(inject('full'))('in three languages', () => {
  test('what is saved in Welsh says in Welsh that another page isn’t kept, and Urdu stands right to left', async () => {
    const server = await serveFaulty(inject('languagesFolder'));
    const page = await open();
    await page.goto(`${server.address}cy/offline/`);
    await page.locator('.save-place').getByRole('button').click();
    await page.locator('.save-place .save-said').filter({ hasText: 'Wedi cadw' }).waitFor();
    await page.goto(`${server.address}ur/offline/`);
    await page.locator('.kept-place a').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await cutOff(server, page);
    await page.goto(`${server.address}cy/sessions/`);
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    await page.goto(`${server.address}cy/nothing-here/`);
    await page.getByText('Does dim signal, ac nid yw’r dudalen hon wedi’i chadw').waitFor();
    await page.goto(server.address);
    await page.getByText('Does dim signal').first().waitFor();
  });
});
