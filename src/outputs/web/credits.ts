import type { Item } from '../../kit/kit.ts';
import { isWorking } from './notices.ts';
import { canBeKept, keepAnchor } from './keeping.ts';
import type { View } from './view.ts';

/** A source as a line of a list. */
export interface SourceLine {
  id: string;
  words: string;
  href?: string;
  /** What was found there, or why to read it. */
  note?: string;
  state: string;
}

/** Where an item comes from, how far it is tried, and under what licence. */
export interface Credits {
  status?: string;
  tested: string[];
  origins: string[];
  sources: SourceLine[];
  otherViews: { view: string; bestCase: string; usedIn?: string }[];
  exceptions: string[];
  contributors?: string;
  /** Who has changed it, where a branch has. */
  adapted?: string;
  reviewed: string;
  code?: string;
  founding: { label: string; href: string }[];
  /** Where to say that something is wrong. */
  report?: { label: string; href: string };
  /** For whoever keeps a branch's site: where this page can be changed for it. */
  keep?: { label: string; href: string };
  /** Where nobody is named to tell, how to. */
  reportWords: string;
}

/** The credits at the foot of an item. */
export function creditsOf(item: Item, view: View): Credits {
  const { t, kit } = view;
  const working = isWorking(item) ? item : undefined;
  const page = kit.branch.contact?.page;
  const email = kit.branch.contact?.email;
  const report =
    page ??
    (email === undefined
      ? undefined
      : `mailto:${email}?subject=${encodeURIComponent(`${'code' in item.data ? `${item.data.code} ` : ''}${item.data.title}`)}`);
  return {
    ...(working === undefined ? {} : { status: t(`status.${working.data.status}`), code: working.data.code }),
    tested: (working?.data.tested ?? []).map((run) =>
      t('tested.run', { day: view.day(run.date), n: run.people, notes: run.notes }),
    ),
    origins: item.data.origins.map((origin) => t('origin', { what: origin.what, from: origin.from })),
    sources: item.data.sources.map((id) => sourceLine(id, view)).filter((line) => line !== undefined),
    otherViews:
      'otherViews' in item.data
        ? item.data.otherViews.map(({ view: held, bestCase, usedIn }) => ({
            view: held,
            bestCase,
            ...(usedIn === undefined ? {} : { usedIn: t('otherViews.usedIn', { step: usedIn }) }),
          }))
        : [],
    exceptions: item.data.exceptions.map((entry) => entry.because),
    ...(item.data.contributors.length === 0
      ? {}
      : { contributors: t('credits.by', { names: item.data.contributors.join(', ') }) }),
    ...(view.adaptations(item).some(({ upstream }) => upstream !== undefined)
      ? { adapted: t('notice.adapted', { who: kit.branch.organisation ?? kit.branch.name }) }
      : {}),
    reviewed: t('credits.reviewed', { day: view.day(item.data.lastReviewed), by: view.day(item.data.reviewBy) }),
    founding: item.data.founding.map((row) => ({
      label: row,
      href: `${view.to.place('coverage', view.language.tag)}#${row}`,
    })),
    ...(report === undefined ? {} : { report: { label: t('report.link'), href: report } }),
    reportWords: t('report.words'),
    ...(canBeKept(kit)
      ? {
          keep: {
            label: t('keep.changeThis'),
            href: `${view.to.place('keep', view.language.tag)}#${keepAnchor(item)}`,
          },
        }
      : {}),
  };
}

/** A source as a line, with how far it has been checked. */
export function sourceLine(id: string, view: View): SourceLine | undefined {
  const source = view.source(id);
  if (source === undefined) return undefined;
  const href = source.url ?? (source.doi === undefined ? undefined : `https://doi.org/${source.doi}`);
  const note = source.says ?? source.reading;
  return {
    id,
    words: [
      source.by,
      source.title,
      source.publisher,
      source.year,
      source.isbn === undefined ? undefined : `ISBN ${source.isbn}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
    ...(href === undefined ? {} : { href }),
    ...(note === undefined ? {} : { note }),
    state:
      source.checked === undefined
        ? view.t('source.unseen')
        : view.t('fact.checked', { day: view.day(source.checked) }),
  };
}
