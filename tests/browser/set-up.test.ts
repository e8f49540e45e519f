import { expect, inject, test } from 'vitest';
import { withBrowser } from './with-browser.ts';

const { open, troubles } = withBrowser();

const OLD = `name: Leeds
contact:
  phone: 0113 496 0000 # ours
  role: access
motto: x # keep
source: https://github.com/leeds/site
`;

test('a file of an older version is read back by keyboard, offline, and what is no more is taken out of it', async () => {
  const page = await open();
  await page.goto(`${inject('kitSite')}set-up/`);
  await page.locator('.setup-back summary').focus();
  await page.context().setOffline(true);
  await page.keyboard.press('Enter');
  await page.locator('#setup-pasted').focus();
  await page.keyboard.insertText(OLD);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const file = page.locator('.setup-file pre');
  await expect.poll(() => file.textContent()).toBe(OLD);
  const take = page.getByRole('button', { name: /^Take out:/ });
  expect(await take.allTextContents()).toEqual(['Take out: contact.phone', 'Take out: motto']);
  expect(await page.getByRole('link', { name: /^Change it on/ }).count()).toBe(0);
  for (const left of [1, 0]) {
    await take.first().press('Enter');
    await expect.poll(() => take.count()).toBe(left);
    // Whoever has no mouse goes on from here.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('branch.yaml');
  }
  expect(await file.textContent()).toBe(
    'name: Leeds\ncontact:\n  # ours\n  role: access\n# keep\nsource: https://github.com/leeds/site\n',
  );
  await page.getByRole('link', { name: /^Change it on github.com/ }).waitFor();
  expect(troubles()).toEqual([]);
});

test('without scripts the page says which file to make, and with which lines', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${inject('kitSite')}set-up/`);
  const told = page.locator('.notice');
  expect(await told.textContent()).toContain('branch/branch.yaml');
  expect(await told.locator('pre').textContent()).toMatch(/^name: .*\nimprint: not-yet\nsource: https:/);
  expect(await told.getByRole('link').getAttribute('href')).toContain('handbook/your-branch-site/');
});

test('on a phone a table to fill in breaks no word and needs no scrolling sideways', async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.goto(`${inject('kitSite')}templates/website-and-accounts-handover/`);
  const table = page.locator('.grid').first();
  expect(await table.evaluate((grid) => grid.scrollWidth - grid.clientWidth)).toBe(0);
  const lines = await table.evaluate((grid) =>
    [...grid.querySelectorAll('tbody th')].flatMap((head) => {
      const range = document.createRange();
      const words = head.firstChild;
      if (!(words instanceof Text)) return ['no words'];
      return [...words.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        range.setStart(words, index);
        range.setEnd(words, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
  expect(lines).toEqual([]);
  const said = await table
    .locator('td')
    .first()
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(said).toContain('Where, and under which account');
});
