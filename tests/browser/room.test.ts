import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { emptyPlan, type Plan } from '../../src/kit/session/plan.ts';
import { toLink } from '../../src/planner/link.ts';
import { pause, step } from '../session/plans.ts';
import { axeFindings } from './axe.ts';
import { withBrowser } from './with-browser.ts';

const { open, troubles } = withBrowser();
const site = inject('kitSite');

const plan: Plan = {
  ...emptyPlan(),
  title: 'A short evening',
  start: '',
  end: '',
  people: 9,
  items: [
    { ...step({ title: 'Names', phase: 'welcome', minutes: 2, minMinutes: 2, checkIn: true, essential: true }) },
    { ...step({ title: 'In threes', grouping: 'threes', minutes: 10, minMinutes: 6, essential: true }) },
    { ...step({ title: 'More of it', minutes: 5, minMinutes: 5 }) },
    { ...pause(5), title: 'Tea' },
    { ...step({ title: 'Out', phase: 'reflect', minutes: 3, minMinutes: 3, checkOut: true }) },
  ],
};

/** Opens the room view at a set moment, with a clock that only moves when it is told to. */
async function room(of: Plan = plan, options = {}): Promise<Page> {
  const page = await open({ viewport: { width: 320, height: 640 }, ...options });
  await page.clock.install({ time: new Date('2026-12-03T19:00:00Z') });
  await page.goto(`${site}run/#${toLink(of)}`);
  await page.locator('.room').waitFor();
  return page;
}

const title = (page: Page): Promise<string> => page.locator('.room-title').innerText();
const left = (page: Page): Promise<string> => page.locator('.left').innerText();

test('one step at a time: what is on, how long there is, what comes next', async () => {
  const page = await room();
  await page.getByRole('button', { name: 'Begin' }).click();
  expect(await title(page)).toBe('Names');
  expect(await left(page)).toBe('2 minutes left');
  expect(await page.locator('.room-next').innerText()).toBe('Then: In threes, 10 min');
  await page.clock.runFor(70_000);
  expect(await left(page)).toBe('50 seconds left');
  await page.clock.runFor(51_000);
  expect(await left(page)).toBe('Time is up');
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await title(page)).toBe('In threes');
  await page.locator('.room-title:focus').waitFor();
  expect(await page.locator('.marks').innerText()).toContain('3 threes');
  await page.getByRole('button', { name: 'Back' }).click();
  expect(await title(page)).toBe('Names');
});

test('late: it says by how much, offers what can go, and that then makes it fit', async () => {
  const page = await room();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.clock.runFor(6 * 60_000);
  expect(await page.locator('.late').innerText()).toContain('4 minutes late.');
  await page.getByRole('button', { name: 'What can go?' }).click();
  expect(await page.locator('.late li').allInnerTexts()).toEqual(['“In threes” takes 6 minutes and not 10.']);
  await page.getByRole('button', { name: 'Do this' }).click();
  expect(await page.locator('.late').count()).toBe(0);
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await left(page)).toBe('6 minutes left');
  // Later still, a whole step goes, and is passed over.
  await page.clock.runFor(9 * 60_000);
  await page.getByRole('button', { name: 'What can go?' }).click();
  await page.getByRole('button', { name: 'Do this' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  expect(await title(page)).toBe('Tea');
});

test('a plan with hours is late when it begins late', async () => {
  const page = await room({ ...plan, date: '2026-12-03', start: '18:50', end: '19:15' }, { timezoneId: 'UTC' });
  await page.getByRole('button', { name: 'Begin' }).click();
  expect(await page.locator('.late').innerText()).toContain('10 minutes late.');
});

test('a session’s own words, and its card for hard moments one tap away', async () => {
  const page = await open({ viewport: { width: 390, height: 800 } });
  await page.goto(`${site}plan/?session=why-join-your-union`);
  await page.locator('.plan-row').first().waitFor();
  await page.locator('.take a.button').click();
  await page.getByRole('button', { name: 'Begin' }).click();
  expect(await page.locator('.room-words').innerText()).toContain('Say');
  await page.getByRole('button', { name: 'If it gets hard' }).click();
  expect(await page.locator('dialog[open]').innerText()).toContain('999');
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test('notes stay on the page, unless somebody asks the device to keep them; then they can be cleared', async () => {
  const page = await room();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Notes', { exact: true }).click();
  await page.locator('textarea').fill('More buses');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByLabel('Keep my notes').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.reload();
  await page.locator('.room').waitFor();
  expect(await title(page)).toBe('In threes');
  await page.getByText('Notes', { exact: true }).click();
  expect(await page.locator('textarea').inputValue()).toBe('More buses');
  await page.getByLabel('Keep my notes').uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('what was kept by somebody else’s hand is refused or read as text', async () => {
  const page = await room();
  const link = toLink(plan);
  await page.evaluate(
    ([name, kept]) => localStorage.setItem(name ?? '', kept ?? ''),
    [
      'hedge-room',
      JSON.stringify({ link, notes: '<img src=x onerror=alert(1)>', course: { began: 1, at: 'x', since: 1 } }),
    ],
  );
  await page.reload();
  await page.locator('.room').waitFor();
  await page.getByRole('button', { name: 'Begin' }).click();
  expect(await page.locator('.room img').count()).toBe(0);
});

test('without a plan it says where to make one; a broken link too', async () => {
  const page = await open();
  await page.goto(`${site}run/`);
  expect(await page.locator('#room-none').innerText()).toContain('Make one first');
  const other = await open();
  await other.goto(`${site}run/#1broken`);
  expect(await other.locator('#room-none').innerText()).toContain('Make one first');
});

test('over: thanks, and how it went as text and as an entry', async () => {
  const page = await room();
  await page.getByRole('button', { name: 'Begin' }).click();
  for (let at = 0; at < plan.items.length; at++) await page.getByRole('button', { name: 'Next' }).click();
  expect(await title(page)).toBe('That was it');
  await page.getByRole('link', { name: 'How did it go?' }).click();
  await page.locator('form.after').waitFor();
  expect(await page.locator('#after-people').inputValue()).toBe('9');
  await page.fill('#after-who', 'Neighbours: “two streets”');
  await page.fill('#after-date', '2026-12-03');
  expect(await page.locator('#after-text').innerText()).toContain('Who was it for?: Neighbours: “two streets”');
  await page.getByText('For whoever keeps the site').click();
  expect(await page.locator('#after-entry').innerText()).toBe(
    'tested:\n  - date: 2026-12-03\n    people: 9\n    notes: "Neighbours: “two streets”"',
  );
});

const looks = [
  ['dark', { colorScheme: 'dark' }],
  ['light', { colorScheme: 'light' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

// A room is dark: that one is looked at daily.
test.each(inject('full') ? looks : looks.slice(0, 1))(
  'axe finds nothing in any state of the room, %s',
  async (name, media) => {
    const page = await room();
    await page.emulateMedia(media);
    const look = (): Promise<string[]> =>
      axeFindings(
        page,
        name === 'forced colours' ? { without: ['color-contrast'] } : { also: ['color-contrast-enhanced'] },
      );
    expect(await look()).toEqual([]);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('Notes', { exact: true }).click();
    await page.clock.runFor(5 * 60_000);
    await page.getByRole('button', { name: 'What can go?' }).click();
    expect(await look()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  },
);

test('no script errs and nothing is asked of others', () => {
  expect(troubles()).toEqual([]);
});
