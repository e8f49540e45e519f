import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { unzipSync, strFromU8 } from 'fflate';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Download, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { withBrowser } from './with-browser.ts';

const { open, troubles } = withBrowser();
const site = inject('kitSite');

/** Opens the planner with a session in it. */
async function planning(query = '?session=why-join-your-union', options = {}): Promise<Page> {
  const page = await open(options);
  await page.goto(`${site}plan/${query}`);
  await page.locator('.planning').waitFor();
  return page;
}

const rows = (page: Page) => page.locator('.plan-row');
const titles = (page: Page): Promise<string[]> => rows(page).locator('h3').allTextContents();
const clocks = (page: Page): Promise<string[]> => page.locator('.plan-row .clock').allTextContents();
const hash = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => location.hash.length > 1);
  // The address follows a moment after the last change.
  await page.waitForTimeout(400);
  return page.evaluate(() => location.hash);
};

async function file(download: Promise<Download>): Promise<Buffer> {
  return readFileSync(await (await download).path());
}

test('nothing in it, one session added, another way round with the keyboard alone', async () => {
  const page = await planning('');
  expect(await rows(page).count()).toBe(0);
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let press = 0; press < 90; press++) {
      await page.keyboard.press('Tab');
      const said = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (name.test(said)) return;
    }
    throw new Error(`Tab never reached ${String(name)}.`);
  };
  await tabTo(/^Add, \d+ min Why branches/);
  await page.keyboard.press('Enter');
  await rows(page).first().waitFor();
  const before = await titles(page);
  expect(before.length).toBeGreaterThan(5);
  await page.keyboard.press('Shift+Tab');
  await page.locator('.plan-row button[aria-label^="Move"]').nth(2).focus();
  await page.keyboard.press('Alt+ArrowDown');
  const moved = await titles(page);
  expect([moved[1], moved[2]]).toEqual([before[2], before[1]]);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('plan-row');
  expect(await page.locator('[role=status]').allInnerTexts()).toContain(
    `${before[1] ?? ''} is now number 3 of ${before.length}.`,
  );
  await page.keyboard.press('Control+z');
  expect(await titles(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  expect(await titles(page)).toEqual(moved);
});

test('dragged with the mouse, taken out, and back again', async () => {
  const page = await planning();
  const before = await titles(page);
  const grip = rows(page).nth(0).locator('.grip');
  await grip.hover();
  const target = await rows(page).nth(2).boundingBox();
  await page.mouse.down();
  await page.mouse.move(100, (target?.y ?? 0) + (target?.height ?? 0) / 2, { steps: 8 });
  await page.mouse.up();
  expect((await titles(page)).slice(0, 3)).toEqual([before[1], before[2], before[0]]);
  await page.getByRole('button', { name: `Take out ${before[0] ?? ''}` }).click();
  expect(await rows(page).count()).toBe(before.length - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await titles(page)).toEqual(before);
});

test('fitted to 75 minutes: it says what and why, does it, and keeps five in hand', async () => {
  const page = await planning();
  await page.fill('#plan-end', '20:15');
  await page.getByRole('button', { name: 'Fit it to the time' }).click();
  const changes = page.locator('.changes li');
  expect(await changes.count()).toBeGreaterThan(0);
  for (const change of await changes.allInnerTexts())
    expect(change).toMatch(/left out: \d+ minutes|takes \d+ minutes and not \d+/);
  await page.getByRole('button', { name: 'Do this' }).click();
  await page.getByText('It takes 70 minutes. You have 75.').waitFor();
  expect(await page.locator('.plan-end .clock').innerText()).toBe('20:10');
  await page.fill('#plan-end', '19:20');
  await page.getByRole('button', { name: 'Fit it to the time' }).click();
  expect(await page.locator('.fit-panel').innerText()).toMatch(/At the least it needs \d+ minutes/);
  await page.getByRole('button', { name: /Use the short version, \d+ minutes/ }).click();
  expect(await rows(page).count()).toBeGreaterThan(0);
});

test('more people: go-rounds grow, groups and copies follow', async () => {
  const page = await planning();
  const minutes = async (): Promise<number> =>
    Number(await rows(page).first().locator('input[type=number]').first().inputValue());
  const before = await minutes();
  await page.fill('#plan-people', '28');
  expect(await minutes()).toBeGreaterThan(before);
  expect(await page.getByRole('heading', { name: 'Bring, for 28 people' }).count()).toBe(1);
  await page.fill('#plan-people', '14');
  expect(await minutes()).toBe(before);
  expect(await rows(page).locator('.marks').allTextContents()).toContain('7 pairspeople talk');
});

test('through midnight, in the summer half of the year too', async () => {
  const page = await planning('?session=why-join-your-union', { timezoneId: 'Europe/London' });
  await page.fill('#plan-date', '2026-10-24');
  await page.fill('#plan-start', '23:30');
  await page.fill('#plan-end', '01:30');
  expect((await clocks(page))[0]).toBe('23:30');
  expect(await page.locator('.plan-end .clock').innerText()).toBe('01:00');
  await page.getByText('You have 120.').waitFor();
  await page.fill('#plan-end', '03:30');
  // The clocks go back that night: five hours, not four.
  await page.getByText('You have 300.').waitFor();
});

test('the address holds the plan, and a link that doesn’t is refused in words', async () => {
  const page = await planning();
  await page.getByRole('button', { name: 'A break' }).click();
  const link = await hash(page);
  expect(link.length).toBeLessThanOrEqual(1500);
  const kept = await titles(page);
  await page.reload();
  await rows(page).first().waitFor();
  expect(await titles(page)).toEqual(kept);
  const other = await planning(`${link.slice(0, 40)}`);
  expect(await other.locator('.notice').innerText()).toContain('holds no plan');
  expect(await rows(other).count()).toBe(0);
});

test('files to take along: calendar, Word, plan and all sheets in one PDF', async () => {
  const page = await planning();
  await page.fill('#plan-date', '2026-12-03');
  const calendar = page.waitForEvent('download');
  await page.getByRole('button', { name: 'For my calendar' }).click();
  const ics = (await file(calendar)).toString();
  expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Why join your union\?\r\n[\s\S]*END:VCALENDAR\r\n$/);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);

  const word = page.waitForEvent('download');
  await page.getByRole('button', { name: 'as a Word file' }).click();
  const parts = unzipSync(new Uint8Array(await file(word)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const title of await titles(page)) expect(xml.replaceAll(/<[^>]+>/g, '')).toContain(title.replaceAll('\n', ''));

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Keep as a file' }).click();
  const plan = await file(saved);
  const again = await planning('');
  await again.locator('input[type=file]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: plan });
  await rows(again).first().waitFor();
  expect(await titles(again)).toEqual(await titles(page));
  await again
    .locator('input[type=file]')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await again.getByText('holds no plan that can be read').first().waitFor();
  expect(await titles(again)).toEqual(await titles(page));

  const pack = page.waitForEvent('download');
  await page.getByRole('button', { name: 'as one PDF' }).click();
  const pdf = await PDFDocument.load(await file(pack));
  // The sheet is for each small group: five of them, each on a leaf of its own.
  expect(pdf.getPageCount()).toBeGreaterThanOrEqual(5);
  expect(pdf.getPageCount() % 2).toBe(0);
});

test('as text and as an invitation', async () => {
  const page = await planning('?session=why-join-your-union', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.fill('#plan-date', '2026-12-03');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied.').first().waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Why join your union\?\nThursday,? 3 December 2026, 19:00–20:30\n14 people\n/);
  for (const clock of await clocks(page)) expect(text).toContain(`\n${clock} `);
  await page.getByText('The invitation', { exact: true }).click();
  expect(await page.locator('#plan-invitation').innerText()).toContain('When: Thursday');
});

describe('axe finds nothing in the planner', () => {
  const looks = [
    ['light', { colorScheme: 'light' }, 'kit'],
    ['right to left', { colorScheme: 'light' }, 'ur'],
    ['dark', { colorScheme: 'dark' }, 'kit'],
    ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }, 'kit'],
  ] as const;
  test.each(inject('full') ? looks : looks.slice(0, 2))(
    '%s, empty, full, fitted and with everything open',
    async (name, media, lang) => {
      const page = await open({ viewport: { width: 320, height: 800 } });
      await page.emulateMedia(media);
      const look = (): Promise<string[]> =>
        axeFindings(
          page,
          name === 'forced colours' ? { without: ['color-contrast'] } : { also: ['color-contrast-enhanced'] },
        );
      const address = lang === 'ur' ? `${inject('languagesSite')}ur/plan/` : `${site}plan/`;
      await page.goto(address);
      await page.locator('.planning').waitFor();
      expect(await look()).toEqual([]);
      await page.goto(`${address}?session=what-is-capitalism`);
      await rows(page).first().waitFor();
      await page.fill('#plan-end', '20:05');
      await page.locator('.fit-panel button').click();
      await page.locator('.moves button[aria-expanded]').first().click();
      for (const summary of await page.locator('.planning summary').all()) await summary.click();
      expect(await look()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.context().close();
    },
  );
});

test('what the page loads of scripts is at most 45 KB', async () => {
  const page = await open();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${site}plan/?session=why-join-your-union`);
  await rows(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(sizes);
  expect(all.length).toBeGreaterThan(0);
  expect(all.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45 * 1024);
});

test('printed: the run sheet on one side, a card for each role, and the card for hard moments', async () => {
  const page = await planning();
  await page.fill('#plan-date', '2026-12-03');
  await page.evaluate(() => (globalThis.print = () => undefined));
  await page.getByRole('button', { name: 'Print the run sheet and cards' }).click();
  await page.locator('.hard-paper').waitFor({ state: 'attached' });
  const pdf = await PDFDocument.load(await page.pdf({ format: 'A4' }));
  const paper = await page.locator('.plan-paper').innerText();
  for (const clock of await clocks(page)) expect(paper).toContain(clock);
  expect(await page.locator('.role-card').count()).toBe(4);
  expect(await page.locator('.hard-paper').innerText()).toContain('999');
  expect(pdf.getPageCount()).toBeLessThanOrEqual(4);
  // What is only for the screen isn't there.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.planning').isVisible()).toBe(false);
  expect(await page.locator('.plan-paper table').isVisible()).toBe(true);
});

test('nothing is stored, nothing is asked of others, no script errs', async () => {
  const page = await planning();
  await page.fill('#plan-people', '20');
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(troubles()).toEqual([]);
});
