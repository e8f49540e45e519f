import { asking, ONE, type Wish } from './wish.ts';

/** Reads a wish from the form. */
export function wishOf(form: HTMLFormElement): Wish {
  const data = new FormData(form);
  const one = (name: string): string => String(data.get(name) ?? '').trim();
  return {
    q: one('q'),
    time: one('time'),
    people: one('people'),
    kind: one('kind'),
    theme: one('theme'),
    strand: one('strand'),
    leading: one('leading'),
    with: data.getAll('with').map(String),
  };
}

/** Puts a wish into the form. What the form has no choice for is left unsaid. */
export function showWish(form: HTMLFormElement, wish: Wish): void {
  for (const name of ONE) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = wish[name];
    if (field instanceof HTMLSelectElement)
      field.value = [...field.options].some((option) => option.value === wish[name]) ? wish[name] : '';
  }
  for (const box of boxes(form)) box.checked = wish.with.includes(box.value);
  const more = form.querySelector('details');
  if (more !== null && [wish.kind, wish.theme, wish.strand, wish.leading, ...wish.with].some((asked) => asked !== ''))
    more.open = true;
}

/** Says beside each choice how many things it would leave. */
export function showCounts(form: HTMLFormElement, wish: Wish, count: (wish: Wish) => number): void {
  for (const select of form.querySelectorAll('select')) {
    for (const option of select.options) {
      if (option.value === '') continue;
      // What is chosen left what is shown, and its number stands over that.
      const number = option.selected ? '' : ` (${count(asking(wish, select.name, option.value))})`;
      option.textContent = `${option.dataset['label'] ?? ''}${number}`;
    }
  }
  for (const box of boxes(form)) {
    const number = box.parentElement?.querySelector('.number');
    if (number !== null && number !== undefined) number.textContent = `(${count(asking(wish, 'with', box.value))})`;
  }
}

/** What a thing asked for is called in the form. */
export function labelOf(form: HTMLFormElement, name: string, value: string): string {
  const choice = [
    ...form.querySelectorAll<HTMLElement>(`[name="${name}"] option, [name="${name}"][type=checkbox]`),
  ].find((each) => each.getAttribute('value') === value);
  return choice?.dataset['label'] ?? `${form.querySelector(`label[for="find-${name}"]`)?.textContent ?? ''}: ${value}`;
}

function boxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name=with]')];
}
