import type { Strings } from '../../kit/kit.ts';
import type { Catalogue, Entry } from '../../outputs/data/catalogue.ts';
import { translator } from '../../outputs/web/translate.ts';
import { labelOf, showCounts, showWish, wishOf } from './form.ts';
import { loadData } from './from-a-stick.ts';
import { browse, firstOf, type Found, ranked, suits } from './narrow.ts';
import { nearWords } from './near.ts';
import { nothing } from './nothing.ts';
import { type Bundle, isReady, loadPagefind, searchWords } from './pagefind.ts';
import { sectionsOf } from './results.ts';
import { element, linkTo } from './show.ts';
import { titled } from './titled.ts';
import { over, queryOf, type Wish, wishFrom } from './wish.ts';

/** Milliseconds in which the whole answer may still come at once. */
const SOON = 30;

const form = document.querySelector<HTMLFormElement>('#finder');
const answer = document.querySelector<HTMLElement>('#answer');
if (form !== null && answer !== null) start(form, answer);

function start(form: HTMLFormElement, answer: HTMLElement): void {
  const { bundle = '', catalogue = '', words = '{}', elsewhere = '' } = form.dataset;
  const strings: Strings = JSON.parse(words);
  const say = translator(strings, document.documentElement.lang);
  const [heading, count, shown, az] = ['#results', '#find-count', '#found', '#find-az'].map((name) =>
    answer.querySelector<HTMLElement>(name),
  );
  if (!heading || !count || !shown || !az) return;
  let known: Promise<Catalogue> | undefined;
  let asked = 0;

  const everything = (): Promise<Catalogue> => {
    known ??= loadData<Catalogue>(catalogue);
    known.catch(() => (known = undefined));
    return known;
  };
  const bundleOf = (): Bundle => ({ path: bundle, parts: everything().then(({ parts }) => parts) });

  const loadWords = (): void => void loadPagefind(bundleOf()).catch(() => undefined);

  const look = async (wish: Wish): Promise<void> => {
    const turn = ++asked;
    const slow = setTimeout(() => {
      if (turn === asked) count.textContent = say('loading');
    }, 300);
    let early: HTMLElement[] = [];
    const finish = (status: string, parts: HTMLElement[]): void => {
      // The number is said when what it counts is there.
      put(shown, parts);
      count.textContent = status;
      az.hidden = false;
    };
    try {
      if (wish.q !== '') loadWords();
      const { entries: all } = await everything();
      const titles = new Set(titled(all, wish.q).map(({ id }) => id));
      const searching = wish.q === '' ? Promise.resolve([]) : searchWords(bundleOf(), wish.q, titles);
      if (isReady()) await Promise.race([searching, pause(SOON)]);
      // If it fails meanwhile, that is told below.
      else searching.catch(() => undefined);
      const named = (name: string, value: string): string => labelOf(form, name, value);
      const sections = (found: readonly Found[]): Promise<HTMLElement[]> =>
        sectionsOf(found, wish, say, (kind) => named('kind', kind));
      const first = firstOf(all, wish);
      if (first.length > 0) early = await sections(first);
      if (first.length > 0 && turn === asked) put(shown, early);
      const results = await searching;
      const pool = wish.q === '' ? browse(all) : ranked(all, results, wish.q);
      const suiting = (other: Wish): Found[] =>
        (other.q === wish.q ? pool : browse(all)).filter(({ entry }) => suits(entry, other));
      const found = suiting(wish);
      const parts =
        found.length > 0
          ? await sections(found)
          : nothing({
              wish,
              say,
              labelOf: named,
              count: (without) => suiting(without).length,
              near: nearTo(all, wish),
              ask,
            });
      if (turn !== asked) return;
      finish(found.length === 0 ? say('none') : say('count', { n: found.length }), [...parts, ...otherLanguage(wish)]);
      showCounts(form, wish, (other) => suiting(other).length);
    } catch {
      // What was found by its name stays.
      if (turn === asked) finish(say('failed'), early);
    } finally {
      clearTimeout(slow);
    }
  };

  const ask = (wish: Wish): void => {
    showWish(form, wish);
    change();
    heading.focus();
  };

  /** Where most things are in another language, the way to its finder. */
  const otherLanguage = (wish: Wish): HTMLElement[] => {
    if (elsewhere === '') return [];
    const other: { name: string; href: string; lang: string } = JSON.parse(elsewhere);
    const line = element('p', 'elsewhere', `${say('elsewhere', { language: other.name })} `);
    const link = linkTo(`${other.href}${queryOf(wish)}`, say('lookThere', { language: other.name }));
    link.hreflang = other.lang;
    line.append(link);
    return [line];
  };

  const change = (): void => {
    const wish = wishOf(form);
    history.replaceState(null, '', `${location.pathname}${queryOf(wish)}`);
    void look(wish);
  };

  const restore = (wish = wishFrom(new URLSearchParams(location.search))): void => {
    showWish(form, wish);
    void look(wishOf(form));
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 80);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change();
  });
  form.addEventListener('reset', () => setTimeout(change));
  // The index of words begins to load when somebody turns to them, so that the first letter is answered at once.
  const field = form.querySelector('#find-q');
  if (field === document.activeElement) loadWords();
  else field?.addEventListener('focus', loadWords, { once: true });
  addEventListener('popstate', () => restore());

  const more = form.querySelector('details');
  if (more !== null && matchMedia('(min-width: 60rem)').matches) more.open = true;
  form.hidden = false;
  answer.hidden = false;
  // The form can be filled in before this script is there.
  restore(over(wishOf(form), wishFrom(new URLSearchParams(location.search))));
}

/** Shows what was found. Who stands on a link that is still there goes on standing on it. */
function put(shown: HTMLElement, parts: readonly HTMLElement[]): void {
  const held = shown.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  shown.replaceChildren(...parts);
  if (held)
    [...shown.querySelectorAll('a')].find((link) => link.getAttribute('href') === held)?.focus({ preventScroll: true });
}

function pause(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}

/** A near word is offered where words found nothing, whatever else was asked. */
function nearTo(all: readonly Entry[], { q }: Wish): string | undefined {
  return q === '' ? undefined : nearWords(q, all);
}
