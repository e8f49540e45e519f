import type { Item, ModuleItem } from '../../kit/kit.ts';
import { SEGMENTS } from '../web/addresses.ts';
import type { Shown, View } from '../web/view.ts';
import type { PrintDocument, Part } from './document.ts';
import { nodesOf } from '../../blocks/print-node.ts';
import type { PrintNode } from '../../blocks/print-node.ts';
import { EDITIONS } from './document.ts';
import { cutOutNodes, hardNodes, roleNodes } from './forms/cards.ts';
import { bookParts, courseNodes } from './forms/course-book.ts';
import { handoutNodes } from './forms/handout.ts';
import { packParts } from './forms/pack.ts';
import { runSheetNodes } from './forms/run-sheet.ts';
import { sessionNodes } from './forms/session.ts';
import { sheetNodes } from './forms/sheet.ts';
import { partOf } from './part.ts';
import type { PartForm } from './part.ts';
import { SIDES } from './sides.ts';

/** What a PDF is, for those who choose among them. */
export type Form = 'standard' | 'large' | 'giant' | 'booklet' | 'run-sheet' | 'handout' | 'cards' | 'pack';

/** A PDF that stands beside the page of an item. */
export interface Sheet {
  item: Item;
  form: Form;
  /** Path from the site's root: `worksheets/our-street/our-street-large.pdf`. */
  path: string;
  document: PrintDocument;
}

/** Every PDF of the items that a language really has. An untranslated item has its own in the language it is written in. */
export function sheetsOf(view: View): Sheet[] {
  const kinds = ['module', 'curriculum', 'guide', 'worksheet', 'template', 'page'] as const;
  return kinds.flatMap((kind) =>
    view.all(kind).flatMap((shown) => (shown.fallback ? [] : sheetsOfItem(shown, view.speaking(shown.item.lang)))),
  );
}

/** Where an item's files stand, without the ending: `cy/worksheets/our-street/our-street`. */
export function fileStem(item: Item, view: View): string {
  const first = view.kit.languages[0]?.tag;
  return `${item.lang === first ? '' : `${item.lang}/`}${SEGMENTS[item.kind]}/${item.id}/${item.id}`;
}

function sheetsOfItem(shown: Shown, view: View): Sheet[] {
  const { item } = shown;
  const stem = fileStem(item, view);
  const make = (form: Form, parts: Part[], more: Partial<PrintDocument> = {}): Sheet[] =>
    parts.length === 0
      ? []
      : [
          {
            item,
            form,
            path: `${stem}${form === 'standard' ? '' : `-${form}`}.pdf`,
            document: {
              title: item.data.title,
              duplex: false,
              continuous: false,
              imposed: form === 'booklet',
              media: mediaIn(parts),
              parts,
              ...more,
            },
          },
        ];
  if (item.kind === 'curriculum') {
    const course = { ...shown, item };
    return [
      ...make('standard', bookParts(course, view, 'standard'), { continuous: true }),
      ...(['large', 'giant'] as const).flatMap((edition) =>
        make(edition, [partOf(item, view, { edition }, courseNodes(course, view))]),
      ),
      ...make('booklet', bookParts(course, view, 'booklet'), { continuous: true }),
    ];
  }
  const body = bodyOf(shown, view);
  const whole = [...EDITIONS, 'booklet' as const].flatMap((edition) =>
    make(edition, [
      partOf(item, view, { edition, ...(item.kind === 'worksheet' ? { most: SIDES[edition] } : {}) }, body),
    ]),
  );
  return item.kind === 'module' ? [...whole, ...sessionSheets(item, view, make)] : whole;
}

function bodyOf(shown: Shown, view: View): PrintNode[] {
  const { item } = shown;
  if (item.kind === 'module') return sessionNodes({ ...shown, item }, view);
  if (item.kind === 'curriculum') return courseNodes({ ...shown, item }, view);
  return sheetNodes({ ...shown, item }, view);
}

/** What else a session has on paper. */
function sessionSheets(
  item: ModuleItem,
  view: View,
  make: (form: Form, parts: Part[], more?: Partial<PrintDocument>) => Sheet[],
): Sheet[] {
  const { t } = view;
  const people = item.data.groupSize.ideal;
  const part = (
    title: string,
    body: PrintNode[],
    most: number,
    form: Pick<PartForm, 'compact' | 'cutOut'> = {},
  ): Part[] => (body.length === 0 ? [] : [partOf(item, view, { edition: 'standard', title, most, ...form }, body)]);
  return [
    ...make('run-sheet', part(t('print.runSheet'), runSheetNodes(item, view, people), 1, { compact: true })),
    ...make('handout', part(t('print.handout'), handoutNodes(item, view), 2)),
    ...make(
      'cards',
      [
        ...part(t('block.hard'), hardNodes(item, view), 2),
        ...part(t('print.roles'), roleNodes(item, view), 4, { compact: true, cutOut: true }),
        ...part(t('print.cutOuts'), cutOutNodes(item, view), 8, { cutOut: true }),
      ],
      { duplex: true },
    ),
    ...make('pack', packParts(item, view, { people, large: 0, giant: 0 }), { duplex: true }),
  ];
}

/** The pictures that parts show, whatever they were put together from. */
export function mediaIn(parts: readonly Part[]): string[] {
  const found = new Set<string>();
  const look = (nodes: readonly PrintNode[]): void => {
    for (const node of nodes) {
      const { props } = node;
      if (node.type === 'block' && node['name'] === 'Figure' && typeof props === 'object' && props !== null)
        if ('src' in props) found.add(String(props.src));
      look(nodesOf(node));
    }
  };
  for (const { body } of parts) look(body);
  return [...found];
}
