import { blocksNamed } from '../../../kit/document/tree.ts';
import type { Block } from '../../../kit/document/tree.ts';
import type { ModuleItem } from '../../../kit/kit.ts';
import { agenda } from '../../../kit/session/agenda.ts';
import { clock } from '../../../blocks/clock.ts';
import { textOf } from '../../../kit/document/tree.ts';
import type { View } from '../../web/view.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { once } from '../once.ts';
import { piece } from '../pieces.ts';
import { printNodes } from '../print-nodes.ts';

/** The “if it gets hard” card, or nothing where a session has none. */
export const hardNodes = once((item: ModuleItem, view: View): PrintNode[] => {
  const [hard] = blocksNamed(item.body, 'Hard');
  if (hard === undefined) return [];
  return [
    piece('title', { words: view.t('block.hard') }),
    piece('kicker', { facts: [item.data.title, view.t('print.keepToHand')] }),
    ...printNodes(item, view, hard.children),
  ];
});

/** Cards to cut out that a session brings along, or nothing. */
export const cutOutNodes = once((item: ModuleItem, view: View): PrintNode[] => {
  const cards = blocksNamed(item.body, 'Cards');
  if (cards.length === 0) return [];
  return [
    piece('title', { words: view.t('print.cutOuts') }),
    piece('kicker', { facts: [item.data.title, view.t('print.cutAlong')] }),
    ...printNodes(item, view, cards),
  ];
});

/** A card for each of those who lead together: what is theirs in this session. */
export function roleNodes(item: ModuleItem, view: View): PrintNode[] {
  const { t } = view;
  const steps = agenda(item.plan);
  const firm = steps.flatMap((step) =>
    step.kind === 'step' && step.essential ? [`${clock(step.start)} ${step.title}`] : [],
  );
  const access = blocksNamed(item.body, 'Step').flatMap((step) => accessIn(step));
  const harvest = blocksNamed(item.body, 'Harvest')[0];
  const card = (role: string, tasks: (string | { words: string; list: string[] })[]) => ({
    title: t(`role.${role}`),
    tasks: tasks.map((task) => (typeof task === 'string' ? { words: task } : task)),
  });
  const cards = [
    card('lead', [t('role.leadOpen'), { words: t('role.leadFirm'), list: firm }, t('role.leadClose')]),
    card('time', [
      t('role.timeSigns'),
      {
        words: t('role.timeSteps'),
        list: steps.map((step) =>
          t('role.timeStep', { clock: clock(step.start), step: step.title ?? t('step.break'), n: step.minutes }),
        ),
      },
      t('role.timeLate'),
    ]),
    card('welcome', [t('role.welcomeDoor'), t('role.welcomeHelp'), ...access, t('role.welcomeLeave')]),
    card('notes', [
      t('role.notesWords'),
      ...(harvest === undefined
        ? []
        : [
            `${textOf(harvest).replaceAll(/\s+/g, ' ').trim()} ${t('harvest.destroyed')}: ${String(harvest.props.destroyed)}`,
          ]),
      t('role.notesAfter'),
    ]),
  ];
  return [
    piece('title', { words: t('print.roles') }),
    piece('kicker', { facts: [item.data.title, t('print.cutAlong')] }),
    piece('roles', { whoLabel: t('print.who'), cards }),
  ];
}

/** What a step says of another way in, after its title. */
function accessIn(step: Block): string[] {
  return blocksNamed(step, 'Access').map(
    (access) => `${String(step.props.title)} · ${textOf(access).replaceAll(/\s+/g, ' ').trim()}`,
  );
}
