import { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import type { PrintSize } from '../kit/session/copies.ts';
import type { Evening } from './evening.ts';

const SIZES: readonly PrintSize[] = ['standard', 'large', 'giant'];

/** One PDF of an evening's paper: the cards, the handout (one for all where sheets are given out, else one each), then every sheet as often as it is needed. Each begins on a front, so that it can be printed on both sides. Throws where a file can't be had. */
export async function packPdf({ sheets, sessions }: Evening, people: number): Promise<ArrayBuffer> {
  const pack = await PDFDocument.create();
  const parts = [
    ...sessions.flatMap(({ papers, sheets: given }) =>
      papers.map(({ form, href }) => ({ href, copies: form === 'handout' && given.length === 0 ? people : 1 })),
    ),
    ...sheets.flatMap(({ sheet, copies }) =>
      SIZES.flatMap((size) => {
        const file = sheet.files[size];
        return file === undefined || copies[size] === 0 ? [] : [{ href: file.href, copies: copies[size] }];
      }),
    ),
  ];
  for (const { href, copies } of parts) {
    const response = await fetch(href);
    if (!response.ok) throw new Error(`${response.status} at ${href}`);
    const part = await PDFDocument.load(await response.arrayBuffer());
    // One copy of what is on the pages, shown as often as it is needed: twenty copies are hardly larger than one.
    const pages = await pack.copyPages(part, part.getPageIndices());
    for (let copy = 0; copy < copies; copy++) {
      for (const page of pages) pack.addPage(copy === 0 ? page : again(page, pack));
      const size = pages[0]?.getSize();
      if (pages.length % 2 === 1 && size !== undefined) pack.addPage([size.width, size.height]);
    }
  }
  pack.setProducer('Hedge School');
  pack.setCreator('Hedge School');
  const bytes = await pack.save();
  return bytes.slice().buffer;
}

/** The same page once more: its own leaf of the document, its content shared. */
function again(page: PDFPage, pack: PDFDocument): PDFPage {
  const leaf = page.node.clone();
  return PDFPage.of(leaf, pack.context.register(leaf), pack);
}
