import { best, reasons } from './best.ts';
import { type Found, loadSearch, type Pagefind, type Result } from './pagefind.ts';
import { cardOf, element } from './show.ts';
import { addressOf, filtersOf, isEmpty, looser, showWish, type Wish, wishFrom, wishOf } from './wish.ts';

const PAGE = 12;
const WAYS = ['fits', 'shortened', 'short'] as const;

const form = document.querySelector<HTMLFormElement>('#finder');
const count = document.querySelector<HTMLElement>('#find-count');
const found = document.querySelector<HTMLElement>('#found');
if (form !== null && count !== null && found !== null) start(form, count, found);

function start(form: HTMLFormElement, count: HTMLElement, found: HTMLElement): void {
  const words: Record<string, string> = JSON.parse(form.dataset['words'] ?? '{}');
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const say = (key: string, values: Record<string, string | number> = {}): string => {
    const entry = words[key] ?? '';
    const forms: Record<string, string> = entry.startsWith('{"') ? JSON.parse(entry) : { other: entry };
    const sentence = forms[plural.select(Number(values['n'] ?? 0))] ?? forms['other'] ?? '';
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  const times = [...form.querySelectorAll<HTMLOptionElement>('#find-time option')].map((option) => option.value).filter((value) => value !== '');
  let asked = 0;

  const look = async (wish: Wish): Promise<void> => {
    const turn = ++asked;
    try {
      count.textContent ||= say('loading');
      const search = await loadSearch(form.dataset['bundle'] ?? '/pagefind/');
      const groups = await groupsOf(search, wish, say);
      if (turn !== asked) return;
      const total = groups.reduce((sum, group) => sum + group.results.length, 0);
      count.textContent = say('count', { n: total });
      const shown = total === 0 ? await nothing(search, wish) : await sections(groups, wish);
      if (turn === asked) found.replaceChildren(...shown);
    } catch {
      if (turn === asked) {
        count.textContent = say('failed');
        found.replaceChildren();
      }
    }
  };

  const sections = async (groups: Group[], wish: Wish): Promise<HTMLElement[]> => {
    const made: HTMLElement[] = [];
    const first = wish.time === '' && wish.people === '' ? undefined : groups.find((group) => group.results.length > 0);
    const candidates = first === undefined ? [] : await Promise.all(first.results.slice(0, 40).map((result) => result.data()));
    const choice = best(candidates, wish);
    if (choice !== undefined && first !== undefined) {
      const section = element('section', 'best');
      section.append(element('h2', '', say('best')));
      const list = element('ul', 'cards-list');
      list.append(cardOf(choice, reasons(choice, wish, first.way).map(([key, values]) => say(key, values))));
      section.append(list);
      made.push(section);
    }
    for (const group of groups.filter((each) => each.results.length > 0)) made.push(await sectionOf(group));
    return made;
  };

  const sectionOf = async (group: Group): Promise<HTMLElement> => {
    const section = element('section');
    if (group.title !== '') section.append(element('h2', '', `${group.title} (${group.results.length})`));
    const list = element('ul', 'cards-list');
    section.append(list);
    const button = element('button', 'button quiet', say('more'));
    button.type = 'button';
    let shown = 0;
    const more = async (): Promise<void> => {
      const cards = (await Promise.all(group.results.slice(shown, shown + PAGE).map((result) => result.data()))).map((item: Found) => cardOf(item));
      const fresh = cards[0]?.querySelector('a');
      list.append(...cards);
      if (shown > 0) fresh?.focus();
      shown += cards.length;
      button.hidden = shown >= group.results.length;
    };
    button.addEventListener('click', () => void more());
    section.append(button);
    await more();
    return section;
  };

  const nothing = async (search: Pagefind, wish: Wish): Promise<HTMLElement[]> => {
    const made: HTMLElement[] = [element('p', '', say('none'))];
    const ways: HTMLElement[] = [];
    for (const { name, value, without } of looser(wish)) {
      const { results } = await search.search(without.q || null, { filters: filtersOf(without) });
      if (results.length === 0) continue;
      const button = element('button', 'button quiet', `${say('drop', { what: labelOf(form, name, value) })} (${results.length})`);
      button.type = 'button';
      button.addEventListener('click', () => {
        showWish(form, without);
        change(without);
        form.querySelector<HTMLElement>('#find-q')?.focus();
      });
      const item = element('li');
      item.append(button);
      ways.push(item);
    }
    if (ways.length > 0) {
      const list = element('ul', 'ways');
      list.append(...ways);
      made.push(element('p', '', say('noneTry')), list);
    } else if (wish.q !== '') made.push(element('p', '', say('noneWords')));
    return made;
  };

  const change = (wish: Wish): void => {
    history.replaceState(null, '', addressOf(wish));
    void look(wish);
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => change(wishOf(form)), 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(wishOf(form));
  });
  form.addEventListener('reset', () => setTimeout(() => change(wishOf(form))));
  // Loading begins when somebody turns to the form, so that the first letter typed is answered at once.
  form.addEventListener('focusin', () => void (asked === 0 && look(wishOf(form))), { once: true });
  addEventListener('popstate', () => showAndLook());

  const showAndLook = (): void => {
    const wish = wishFrom(new URLSearchParams(location.search), times);
    showWish(form, wish);
    if (!isEmpty(wish)) void look(wish);
  };
  form.hidden = false;
  showAndLook();
}

interface Group {
  title: string;
  way?: (typeof WAYS)[number];
  results: Result[];
}

/** What was found: by how it fits the time, where a time was asked; else sessions first, then the rest. */
async function groupsOf(search: Pagefind, wish: Wish, say: (key: string) => string): Promise<Group[]> {
  const words = wish.q === '' ? null : wish.q;
  const sort = words === null ? { sort: { code: 'asc' as const } } : {};
  if (wish.time === '') {
    const { results } = await search.search(words, { filters: filtersOf(wish), ...sort });
    return [{ title: '', results }];
  }
  return Promise.all(
    WAYS.map(async (way) => ({ title: say(way), way, results: (await search.search(words, { filters: filtersOf(wish, way), ...sort })).results })),
  );
}

function labelOf(form: HTMLFormElement, name: string, value: string): string {
  const option = [...form.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`)].find((each) => each.value === value);
  const box = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"][type=checkbox]`)].find((each) => each.value === value);
  const field = form.querySelector(`label[for="find-${name}"]`)?.textContent ?? '';
  return option?.textContent ?? box?.parentElement?.textContent?.trim() ?? `${field}: ${value}`;
}
