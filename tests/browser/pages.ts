import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Page } from 'playwright-core';
import { readPage } from '../../src/built/page.ts';
import { openSite } from '../../src/edge/site-files.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** From the site's root, such as `sessions/x/`; empty for the home page. */
  path: string;
  /** What sort of page it is: one sort is made by one template. */
  template: string;
  lang: string;
}

/** What was found, by folder: the sites don’t change while they are tested, and reading all their pages takes seconds. */
const found = new Map<string, readonly BuiltPage[]>();

/** Every page of a site in a folder, but those that only pass people on. */
export function pagesOf(folder: string): readonly BuiltPage[] {
  if (inject('sitesFailure') !== '')
    throw new Error('The sites for the browser tests could not be built: sites-built.test.ts says why.');
  const pages = found.get(folder) ?? readPages(folder);
  found.set(folder, pages);
  return pages;
}

function readPages(folder: string): BuiltPage[] {
  return openSite(folder, '/')
    .files.filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const page = readPage(file, readFileSync(join(folder, file), 'utf8'));
      if (page.redirects) return [];
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      return [{ path, template: templateOf(path), lang: page.lang ?? '' }];
    });
}

/** One page of each template. */
export function oneOfEach(pages: readonly BuiltPage[]): BuiltPage[] {
  return [...new Map(pages.map((page) => [page.template, page])).values()];
}

/** Takes out of a page all but the first six entries of a list, table or row of sections of more than twelve: the rest are made in the same
 * way, and are looked at in the full run. */
export function shortenLists(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const list of document.querySelectorAll('main :is(ul, dl, tbody, section)')) {
      const alike = [...list.children].filter((each) => each.tagName === list.lastElementChild?.tagName);
      if (alike.length <= 12) continue;
      // A word goes with its meaning.
      if (list.tagName === 'DL') while (alike[5]?.nextElementSibling) alike[5].nextElementSibling.remove();
      else for (const each of alike.slice(6)) each.remove();
    }
  });
}

/** `cy/sessions/x/` is made like any session, `sessions/` like nothing else. */
function templateOf(path: string): string {
  const [first = '', ...rest] = path
    .replace(/^(?:cy|ur)\//, '')
    .split('/')
    .filter((part) => part !== '');
  if (/^[a-z]\d\d$/.test(first)) return 'short address';
  if (first === 'handbook' && rest[0] === 'reference') return 'every block and field';
  return rest.length === 0 ? first || 'home' : `${first}/…`;
}
