import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { withBrowser } from './with-browser.ts';

const { open, troubles } = withBrowser();
const site = inject('kitSite');

const status = (page: Page) => page.locator('#find-count');
const cards = (page: Page) => page.locator('#found .card h3 a');

/** What the page asks for from now on, by path. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Goes to the finder and waits until it shows what it found: the way on to the list from A to Z comes last. */
async function find(query = ''): Promise<Page> {
  const page = await open();
  await page.goto(`${site}find/${query}`);
  await page.locator('#find-az').waitFor();
  return page;
}

test('from the header to an opened result with the keyboard alone', async () => {
  const page = await open();
  await page.goto(site);
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('.site-head a[href$="/find/"]') === true)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/find\/$/);
  await status(page).filter({ hasText: /\d/ }).waitFor();
  const tabTo = async (selector: string): Promise<void> => {
    for (let press = 0; press < 60; press++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${selector}.`);
  };
  await tabTo('#find-q');
  await page.keyboard.type('housing');
  await page.waitForURL(/q=housing/);
  await page.locator('#found mark').first().waitFor();
  await tabTo('#found a');
  const title = await page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/find/'));
  expect(await page.locator('h1').innerText()).toBe(title);
});

describe('what a screen reader hears', () => {
  test('a search with a name for everything in it', async () => {
    const page = await find();
    const form = page.getByRole('search', { name: 'Find' });
    await form.getByText('More ways to narrow it down').click();
    if ((await form.locator('details[open]').count()) === 0) await form.locator('summary').click();
    await form.getByRole('searchbox', { name: 'Words' }).waitFor();
    await form.getByRole('spinbutton', { name: 'People' }).waitFor();
    for (const name of ['Time I have', 'What', 'Theme', 'Purpose', 'Who leads'])
      await form.getByRole('combobox', { name, exact: true }).waitFor();
    const also = form.getByRole('group', { name: 'Also' });
    for (const name of ['Works online', 'Works outdoors', 'No screen', 'No printing', 'Ready in 15 minutes'])
      await also.getByRole('checkbox', { name }).waitFor();
    await form.getByRole('button', { name: 'Start again' }).waitFor();
    expect(await form.locator('input, select').count()).toBe(3 + 4 + 5);
  });

  test('how much was found, once it is there to be read', async () => {
    const page = await open();
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const count = document.querySelector('#find-count');
        const said: string[] = [];
        Object.assign(globalThis, { said });
        if (count === null) return;
        new MutationObserver(() =>
          said.push(`${count.textContent} / ${document.querySelectorAll('#found .card').length}`),
        ).observe(count, { childList: true });
      });
    });
    // Slowly, so that saying it too early would show.
    await page.route(/\.pf_fragment|find\/en\.json/, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.goto(`${site}find/?q=rent`);
    await page.locator('#found .card').first().waitFor();
    await status(page).filter({ hasText: /found/ }).waitFor();
    const said = await page.evaluate<string[]>('globalThis.said');
    expect(said.at(0)).toBe('Looking… / 0');
    expect(said.at(-1)).toMatch(/^\d+ things found \/ [1-9]/);
    expect(said).toHaveLength(2);
    expect(await status(page).getAttribute('role')).toBe('status');
  });

  test('headings in order, and who talks for as long as it takes to say', async () => {
    const page = await find('?time=75&people=14');
    const levels = await page
      .locator('main :is(h1, h2, h3)')
      .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(await page.locator('.best .strip p').innerText()).toMatch(/Who talks/);
  });
});

test.each(['?time=75&people=14', '?q=tenant', '?q=щщщщ&time=20'])(
  'axe finds nothing on %s, and nothing sticks out',
  async (query) => {
    const page = await find(query);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // In the dark the colours alone are others, and at both widths they are the same.
        if (colorScheme === 'light' || inject('full'))
          expect(await axeFindings(page, { also: ['color-contrast-enhanced'] })).toEqual([]);
        else if (width === 320) expect(await axeFindings(page, { only: ['color-contrast-enhanced'] })).toEqual([]);
      }
    }
  },
);

describe('time and people', () => {
  test('bring one session to begin with, its reasons, and how the others fit', async () => {
    const page = await find('?time=75&people=14');
    expect(await page.locator('.best h2').innerText()).toBe('Start with this one');
    expect(await page.locator('.best .card').count()).toBe(1);
    expect(await page.locator('.best .reason').innerText()).toMatch(/75 minutes.*14 people/);
    const headings = await page.locator('#found section:not(.best) h2').allInnerTexts();
    expect(headings.every((heading) => /^Fits (?:as it stands|if shortened) \(\d+\)$/.test(heading))).toBe(true);
    // The one to begin with isn't listed twice.
    const titles = await cards(page).allInnerTexts();
    expect(new Set(titles).size).toBe(titles.length);
    // The headings and the line above count all of them; the first of each are shown.
    const counted = headings.map((heading) => Number(/\((\d+)\)$/.exec(heading)?.[1]));
    expect(await status(page).innerText()).toBe(`${1 + counted.reduce((sum, n) => sum + n, 0)} things found`);
    for (const reason of await page.locator('#found section:not(.best) .reason').allInnerTexts())
      expect(reason).toMatch(/\d+ min/);
  });

  test('need no index of words', async () => {
    const page = await open();
    const requests = requestsOf(page);
    await page.goto(`${site}find/?time=75&people=14`);
    await page.locator('.best').waitFor();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((path) => path.includes('/pagefind/'))).toEqual([]);
  });
});

describe('loading', () => {
  test('nothing of the search is asked for on another page, however long one waits', async () => {
    const page = await open();
    const requests = requestsOf(page);
    await page.goto(site);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 500))));
    expect(requests.filter((path) => /pagefind|find\//.test(path))).toEqual([]);
  });

  test('the index of words is asked for when somebody turns to the words, and no sooner', async () => {
    const page = await find();
    await page.waitForLoadState('networkidle');
    const requests = requestsOf(page);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(requests).toEqual([]);
    await page.focus('#find-q');
    await page.waitForResponse(/wasm\.en\.pagefind/);
    expect(requests.filter((path) => path.includes('worker'))).toEqual([]);
  });

  test('that takes long doesn’t spoil an answer that came later', async () => {
    const page = await find();
    await page.route('**/pagefind.js', async (route) => {
      await new Promise((done) => setTimeout(done, 900));
      await route.continue();
    });
    await page.fill('#find-q', 'rent');
    await page.waitForURL(/q=rent$/);
    await page.fill('#find-q', '');
    await page.waitForURL(/\/find\/$/);
    await status(page).filter({ hasText: 'found' }).waitFor();
    await page.waitForResponse(/pf_index/);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await status(page).innerText()).toMatch(/found$/);
    expect(await page.locator('#found mark').count()).toBe(0);
  });

  test('that fails is said, and can be tried again', async () => {
    const page = await open();
    await page.route('**/pagefind.js', (route) => route.abort());
    await page.goto(`${site}find/`);
    await page.fill('#find-q', 'rent');
    await status(page).filter({ hasText: 'couldn’t be loaded' }).waitFor();
    expect(await page.getByRole('main').getByRole('link', { name: 'A to Z' }).isVisible()).toBe(true);
    await page.unroute('**/pagefind.js');
    // A browser remembers a script that didn't come until the page is loaded again.
    await page.reload();
    await status(page).filter({ hasText: 'found' }).waitFor();
  });
});

describe('words', () => {
  test('that are a code bring that sheet first', async () => {
    const page = await find('?q=w11');
    expect(await cards(page).first().getAttribute('href')).toBe('/worksheets/our-housing-facts/');
  });

  test('find the handbook and the glossary', async () => {
    const page = await find('?q=licence&kind=page');
    expect(await cards(page).first().getAttribute('href')).toMatch(/^\/handbook\//);
    await page.goto(`${site}find/?q=landlord`);
    await page.locator('.terms').waitFor();
    const link = page.locator('.terms a').first();
    const hash = new URL((await link.getAttribute('href')) ?? '', site).hash;
    await link.click();
    await page.waitForURL(/\/glossary\/#/);
    expect(await page.locator(`main ${hash}`).count()).toBe(1);
  });

  test('are answered while they are typed', async () => {
    const page = await find();
    await page.locator('#find-q').pressSequentially('uni', { delay: 20 });
    await page.waitForURL(/q=uni$/);
    await page.locator('#found mark').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-q');
  });

  test('of a text never become markup', async () => {
    const page = await find(`?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    expect(await page.locator('main img').count()).toBe(0);
    // The reference of blocks shows code, which stays text.
    await page.goto(`${site}find/?q=brackets`);
    await page.locator('#found .card').first().waitFor();
    const tags = await page.locator('.excerpt *').evaluateAll((all) => [...new Set(all.map((each) => each.tagName))]);
    expect(tags).toEqual(['MARK']);
  });
});

describe('choices', () => {
  test('say how many things each would leave', async () => {
    const page = await find();
    const options = await page
      .locator('#find-kind option:not([value=""])')
      .evaluateAll((all) =>
        all.map(
          (each) => [each.getAttribute('value') ?? '', Number(/\((\d+)\)$/.exec(each.textContent)?.[1])] as const,
        ),
      );
    expect(options.length).toBeGreaterThan(4);
    for (const [kind, count] of options) {
      await page.selectOption('#find-kind', kind);
      await page.waitForURL((url) => url.searchParams.get('kind') === kind);
      await status(page)
        .filter({ hasText: new RegExp(`^${count} thing`) })
        .waitFor();
    }
  });

  test('stand in the address, come back from it, and are there again after going back', async () => {
    const page = await find();
    await page.selectOption('#find-time', '90');
    await page.fill('#find-people', '14');
    await page.locator('details.more').evaluate((more) => more.setAttribute('open', ''));
    await page.check('input[value=online]');
    await page.waitForURL('**/find/?time=90&people=14&with=online');
    await page.locator('.best').waitFor();
    const before = await cards(page).allInnerTexts();
    await page.evaluate(() => scrollTo(0, 200));
    await cards(page).last().click();
    await page.waitForURL(/\/sessions\//);
    await page.route(/find\/en\.json/, async (route) => {
      await new Promise((done) => setTimeout(done, 800));
      await route.continue();
    });
    await page.goBack();
    await page.locator('.best').waitFor();
    expect(await cards(page).allInnerTexts()).toEqual(before);
    expect([
      await page.inputValue('#find-time'),
      await page.inputValue('#find-people'),
      await page.isChecked('input[value=online]'),
    ]).toEqual(['90', '14', true]);
    await page.waitForFunction(() => scrollY > 0);
  });

  test('that nobody could make are left out of the wish', async () => {
    const page = await find('?kind=nonsense&theme=%3Cb%3E&with=wings&time=80');
    expect([
      await page.inputValue('#find-kind'),
      await page.inputValue('#find-theme'),
      await page.inputValue('#find-time'),
    ]).toEqual(['', '', '75']);
    expect(await status(page).innerText()).toMatch(/^\d+ things found$/);
  });

  test('are taken back by starting again', async () => {
    const page = await find('?q=rent&time=75&with=online');
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.waitForURL(/\/find\/$/);
    expect(await page.locator('form input:checked').count()).toBe(0);
    expect(await page.inputValue('#find-q')).toBe('');
  });
});

describe('where nothing is found', () => {
  test('it says what could be left out and what that would leave, and takes one there', async () => {
    const page = await find('?q=щщщщ&time=75');
    expect(await status(page).innerText()).toBe('Nothing fits all of that.');
    const way = page.getByRole('button', { name: 'щщщщ' });
    const left = Number(/\((\d+)\)/.exec(await way.innerText())?.[1]);
    expect(left).toBeGreaterThan(0);
    await way.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/find\/\?time=75$/);
    await status(page)
      .filter({ hasText: String(left) })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('results');
  });

  test('a word alone is answered with advice and the list from A to Z', async () => {
    const page = await find('?q=щщщщ');
    expect(await page.locator('#found').innerText()).toContain('Try another word');
    expect(await page.locator('#found button').count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'A to Z' }).click();
    await page.waitForURL(/\/a-z\/$/);
  });
});

test.each(['zzzzqqq', 'aaaaaaaaaaaa'])(
  '%s, which is no word, isn’t answered with words that begin as it does',
  async (word) => {
    const page = await find(`?q=${word}`);
    expect(await status(page).innerText()).toBe('Nothing fits all of that.');
  },
);

describe('in another language', () => {
  const languages = inject('languagesSite');

  test.each(['cy', 'ur'])('%s finds what is written in it, and shows the way to the rest', async (lang) => {
    const page = await open();
    await page.goto(`${languages}${lang}/find/?time=75&people=14`);
    await page.locator('.best').waitFor();
    expect(await cards(page).first().getAttribute('href')).toBe(`/${lang}/sessions/politics-is-something-we-do/`);
    const link = page.locator('.elsewhere a');
    expect(await link.getAttribute('href')).toBe('/find/?time=75&people=14');
    await page.goto(`${languages}${lang}/find/?q=landlord`);
    await page.locator('.elsewhere').waitFor();
    expect(await cards(page).count()).toBe(0);
    await page.locator('.elsewhere a').click();
    await page.waitForURL(/\/find\/\?q=landlord$/);
    await cards(page).first().waitFor();
  });
});

describe('without scripts', () => {
  test('the page offers the list from A to Z, and no dead control', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}find/`);
    expect(await page.locator('main :is(input, select, button, summary):visible, main h2:visible').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('A to Z needs none');
    await page.getByRole('main').getByRole('link', { name: 'A to Z' }).click();
    await page.waitForURL(/\/a-z\/$/);
  });
});

test('no script failed, and nothing was asked of another host', () => {
  expect(troubles()).toEqual([]);
});

test('a mistyped word: the one it looks like is a press away', async () => {
  const page = await find('?q=unoin');
  await page.getByRole('button', { name: 'Look for “union”' }).click();
  await page.waitForURL(/q=union/);
  await cards(page).filter({ hasText: 'Why join your union?' }).waitFor();
});

test('what all sessions are, or none is, can be asked for and is answered', async () => {
  const everyOne = await find('?with=no-printing&time=75');
  await everyOne.getByRole('checkbox', { name: 'No printing', checked: true }).waitFor();
  expect(await cards(everyOne).count()).toBeGreaterThan(0);
  const none = await find('?with=ready-15&time=75');
  expect(await cards(none).count()).toBe(0);
  await none.getByRole('button', { name: 'without “Ready in 15 minutes”' }).waitFor();
});
