/** The most sheets that fold well and that a stapler goes through; a thicker booklet is made of several sections. */
const MOST_SHEETS = 10;

/** How many sheets make a section of a booklet of so many: each section is folded and stapled on its own, all are as thick but the last. */
export function sheetsInSection(sheets: number): number {
  return Math.ceil(sheets / Math.ceil(sheets / MOST_SHEETS));
}

/**
 * The sides of a booklet, two pages to each, for `pages` padded to fours: folded, stapled and laid one section on another, they
 * read on. Pages are counted from 1; null is an empty page. A book that opens from the right has its sides the other way round.
 */
export function saddleOrder(pages: number, dir: 'ltr' | 'rtl'): (number | null)[][] {
  const sheets = Math.ceil(pages / 4);
  const each = sheetsInSection(sheets);
  const page = (number: number): number | null => (number > pages ? null : number);
  return Array.from({ length: Math.ceil(sheets / each) }, (_, section) => {
    const before = section * each * 4;
    const all = Math.min(each, sheets - section * each) * 4;
    return Array.from({ length: all / 2 }, (_side, side) => {
      const outer = page(before + all - side);
      const inner = page(before + side + 1);
      return (side % 2 === 0) === (dir === 'ltr') ? [outer, inner] : [inner, outer];
    });
  }).flat();
}
