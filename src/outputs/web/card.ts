import type { Item } from '../../kit/kit.ts';
import type { Kind } from '../../kit/schema/vocabulary.ts';
import type { LinkTo } from './page.ts';
import { leastLength, length } from '../../kit/session/agenda.ts';
import type { Strip } from './strip.ts';
import { stripOf } from './strip.ts';
import type { Shown, View } from './view.ts';

/** An item in a list: what one needs to choose it. */
export interface Card {
  title: string;
  href: string;
  summary: string;
  /** Short facts under the title. */
  facts: string[];
  strip?: Strip;
  /** Language and direction of its words, where they aren't the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The card of an item, as one language shows it. */
export function cardOf(shown: Shown, view: View): Card {
  const { item } = shown;
  const strip =
    item.kind === 'module'
      ? stripOf(item.plan, view)
      : item.kind === 'curriculum'
        ? courseStrip(item, view)
        : undefined;
  return {
    title: item.data.title,
    href: view.href(item.kind, item.id),
    summary: item.data.summary,
    facts: shown.fallback && item.kind === 'template' ? [] : factsOf(item, view),
    ...(strip === undefined ? {} : { strip }),
    ...(shown.fallback ? { lang: item.lang, dir: directionOf(item.lang, view) } : {}),
  };
}

/** A link to an item; where it isn't translated, with the language and direction of its title. */
export function linkTo(kind: Kind, id: string, view: View): LinkTo {
  const shown = view.shown(kind, id);
  return {
    label: shown?.item.data.title ?? id,
    href: view.href(kind, id),
    ...(shown?.fallback === true ? { lang: shown.item.lang, dir: directionOf(shown.item.lang, view) } : {}),
  };
}

/** The direction an item's language is written in. */
export function directionOf(lang: string, view: View): 'ltr' | 'rtl' {
  return view.kit.languages.find((language) => language.tag === lang)?.dir ?? 'ltr';
}

function factsOf(item: Item, view: View): string[] {
  const { t } = view;
  if (item.kind === 'module') {
    return [
      t('minutes.long', { n: length(item.plan) }),
      t('people.range', { min: item.data.groupSize.min, max: item.data.groupSize.max }),
      t(`leading.${item.data.leading}`),
    ];
  }
  if (item.kind === 'curriculum') {
    const total = courseMinutes(item, view);
    return [t('course.sessions', { n: item.data.sessions.length }), hours(total.full, view)];
  }
  if (item.kind === 'worksheet')
    return [t(`workedBy.${item.data.workedBy}`), t('minutes.long', { n: item.data.minutes })];
  if (item.kind === 'guide') return [t(`theme.${item.data.theme}`), t(`leading.${item.data.leading}`)];
  if (item.kind === 'template') return [t('template.decides', { who: item.data.decides })];
  return [];
}

/** A course as a strip: one part for each session. */
function courseStrip(item: Extract<Item, { kind: 'curriculum' }>, view: View): Strip {
  const parts = item.data.sessions.map((stage) => ({
    minutes: length(view.shown('module', stage.module)?.item.plan ?? []),
    voice: 'participants' as const,
  }));
  return { parts, words: view.t('course.sessions', { n: parts.length }) };
}

/** Minutes of a whole course: in full, and at the least. */
export function courseMinutes(
  item: Extract<Item, { kind: 'curriculum' }>,
  view: View,
): { full: number; least: number } {
  const plans = item.data.sessions.map((stage) => view.shown('module', stage.module)?.item.plan ?? []);
  return {
    full: plans.reduce((sum, plan) => sum + length(plan), 0),
    least: plans.reduce((sum, plan) => sum + leastLength(plan), 0),
  };
}

/** Minutes as hours and minutes: 420 is “7 h”. */
export function hours(minutes: number, view: View): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? view.t('hours.whole', { n: whole }) : view.t('hours.andMinutes', { hours: whole, minutes: rest });
}
