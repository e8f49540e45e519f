import type { Item } from '../../kit/kit.ts';
import type { Download } from '../downloads.ts';
import { sheetsInSection } from '../print/saddle-order.ts';
import type { View } from './view.ts';

/** A file to take away, as a page offers it. */
export interface DownloadLine {
  /** What it is, such as `large`. */
  form: string;
  label: string;
  /** Format, size and sides. */
  facts: string[];
  href: string;
}

/** What a page offers to take away, first what most people want. */
export function downloadLines(item: Item, view: View): DownloadLine[] {
  return view.downloads(item).map((file) => ({
    form: file.form,
    label: labelOf(file, item, view),
    facts: factsOf(file, view),
    href: view.to.file(file.path),
  }));
}

function labelOf(file: Download, item: Item, { t }: View): string {
  // The course as a book is in ordinary print; in larger print there is its path, and each session by itself.
  if (item.kind === 'curriculum' && ['standard', 'large', 'giant'].includes(file.form))
    return t(`download.course.${file.form}`);
  return t(`download.form.${file.form}`, item.kind === 'module' ? { n: item.data.groupSize.ideal } : {});
}

/** Format, size in kilobytes, and sides of paper; of a booklet too thick to fold at once, how it is folded. */
function factsOf({ form, format, bytes, pages }: Download, { t }: View): string[] {
  const size = t('download.size', { n: Math.max(1, Math.round(bytes / 1000)) });
  const sheets = (pages ?? 0) / 2;
  const each = sheetsInSection(Math.max(1, sheets));
  return [
    t(`download.format.${format}`),
    size,
    ...(pages === undefined ? [] : [t('download.sides', { n: pages })]),
    ...(form === 'booklet' && each < sheets ? [t('download.sections', { n: each })] : []),
  ];
}
