import type { Kind } from '../../kit/schema/vocabulary.ts';

/** The first part of each kind's address. */
export const SEGMENTS: Readonly<Record<Kind, string>> = {
  module: 'sessions',
  guide: 'guides',
  worksheet: 'worksheets',
  template: 'templates',
  curriculum: 'courses',
  page: 'handbook',
};

/** Pages that belong to no item. */
export const PLACES = [
  'home',
  'find',
  'a-z',
  'glossary',
  'sources',
  'coverage',
  'themes',
  'print',
  'events',
  'local',
  'rhythm',
  'offline',
  'plan',
  'run',
  'after',
  'keep',
  'set-up',
] as const;
export type Place = (typeof PLACES)[number];

/** Where everything stands: the one source of internal addresses. `lang` is left out for the branch's first language. */
export interface Addresses {
  item(kind: Kind, id: string, lang?: string): string;
  /** An item's path from the root of a site whose first language it is in. */
  itemPath(kind: Kind, id: string): string;
  /** The index of a kind. */
  index(kind: Kind, lang?: string): string;
  place(place: Place, lang?: string): string;
  /** The short address that sheets print. */
  code(code: string, lang?: string): string;
  /** A file served as it is, such as `favicon.svg`. */
  file(path: string): string;
}

/** Addresses under a base such as `/` or `/hedge/`, for a site whose first language is `first`. */
export function addresses(base: string, first: string): Addresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  const start = (lang: string | undefined): string => (lang === undefined || lang === first ? root : `${root}${lang}/`);
  return {
    item: (kind, id, lang) => `${start(lang)}${SEGMENTS[kind]}/${id}/`,
    itemPath: (kind, id) => `${SEGMENTS[kind]}/${id}/`,
    index: (kind, lang) => `${start(lang)}${SEGMENTS[kind]}/`,
    place: (place, lang) => (place === 'home' ? start(lang) : `${start(lang)}${place}/`),
    code: (code, lang) => `${start(lang)}${code.toLowerCase()}/`,
    file: (path) => `${root}${path}`,
  };
}
