import type { Strings } from '../../kit/kit.ts';
import type { Entry } from '../../outputs/data/catalogue.ts';
import { translator } from '../../outputs/web/translate.ts';
import { labelOf, showCounts, showWish, wishOf } from './form.ts';
import { loadData } from './from-a-stick.ts';
import { browse, type Found, ranked, suits } from './narrow.ts';
import { nearWords } from './near.ts';
import { nothing } from './nothing.ts';
import { loadPagefind, searchWords } from './pagefind.ts';
import { sectionsOf } from './results.ts';
import { element, linkTo } from './show.ts';
import { queryOf, type Wish, wishFrom } from './wish.ts';

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
  let entries: Promise<Entry[]> | undefined;
  let asked = 0;

  const everything = (): Promise<Entry[]> => {
    entries ??= loadData<Entry[]>(catalogue);
    entries.catch(() => (entries = undefined));
    return entries;
  };

  const look = async (wish: Wish): Promise<void> => {
    const turn = ++asked;
    const slow = setTimeout(() => {
      if (turn === asked) count.textContent = say('loading');
    }, 300);
    const finish = (status: string, parts: HTMLElement[]): void => {
      // The number is said when what it counts is there.
      shown.replaceChildren(...parts);
      count.textContent = status;
      az.hidden = false;
    };
    try {
      const [all, results] = await Promise.all([everything(), wish.q === '' ? [] : searchWords(bundle, wish.q)]);
      const pool = wish.q === '' ? browse(all) : ranked(all, results, wish.q);
      const suiting = (other: Wish): Found[] =>
        (other.q === wish.q ? pool : browse(all)).filter(({ entry }) => suits(entry, other));
      const found = suiting(wish);
      const named = (name: string, value: string): string => labelOf(form, name, value);
      const parts =
        found.length > 0
          ? await sectionsOf(found, wish, say, (kind) => named('kind', kind))
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
      if (turn === asked) finish(say('failed'), []);
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

  const restore = (): void => {
    showWish(form, wishFrom(new URLSearchParams(location.search)));
    void look(wishOf(form));
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change();
  });
  form.addEventListener('reset', () => setTimeout(change));
  // The index of words begins to load when somebody turns to them, so that the first letter is answered at once.
  form
    .querySelector('#find-q')
    ?.addEventListener('focus', () => void loadPagefind(bundle).catch(() => undefined), { once: true });
  addEventListener('popstate', restore);

  const more = form.querySelector('details');
  if (more !== null && matchMedia('(min-width: 60rem)').matches) more.open = true;
  form.hidden = false;
  answer.hidden = false;
  restore();
}

/** A near word is offered where words found nothing, whatever else was asked. */
function nearTo(all: readonly Entry[], { q }: Wish): string | undefined {
  return q === '' ? undefined : nearWords(q, all);
}
