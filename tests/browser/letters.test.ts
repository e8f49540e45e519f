import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { expect, inject, test } from 'vitest';
import { lettersPath, TYPEFACE } from '../../src/outputs/web/letters.ts';
import { withBrowser } from './with-browser.ts';

const { open } = withBrowser();
const languages = inject('languagesSite');

/** The typefaces a page of the site in three languages has fetched. */
async function fetchedBy(path: string): Promise<string[]> {
  const page = await open();
  const fetched: string[] = [];
  page.on('response', (answer) => {
    if (answer.url().endsWith('.woff2')) fetched.push(new URL(answer.url()).pathname);
  });
  await page.goto(languages + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.close();
  return fetched;
}

test('what Latin letters are read with is the device’s own, and nothing is fetched for them', async () => {
  expect(await fetchedBy('')).toEqual([]);
  expect(await fetchedBy('cy/')).toEqual([]);
});

test('pages in Urdu find the typeface, and a browser can read it', async () => {
  const page = await open();
  await page.goto(`${languages}ur/`);
  // Whether it is fetched unasked is for the device to say: many have such letters. That it can be is for us.
  const loaded = await page.evaluate(
    async (address) => {
      const face = await new FontFace('Tried', `url(${address})`).load();
      const declared = [...document.fonts].map(({ family, weight, display }) => [
        family.replaceAll('"', ''),
        weight,
        display,
      ]);
      return { status: face.status, declared };
    },
    `${new URL(languages).pathname}${TYPEFACE}`,
  );
  expect(loaded).toEqual({ status: 'loaded', declared: [['Hedge Naskh', '400', 'swap']] });
});

test('it has every letter of the Urdu pages, in at most 80 KB', () => {
  const file = join(inject('languagesFolder'), TYPEFACE);
  expect(statSync(file).size).toBeLessThan(80 * 1024);
  const font = create(readFileSync(file));
  if (!('hasGlyphForCodePoint' in font)) throw new Error('That is a collection of typefaces.');
  const urdu = readFileSync(join(inject('languagesFolder'), 'ur/index.html'), 'utf8').match(/[\u0600-\u06FF]/g) ?? [];
  expect(urdu.length).toBeGreaterThan(200);
  expect([...new Set(urdu)].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).toEqual([]);
  expect(readFileSync(join(inject('languagesFolder'), lettersPath('ur') ?? ''), 'utf8')).toContain(
    "url('letters/noto-naskh-arabic.woff2')",
  );
});

test('saved for offline it comes along in Urdu, and in no other language', () => {
  const kept = (lang: string): string =>
    readFileSync(join(inject('languagesFolder'), `offline/${lang}/common.json`), 'utf8');
  expect(kept('ur')).toContain(TYPEFACE);
  expect(kept('en')).not.toContain(TYPEFACE);
});
