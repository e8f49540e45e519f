import { walk } from '../../document/tree.ts';
import type { Item, Kit } from '../../kit.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { atNode, type Where } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';
import { dangling } from './references.ts';
import { known, type Sort } from './targets.ts';

/** The part of the address that items of a kind stand under. */
const AREAS: Record<string, Kind> = {
  sessions: 'module',
  courses: 'curriculum',
  guides: 'guide',
  worksheets: 'worksheet',
  templates: 'template',
  handbook: 'page',
};

/** What people write for an area, having seen the folders. */
const MISTAKEN: Record<string, string> = {
  session: 'sessions',
  module: 'sessions',
  modules: 'sessions',
  course: 'courses',
  curriculum: 'courses',
  curricula: 'courses',
  guide: 'guides',
  worksheet: 'worksheets',
  sheets: 'worksheets',
  template: 'templates',
  documents: 'templates',
  page: 'handbook',
  pages: 'handbook',
};

const CODE = /^[mgwtc]\d{2,3}$/i;

/** Pages that belong to no item. The site makes them; a test compares this list with its own. */
export const PLACE_NAMES = [
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
];

function findingFor(kit: Kit, url: string, where: Where, ids: Record<Sort, Set<string>>): Finding | undefined {
  if (!/^\/(?!\/)/.test(url)) return undefined;
  const parts = url
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '');
  if (kit.languages.some(({ tag }) => tag === parts[0])) parts.shift();
  const [area, id] = parts;
  // A file, such as a picture, is looked for when the site is made.
  if (area === undefined || parts.at(-1)?.includes('.') === true) return undefined;
  if (id === undefined && CODE.test(area)) {
    const code = area.toUpperCase();
    if (kit.items.some((item) => 'code' in item.data && item.data.code === code)) return undefined;
    return {
      level: 'error',
      ...where(),
      message: `Nothing has the code ${code}.`,
      mend: 'Use the code of something that is published, or link to its page.',
    };
  }
  const kind = AREAS[area];
  if (kind) return id === undefined ? undefined : dangling(kit, { sort: kind, id, where }, ids);
  if (PLACE_NAMES.includes(area) && id === undefined) return undefined;
  const meant = MISTAKEN[area] ?? nearest(area, [...Object.keys(AREAS), ...(id === undefined ? PLACE_NAMES : [])]);
  return {
    level: 'error',
    ...where(),
    message: id === undefined ? `There is no page /${area}/.` : `There are no pages under /${area}/.`,
    mend:
      meant === undefined
        ? 'Copy the address from the page itself, from the first stroke after the name of the site.'
        : `Write /${[meant, ...parts.slice(1)].join('/')}/.`,
  };
}

function* linksOf(item: Item): Iterable<{ url: string; where: Where }> {
  for (const { node } of walk(item.body))
    if (node.type === 'link') yield { url: node.url, where: () => atNode(item, node) };
}

/** A link inside the site leads somewhere. */
export const internalLinks = defineRule(
  'internal-links',
  'Every link to a page of this site leads somewhere.',
  function* (kit) {
    const ids = known(kit);
    for (const item of kit.items) {
      for (const { url, where } of linksOf(item)) {
        const finding = findingFor(kit, url, where, ids);
        if (finding) yield finding;
      }
    }
  },
);
