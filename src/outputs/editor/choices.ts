import type { Kit } from '../../kit/kit.ts';
import { FOUNDING_ROW, SLUG } from '../../kit/schema/fields.ts';
import type { Kind } from '../../kit/schema/vocabulary.ts';
import type { Choice, Choices } from './field.ts';

/** What an id in a field may be the id of. `own` is the kind of the text it stands in; `free` is a name that people make up, or a rule's. */
type Named = Kind | 'own' | 'any' | 'source' | 'slot' | 'area' | 'free';

/** Every field that takes an id, by its name; with the list around it where the name alone doesn't say. */
const NAMED: Readonly<Record<string, Named>> = {
  worksheets: 'worksheet',
  worksheet: 'worksheet',
  guides: 'guide',
  guide: 'guide',
  templates: 'template',
  modules: 'module',
  prerequisites: 'module',
  followOn: 'module',
  module: 'module',
  session: 'module',
  course: 'curriculum',
  pinned: 'curriculum',
  hide: 'any',
  sources: 'source',
  'origins.source': 'source',
  slot: 'slot',
  area: 'area',
  'retired.instead': 'own',
  'sessions.instead': 'module',
  'exceptions.rule': 'free',
  'areas.id': 'free',
  id: 'free',
};

/** What fields can be chosen from: what there was when the site was built. A text begun since can be typed into the file. */
export function makeChoices(kit: Kit, own: Kind | undefined): Choices {
  const known = new Map<Named, Choice[]>();
  const list = (named: Named): Choice[] => {
    const found = known.get(named) ?? listed(kit, named, own);
    known.set(named, found);
    return found;
  };
  const founding = kit.founding.map(({ id, asks }) => ({ label: `${id} ${asks}`, value: id }));
  const languages = kit.languages.map(({ tag, name }) => ({ label: name, value: tag }));
  return (path, shape) => {
    if (shape.type !== 'string') return undefined;
    const names = path.filter((part) => part !== '*');
    if (shape.pattern === FOUNDING_ROW.source) return founding;
    if (names.at(-1) === 'lang') return languages;
    if (shape.pattern !== SLUG.source) return undefined;
    const named = NAMED[names.slice(-2).join('.')] ?? NAMED[names.at(-1) ?? ''];
    if (named === undefined) throw new Error(`The editor doesn’t know what ${path.join('.')} is the id of.`);
    const found = named === 'free' ? [] : list(named);
    return found.length === 0 ? undefined : found;
  };
}

function listed(kit: Kit, named: Named, own: Kind | undefined): Choice[] {
  switch (named) {
    case 'source':
      return kit.sources.map(({ id, title }) => ({ label: `${title} (${id})`, value: id }));
    case 'slot':
      return kit.slots.map(({ id, label }) => ({ label: `${label} (${id})`, value: id }));
    case 'area':
      return kit.branch.areas.map(({ id, name }) => ({ label: name, value: id }));
    default: {
      const kind = named === 'own' ? own : named;
      const titles = new Map<string, string>();
      for (const item of kit.items)
        if (kind === 'any' || item.kind === kind) titles.set(item.id, titles.get(item.id) ?? item.data.title);
      // What is left out can be put back.
      if (named === 'any') for (const id of kit.branch.hide) titles.set(id, titles.get(id) ?? id);
      return [...titles].map(([id, title]) => ({ label: `${title} (${id})`, value: id }));
    }
  }
}
