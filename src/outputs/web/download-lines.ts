import type { Item } from '../../kit/kit.ts';
import type { Download } from '../downloads.ts';
import type { View } from './view.ts';

/** A file to take away, as a page offers it. */
export interface DownloadLine {
  label: string;
  /** Format, size and sides. */
  facts: string[];
  href: string;
}

/** What a page offers to take away, first what most people want. */
export function downloadLines(item: Item, view: View): DownloadLine[] {
  return view.downloads(item).map((file) => ({ label: labelOf(file, item, view), facts: factsOf(file, view), href: view.to.file(file.path) }));
}

function labelOf(file: Download, item: Item, { t }: View): string {
  if (item.kind === 'curriculum' && file.form === 'standard') return t('download.form.book');
  return t(`download.form.${file.form}`, item.kind === 'module' ? { n: item.data.groupSize.ideal } : {});
}

/** Format, size in kilobytes, and sides of paper. */
function factsOf({ format, bytes, pages }: Download, { t }: View): string[] {
  const size = t('download.size', { n: Math.max(1, Math.round(bytes / 1000)) });
  return [t(`download.format.${format}`), size, ...(pages === undefined ? [] : [t('download.sides', { n: pages })])];
}
