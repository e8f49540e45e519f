import { KINDS } from '../../../kit/schema/vocabulary.ts';
import { directionOf } from '../card.ts';
import { type DownloadLine, downloadLines } from '../download-lines.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** Everything that can be printed or taken away. */
export interface PrintProps {
  lede: string;
  sections: { id: string; title: string; items: { title: LinkTo; files: DownloadLine[] }[] }[];
  contents: LinkTo[];
}

/** The page of all downloads, by kind. */
export function printPage(view: View): Omit<Page<PrintProps>, 't' | 'words' | 'frameWords'> {
  const frame = frameOf(view, 'print', view.t('nav.print'), view.t('index.print'));
  const sections = KINDS.map((kind) => ({
    id: kind,
    title: view.t(`nav.${kind}`),
    items: view
      .all(kind)
      .map(({ item, fallback }) => ({
        title: { label: item.data.title, href: view.href(kind, item.id), ...(fallback ? { lang: item.lang, dir: directionOf(item.lang, view) } : {}) },
        files: downloadLines(item, view),
      }))
      .filter((entry) => entry.files.length > 0),
  })).filter((section) => section.items.length > 0);
  return { template: 'print', path: frame.path, frame, props: { lede: view.t('index.print'), sections, contents: sections.map((section) => ({ label: section.title, href: `#${section.id}` })) } };
}
