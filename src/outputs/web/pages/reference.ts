import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import { type SourceLine, sourceLine } from '../credits.ts';
import { directionOf } from '../card.ts';
import type { View } from '../view.ts';

type Draft<P> = Omit<Page<P>, 't' | 'words' | 'frameWords'>;

/** The glossary's page. */
export interface GlossaryProps {
  lede: string;
  entries: { id: string; term: string; definition: string; disputed?: string; sources: SourceLine[] }[];
  lang: string;
}

/** Political words in plain words. */
export function glossaryPage(view: View): Draft<GlossaryProps> {
  const collator = new Intl.Collator(view.language.tag);
  const frame = frameOf(view, 'glossary', view.t('nav.glossary'), view.t('index.glossary'));
  const entries = view.kit.glossary
    .map((entry) => ({
      id: entry.id,
      term: entry.term,
      definition: entry.definition,
      ...(entry.disputed === undefined ? {} : { disputed: view.t('glossary.disputed', { how: entry.disputed }) }),
      sources: entry.sources.map((id) => sourceLine(id, view)).filter((line) => line !== undefined),
    }))
    .sort((a, b) => collator.compare(a.term, b.term));
  return {
    template: 'glossary',
    path: frame.path,
    frame,
    props: { lede: view.t('index.glossary'), entries, lang: 'en' },
  };
}

/** The page of sources. */
export interface SourcesProps {
  lede: string;
  seen: SourceLine[];
  unseen: SourceLine[];
  signposts: {
    name: string;
    about: string;
    need: string;
    nations: string;
    phone?: string;
    href?: string;
    state: string;
  }[];
}

/** Every source, with how far it was checked, and who to ask for help. */
export function sourcesPage(view: View): Draft<SourcesProps> {
  const { t, kit } = view;
  const frame = frameOf(view, 'sources', t('nav.sources'), t('index.sources'));
  const lines = (seen: 'yes' | 'no'): SourceLine[] =>
    kit.sources
      .filter((source) => source.seen === seen)
      .map((source) => sourceLine(source.id, view))
      .filter((line) => line !== undefined);
  return {
    template: 'sources',
    path: frame.path,
    frame,
    props: {
      lede: t('index.sources'),
      seen: lines('yes'),
      unseen: lines('no'),
      signposts: kit.signposts.map((entry) => ({
        name: entry.name,
        about: entry.about,
        need: entry.need,
        nations: entry.nations.map((nation) => t(`nation.${nation}`)).join(', '),
        ...(entry.phone === undefined ? {} : { phone: entry.phone }),
        ...(entry.url === undefined ? {} : { href: entry.url }),
        state:
          entry.checked === undefined ? t('signpost.unchecked') : t('fact.checked', { day: view.day(entry.checked) }),
      })),
    },
  };
}

/** The coverage page: what the founding document asks for, and what serves it. */
export interface CoverageProps {
  lede: string;
  summary: string;
  groups: { id: string; title: string; rows: { id: string; asks: string; items: LinkTo[]; planned: string[] }[] }[];
}

const GROUPS = [
  'why',
  'principles',
  'goals',
  'activities',
  'education',
  'structures',
  'culture',
  'needs',
  'safe',
] as const;

/** Founding rows against items. */
export function coveragePage(view: View): Draft<CoverageProps> {
  const { t, kit } = view;
  const frame = frameOf(view, 'coverage', t('nav.coverage'), t('index.coverage'));
  const published = (['module', 'guide', 'worksheet', 'template', 'curriculum'] as const).flatMap((kind) =>
    view.all(kind),
  );
  const codes = new Set(published.map((shown) => shown.item.data.code));
  const rows = kit.founding.map((row) => ({
    id: row.id,
    group: row.group,
    asks: row.asks,
    items: published
      .filter((shown) => shown.item.data.founding.includes(row.id))
      .map((shown) => ({
        label: `${shown.item.data.code} ${shown.item.data.title}`,
        href: view.href(shown.item.kind, shown.item.id),
        ...(shown.fallback ? { lang: shown.item.lang, dir: directionOf(shown.item.lang, view) } : {}),
      })),
    planned: row.planned.filter((plan) => !codes.has(plan.code)).map((plan) => `${plan.code} ${plan.title}`),
  }));
  const served = rows.filter((row) => row.items.length > 0).length;
  return {
    template: 'coverage',
    path: frame.path,
    frame,
    props: {
      lede: t('index.coverage'),
      summary: t('coverage.summary', { served, n: rows.length }),
      groups: GROUPS.map((group) => ({
        id: group,
        title: t(`group.${group}`),
        rows: rows.filter((row) => row.group === group),
      })).filter((group) => group.rows.length > 0),
    },
  };
}
