/**
 * The sides of a booklet, two pages to each, for `pages` padded to fours: folded and stapled, they read on. Pages are counted from
 * 1; null is an empty page. A book that opens from the right has its sides the other way round.
 */
export function saddleOrder(pages: number, dir: 'ltr' | 'rtl'): (number | null)[][] {
  const all = Math.ceil(pages / 4) * 4;
  const page = (number: number): number | null => (number > pages ? null : number);
  return Array.from({ length: all / 2 }, (_, side) => {
    const outer = page(all - side);
    const inner = page(side + 1);
    return (side % 2 === 0) === (dir === 'ltr') ? [outer, inner] : [inner, outer];
  });
}
