import type { ModuleItem } from '../../../kit/kit.ts';
import { sessionPage } from '../../web/pages/session.ts';
import type { Shown, View } from '../../web/view.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { heading, items, paragraph, piece, section, titles } from '../pieces.ts';
import { printNodes } from '../print-nodes.ts';
import { aboutNodes, noticeNodes, otherViewNodes, wordNodes } from './about.ts';

/** A whole session as it is printed: what to know, what to get ready, the steps, and where it comes from. */
export function sessionNodes(shown: Shown<ModuleItem>, view: View): PrintNode[] {
  const { item } = shown;
  const { t } = view;
  const { props } = sessionPage(shown, view);
  return [
    piece('kicker', { facts: [t('kind.module'), item.data.code, t(`theme.${item.data.theme}`)] }),
    piece('title', { words: item.data.title }),
    piece('purpose', { words: item.data.summary }),
    ...noticeNodes(shown, view),
    piece('glance', { rows: props.glance }),
    ...(props.strip === undefined ? [] : [piece('strip', { strip: props.strip })]),
    ...section(t('session.aims'), items(props.aims)),
    ...section(t('session.outcomes'), items(props.outcomes)),
    heading(2, t('session.invitation')),
    paragraph(props.invitation.words),
    ...items(props.invitation.notes),
    ...section(t('session.prepare'), [
      piece('checklist', { items: props.prepare.map((task) => ({ words: task.words, note: task.when })) }),
    ]),
    ...section(t('session.materials'), [
      piece('checklist', {
        items: props.materials.map(({ words, noPrinter }) => ({
          words,
          ...(noPrinter === undefined ? {} : { note: noPrinter }),
        })),
      }),
    ]),
    ...printNodes(item, view),
    heading(2, t('session.takeAway')),
    paragraph(props.takeAway.question),
    ...items(props.takeAway.examples),
    heading(2, t('session.access')),
    piece('glance', { rows: props.access.map((row) => ({ label: row.label, value: row.words })) }),
    ...section(t('session.sheets'), titles(props.worksheets)),
    ...section(t('session.guides'), titles(props.guides)),
    ...otherViewNodes(item, view),
    ...wordNodes(item, view),
    ...aboutNodes(item, view),
  ];
}
