import { type Kind, KINDS } from '../../../kit/schema/vocabulary.ts';
import { directionOf } from '../card.ts';
import { type DownloadLine, downloadLines } from '../download-lines.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** An item with its files: what most people want, and all the others. */
interface Printed {
  title: LinkTo;
  files: DownloadLine[];
  more: DownloadLine[];
}

/** What most people want of a session, and of anything else. */
const WANTED = { module: new Set(['run-sheet', 'pack']), other: new Set(['standard', 'word']) };

/** Everything that can be printed or taken away. */
export interface PrintProps {
  lede: string;
  /** By kind; `show` says how many there are, on what opens them. */
  sections: { id: string; title: string; show: string; items: Printed[] }[];
}

/** The page of all downloads, by kind. */
export function printPage(view: View): Omit<Page<PrintProps>, 't' | 'words' | 'frameWords'> {
  const frame = frameOf(view, 'print', view.t('nav.print'), view.t('index.print'));
  const sections = KINDS.map((kind) => ({ id: kind, title: view.t(`nav.${kind}`), items: printedOf(kind, view) }))
    .filter(({ items }) => items.length > 0)
    .map((section) => ({ ...section, show: view.t('index.printAll', { n: section.items.length }) }));
  return { template: 'print', path: frame.path, frame, props: { lede: view.t('index.print'), sections } };
}

function printedOf(kind: Kind, view: View): Printed[] {
  const wanted = WANTED[kind === 'module' ? 'module' : 'other'];
  return view
    .all(kind)
    .map(({ item, fallback }) => {
      const lines = downloadLines(item, view);
      return {
        title: {
          label: item.data.title,
          href: view.href(kind, item.id),
          ...(fallback ? { lang: item.lang, dir: directionOf(item.lang, view) } : {}),
        },
        files: lines.filter(({ form }) => wanted.has(form)),
        more: lines.filter(({ form }) => !wanted.has(form)),
      };
    })
    .filter(({ files, more }) => files.length + more.length > 0);
}
