import type { ModuleItem } from '../../../kit/kit.ts';
import { sessionFacts } from '../../web/pages/session.ts';
import type { Shown, View } from '../../web/view.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { once } from '../once.ts';
import { heading, items, paragraph, piece, section, titles } from '../pieces.ts';
import { printNodes } from '../print-nodes.ts';
import { aboutNodes, noticeNodes, otherViewNodes, wordNodes } from './about.ts';

/** A whole session as it is printed: what to know, what to get ready, the steps, and where it comes from. */
export const sessionNodes = once((shown: Shown<ModuleItem>, view: View): PrintNode[] => {
  const { item } = shown;
  const { t } = view;
  const facts = sessionFacts(item, view.speaking(item.lang));
  return [
    piece('kicker', { facts: [t('kind.module'), item.data.code, t(`theme.${item.data.theme}`)] }),
    piece('title', { words: item.data.title }),
    piece('purpose', { words: item.data.summary }),
    ...noticeNodes(shown, view),
    piece('glance', { rows: facts.glance }),
    ...(facts.strip === undefined ? [] : [piece('strip', { strip: facts.strip })]),
    ...section(t('session.aims'), items(facts.aims)),
    ...section(t('session.outcomes'), items(facts.outcomes)),
    heading(2, t('session.invitation')),
    paragraph(facts.invitation.words),
    ...items(facts.invitation.notes),
    ...section(t('session.prepare'), [
      piece('checklist', { items: facts.prepare.map((task) => ({ words: task.words, note: task.when })) }),
    ]),
    ...section(t('session.materials'), [
      piece('checklist', {
        items: facts.materials.map(({ words, noPrinter }) => ({
          words,
          ...(noPrinter === undefined ? {} : { note: noPrinter }),
        })),
      }),
    ]),
    ...printNodes(item, view),
    heading(2, t('session.takeAway')),
    paragraph(facts.takeAway.question),
    ...items(facts.takeAway.examples),
    heading(2, t('session.access')),
    piece('glance', { rows: facts.access.map((row) => ({ label: row.label, value: row.words })) }),
    ...section(t('session.sheets'), titles(facts.worksheets)),
    ...section(t('session.guides'), titles(facts.guides)),
    ...otherViewNodes(item, view),
    ...wordNodes(item, view),
    ...aboutNodes(item, view),
  ];
});
