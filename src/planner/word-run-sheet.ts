import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Plan } from '../kit/session/plan.ts';
import type { Evening } from './evening.ts';
import { copiesInWords, nameOf, rolesInWords, whenInWords } from './plain-text.ts';
import { groupsInWords, titleOf, type Words } from './say.ts';

const WIDTHS = [900, 900, 6300, 900];

/** The run sheet of a plan as a Word file, to be changed. */
export async function wordRunSheet(plan: Plan, evening: Evening, words: Words): Promise<Blob> {
  const { t } = words;
  const rtl = document.documentElement.dir === 'rtl';
  const paragraph = (text: string, bold = false): Paragraph =>
    new Paragraph({ bidirectional: rtl, children: [new TextRun({ text, bold, rightToLeft: rtl })] });
  const cell = (text: string, place: number, bold = false): TableCell =>
    new TableCell({
      width: { size: WIDTHS[place] ?? 900, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [paragraph(text, bold)],
    });
  const row = (cells: string[], tableHeader = false): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((text, place) => cell(text, place, tableHeader)),
    });
  const file = new Document({
    title: nameOf(plan, evening, words),
    creator: 'Hedge School',
    styles: {
      default: { document: { run: { font: 'Arial', size: 24, language: { value: document.documentElement.lang } } } },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: nameOf(plan, evening, words), heading: HeadingLevel.HEADING_1, bidirectional: rtl }),
          ...[
            whenInWords(plan, evening, words),
            plan.place,
            t('people.count', { n: plan.people }),
            ...rolesInWords(plan, words),
          ]
            .filter((line) => line !== '')
            .map((line) => paragraph(line)),
          new Table({
            visuallyRightToLeft: rtl,
            width: { size: 9000, type: WidthType.DXA },
            columnWidths: WIDTHS,
            rows: [
              row([t('print.clock'), t('print.really'), t('print.step'), t('print.minutes')], true),
              ...evening.items.map((item, index) =>
                row([
                  item.clock,
                  '',
                  [
                    `${titleOf(item, words)}${item.kind === 'step' && item.essential ? ' *' : ''}`,
                    item.kind === 'step'
                      ? (groupsInWords(item, plan.people, words) ?? t(`grouping.${item.grouping}`))
                      : '',
                    plan.items[index]?.leader ?? '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · '),
                  String(item.minutes),
                ]),
              ),
              row([evening.ends, '', t('plan.theEnd'), String(evening.minutes)]),
            ],
          }),
          paragraph(t('plan.firm')),
          new Paragraph({ text: t('session.materials'), heading: HeadingLevel.HEADING_2, bidirectional: rtl }),
          ...evening.things.map(({ item, count }) => paragraph(t('print.amount', { item, n: count }))),
          ...evening.sheets.map(({ sheet, copies }) => paragraph(`${sheet.title}: ${copiesInWords(copies, words)}`)),
        ],
      },
    ],
  });
  return Packer.toBlob(file);
}
