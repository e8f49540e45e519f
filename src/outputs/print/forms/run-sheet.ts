import type { ModuleItem } from '../../../kit/kit.ts';
import type { AgendaItem } from '../../../kit/session/agenda.ts';
import { agenda } from '../../../kit/session/agenda.ts';
import { materialsFor } from '../../../kit/session/materials.ts';
import { clock } from '../../../blocks/clock.ts';
import { stripOf } from '../../web/strip.ts';
import type { View } from '../../web/view.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { paragraph, piece } from '../pieces.ts';

/** More rows than this, and they stand closer: it should be one side. */
const MANY = 10;

/** The run sheet: what happens when, what to do when it is late, and what to bring for `people`. */
export function runSheetNodes(item: ModuleItem, view: View, people: number): PrintNode[] {
  const { t } = view;
  const steps = agenda(item.plan);
  const strip = stripOf(item.plan, view);
  const bring = materialsFor(item.data.materials, people, item.plan).map((amount) =>
    t('print.amount', { item: amount.item, n: amount.count }),
  );
  return [
    piece('title', { words: item.data.title }),
    piece('kicker', { facts: [t('print.runSheet'), item.data.code, t('people.count', { n: people })] }),
    piece('fields', {
      labels: [
        t('print.dateAndTime'),
        t('print.place'),
        t('role.lead'),
        t('role.time'),
        t('role.welcome'),
        t('role.notes'),
      ],
    }),
    ...(strip === undefined ? [] : [piece('strip', { strip })]),
    piece('run-table', {
      tight: steps.length > MANY ? 0.7 : 1.2,
      heads: [t('print.clock'), t('print.really'), t('print.step'), t('print.minutes')],
      rows: steps.map((step) => row(step, view)),
    }),
    piece('small', { words: t('print.firm') }),
    ...late(steps, view).map(paragraph),
    piece('bring', { label: t('session.materials'), items: bring }),
  ];
}

function row(step: AgendaItem, view: View): Record<string, unknown> {
  const { t } = view;
  const at = { clock: clock(step.start), minutes: String(step.minutes) };
  if (step.kind === 'break') return { ...at, firm: false, title: step.title ?? t('step.break'), how: '' };
  return {
    ...at,
    title: step.title,
    firm: step.essential,
    how: t(`grouping.${step.grouping}`),
    ...(step.minMinutes < step.minutes ? { least: t('print.least', { n: step.minMinutes }) } : {}),
  };
}

/** What to do when it is late: whole steps first, then the minutes that steps can spare. */
export function late(steps: readonly AgendaItem[], view: View): string[] {
  const { t } = view;
  const drop = steps.flatMap((step) =>
    step.kind === 'step' && !step.essential ? [t('print.dropped', { step: step.title, n: step.minutes })] : [],
  );
  const spare = steps.reduce(
    (sum, step) => sum + (step.kind === 'step' && step.essential ? step.minutes - step.minMinutes : 0),
    0,
  );
  return [
    ...(drop.length === 0 ? [] : [t('print.lateDrop', { steps: view.list(drop) })]),
    ...(spare === 0 ? [] : [t('print.lateShorten', { n: spare })]),
  ];
}
