import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Item, Kit } from '../../kit/kit.ts';
import { length } from '../../kit/session/agenda.ts';
import { textOf } from '../../kit/document/tree.ts';
import { cardOf } from '../web/card.ts';
import { type View, viewsOf } from '../web/view.ts';
import { facetsOf } from './facets.ts';

/** Writes the search index, one for each language, beside the site. Throws with what Pagefind said. */
export async function writeSearch(kit: Kit, base: string, outDir: string): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: false, writePlayground: false });
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  for (const view of viewsOf(kit, base)) {
    for (const item of kit.items.filter((candidate) => candidate.lang === view.language.tag)) {
      const added = await index.addCustomRecord(recordOf(item, view));
      if (added.errors.length > 0) throw new Error(`${item.file} could not be put into the search index: ${added.errors.join('; ')}`);
    }
  }
  const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await close();
}

/** What the index keeps of an item: an untranslated one is found in its own language alone. */
function recordOf(item: Item, view: View): { url: string; content: string; language: string; meta: Record<string, string>; filters: Record<string, string[]>; sort: Record<string, string> } {
  const { kind, theme, strand, time, people, leading, with: things } = facetsOf(item);
  const card = cardOf({ item, fallback: false }, view);
  const code = 'code' in item.data ? item.data.code : '';
  return {
    url: view.href(item.kind, item.id),
    content: [item.data.title, code, item.data.summary, textOf(item.body)].join('. ').replaceAll(/\s+/g, ' '),
    language: item.lang,
    meta: { ...sizes(item), title: item.data.title, summary: item.data.summary, kind: item.kind, facts: [view.t(`kind.${item.kind}`), ...card.facts].join(' · '), ...(card.strip === undefined ? {} : { strip: card.strip.parts.map((part) => `${part.minutes}${part.voice.charAt(0)}${part.voice === 'pause' ? '-' : ''}`).join(' ') }) },
    filters: { kind, theme, strand, time, people, leading, with: things },
    sort: { title: item.data.title, code },
  };
}

function sizes(item: Item): Record<string, string> {
  return item.kind === 'module' ? { minutes: String(length(item.plan)), ideal: String(item.data.groupSize.ideal) } : {};
}
