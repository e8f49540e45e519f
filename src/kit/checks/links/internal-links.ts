import { walk } from '../../document/tree.ts';
import type { Item, Kit } from '../../kit.ts';
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

const CODE = /^[mgwtc]\d\d$/i;

function findingFor(kit: Kit, url: string, where: Where, ids: Record<Sort, Set<string>>): Finding | undefined {
  if (!/^\/(?!\/)/.test(url)) return undefined;
  const parts = url
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '');
  if (kit.languages.some(({ tag }) => tag === parts[0])) parts.shift();
  const [area, id] = parts;
  if (area === undefined) return undefined;
  if (id === undefined) {
    const code = area.toUpperCase();
    if (!CODE.test(area) || kit.items.some((item) => 'code' in item.data && item.data.code === code)) return undefined;
    return {
      level: 'error',
      ...where(),
      message: `Nothing has the code ${code}.`,
      mend: 'Use the code of something that is published, or link to its page.',
    };
  }
  const kind = AREAS[area];
  if (kind) return dangling(kit, { sort: kind, id, where }, ids);
  const meant = MISTAKEN[area];
  if (meant === undefined) return undefined;
  return {
    level: 'error',
    ...where(),
    message: `There are no pages under /${area}/.`,
    mend: `Write /${meant}/${id}/.`,
  };
}

function* linksOf(item: Item): Iterable<{ url: string; where: Where }> {
  for (const { node } of walk(item.body))
    if (node.type === 'link') yield { url: node.url, where: () => atNode(item, node) };
}

/** A link inside the site leads somewhere. */
export const internalLinks = defineRule(
  'internal-links',
  'Every link to a session, course, guide, sheet, template, handbook page or short code leads somewhere.',
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
