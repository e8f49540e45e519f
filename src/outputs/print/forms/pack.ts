import type { ModuleItem, WorksheetItem } from '../../../kit/kit.ts';
import { type Copies, copiesFor, type Readers } from '../../../kit/session/copies.ts';
import type { Shown, View } from '../../web/view.ts';
import type { Edition, Part } from '../document.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { SIDES } from '../sides.ts';
import { partOf } from '../part.ts';
import type { PartForm } from '../part.ts';
import { cutOutNodes, hardNodes } from './cards.ts';
import { handoutNodes } from './handout.ts';
import { runSheetNodes } from './run-sheet.ts';
import { sheetNodes } from './sheet.ts';

/**
 * All the paper of an evening, in the order it is needed: run sheet, the card for hard moments, cards to cut out, handout, worksheets in
 * the right number. Where worksheets are handed out already, one handout is there for all to see: a session uses at most one
 * sheet of paper a person. Guides are linked, not included.
 */
export function packParts(item: ModuleItem, view: View, group: Readers): Part[] {
  const { t } = view;
  const sheets = item.data.worksheets.map((id) => view.shown('worksheet', id)).filter((entry) => entry !== undefined);
  const paper = sheets.length > 0;
  const single = (
    title: string,
    body: PrintNode[],
    most: number,
    form: Pick<PartForm, 'compact' | 'cutOut'> = {},
  ): Part[] => (body.length === 0 ? [] : [partOf(item, view, { edition: 'standard', title, most, ...form }, body)]);
  const handout = handoutNodes(item, view);
  return [
    ...single(t('print.runSheet'), runSheetNodes(item, view, group.people), 1, { compact: true }),
    ...single(t('block.hard'), hardNodes(item, view), 2),
    ...single(t('print.cutOuts'), cutOutNodes(item, view), 8, { cutOut: true }),
    ...inEditions(copiesFor(paper ? 'session' : 'person', group, item.plan), (edition, copies) =>
      partOf(
        item,
        view,
        { edition, title: t('print.handout'), copies, ...(edition === 'standard' ? { most: 2 } : {}) },
        handout,
      ),
    ),
    ...sheets.flatMap((sheet) =>
      inEditions(copiesFor(sheet.item.data.copies, group, item.plan), (edition, copies) =>
        sheetPart(sheet, view, edition, copies),
      ),
    ),
  ];
}

function sheetPart(sheet: Shown<WorksheetItem>, view: View, edition: Edition, copies: number): Part {
  return partOf(sheet.item, view, { edition, copies, most: SIDES[edition] }, sheetNodes(sheet, view));
}

function inEditions(copies: Copies, make: (edition: Edition, copies: number) => Part): Part[] {
  return (['standard', 'large', 'giant'] as const)
    .filter((edition) => copies[edition] > 0)
    .map((edition) => make(edition, copies[edition]));
}
