import type { GuideItem, PageItem, TemplateItem, WorksheetItem } from '../../../kit/kit.ts';
import { REFERENCE } from '../../web/pages/blocks-and-fields.ts';
import { privacyOf, relatedTo } from '../../web/pages/item.ts';
import type { Shown, View } from '../../web/view.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { once } from '../once.ts';
import { heading, items, paragraph, piece, titles } from '../pieces.ts';
import { printNodes } from '../print-nodes.ts';
import { aboutNodes, noticeNodes, otherViewNodes, wordNodes } from './about.ts';

/** A worksheet, template, guide or handbook page as it is printed. */
export const sheetNodes = once(
  (shown: Shown<GuideItem | WorksheetItem | TemplateItem | PageItem>, view: View): PrintNode[] => {
    const { item } = shown;
    const { t } = view;
    const own = view.speaking(item.lang);
    const privacy = privacyOf(item, own);
    return [
      piece('kicker', { facts: factsOf(item, view) }),
      piece('title', { words: item.data.title }),
      ...(item.kind === 'worksheet' ? [piece('purpose', { words: item.data.purpose })] : []),
      ...(item.kind === 'guide' || item.kind === 'page' ? [piece('purpose', { words: item.data.summary })] : []),
      ...noticeNodes(shown, view),
      ...(item.kind === 'template'
        ? [
            piece('glance', {
              rows: [
                ['glance.useWhen', item.data.useWhen],
                ['glance.decides', item.data.decides],
                ['glance.reviewed', item.data.reviewed],
              ].map(([key, value]) => ({ label: t(String(key)), value })),
            }),
          ]
        : []),
      ...(item.kind === 'worksheet' ? privacy.map(paragraph) : []),
      ...printNodes(item, view),
      // What is made from the code itself stands on the site: on paper it would be out of date with the next release.
      ...(item.kind === 'page' && item.id === REFERENCE ? [paragraph(t('print.referenceOnSite'))] : []),
      ...(item.kind === 'template' && privacy.length > 0 ? [heading(2, t('privacy.title')), ...items(privacy)] : []),
      ...(item.kind === 'guide' ? otherViewNodes(item, view) : []),
      ...(item.kind === 'guide' || item.kind === 'page' ? wordNodes(item, view) : []),
      ...(item.kind === 'guide'
        ? relatedTo(item, own).flatMap((list) => [heading(2, list.title), ...titles(list.cards)])
        : []),
      ...aboutNodes(item, view, item.kind === 'worksheet' ? 'brief' : 'whole'),
    ];
  },
);

function factsOf(item: GuideItem | WorksheetItem | TemplateItem | PageItem, view: View): string[] {
  const { t } = view;
  const kind = [t(`kind.${item.kind}`)];
  if (item.kind === 'worksheet')
    return [...kind, item.data.code, t(`workedBy.${item.data.workedBy}`), t('minutes.long', { n: item.data.minutes })];
  return item.kind === 'page' ? kind : [...kind, item.data.code];
}
