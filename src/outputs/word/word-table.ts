import { BorderStyle, HeightRule, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Flow, Setting } from '../../blocks/word.ts';
import type { Part } from '../print/document.ts';
import { MM } from './styles.ts';

const BORDERS = {
  all: BorderStyle.SINGLE,
  under: BorderStyle.SINGLE,
  dashed: BorderStyle.DASHED,
  none: BorderStyle.NONE,
};

/** A table as wide as the page: rows stay whole, grow with what is typed, and a head comes again on the next page. */
export function tableOf(
  rows: Flow[][][],
  { head = false, heightMm, widths, border = 'all' }: Parameters<Setting['table']>[1],
  part: Part,
): Table {
  const line = { style: BORDERS[border], size: 6, color: '000000' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const side = border === 'under' ? none : line;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const shares = widths ?? Array.from({ length: columns }, () => 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    visuallyRightToLeft: part.dir === 'rtl',
    columnWidths: shares.map((share) => Math.round((170 * MM * share) / whole)),
    borders: {
      top: border === 'under' ? none : line,
      bottom: line,
      left: side,
      right: side,
      insideHorizontal: line,
      insideVertical: side,
    },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: head && index === 0,
          cantSplit: true,
          ...(heightMm === undefined || (head && index === 0)
            ? {}
            : { height: { value: Math.round(heightMm * MM), rule: HeightRule.ATLEAST } }),
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({
                children: row[column] ?? [new Paragraph('')],
                width: { size: ((shares[column] ?? 1) / whole) * 100, type: WidthType.PERCENTAGE },
                margins: { left: 80, right: 80, top: 40, bottom: 40 },
              }),
          ),
        }),
    ),
  });
}
