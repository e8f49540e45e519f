import { useRef, useState } from 'preact/hooks';
import { beginDrag } from './drag.ts';
import { OpenFile } from './open-file.tsx';
import type { Part } from './planner.tsx';
import { PlanRow } from './plan-row.tsx';
import { titleOf } from './say.ts';

/** The items of the evening in their order, each with its clock. */
export function Order(part: Part) {
  const { plan, evening, words, edit, announce } = part;
  const { t } = words;
  const list = useRef<HTMLOListElement>(null);
  const [lifted, setLifted] = useState<{ from: number; to: number }>();

  const move = (from: number, to: number): void => {
    const item = plan.items[from];
    const shown = evening.items[from];
    if (item === undefined || shown === undefined || to < 0 || to >= plan.items.length || to === from) return;
    const items = plan.items.filter((_, place) => place !== from);
    items.splice(to, 0, item);
    edit({ ...plan, items });
    announce(t('plan.moved', { title: titleOf(shown, words), place: to + 1, n: plan.items.length }));
    // What was moved stays under the hand that moved it.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.plan-row')[to]?.focus());
  };
  const remove = (place: number): void => {
    const shown = evening.items[place];
    if (shown === undefined) return;
    edit({ ...plan, items: plan.items.filter((_, other) => other !== place) });
    announce(t('plan.removed', { title: titleOf(shown, words) }));
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>('.plan-row') ?? [];
      (rows[Math.min(place, rows.length - 1)] ?? document.querySelector<HTMLElement>('#plan-look'))?.focus();
    });
  };

  if (plan.items.length === 0)
    return (
      <div class="nothing">
        <p>{t('plan.nothing')}</p>
        <p>
          <OpenFile {...part} />
        </p>
      </div>
    );
  return (
    <>
      <p class="fine">{t('plan.orderHint')}</p>
      <ol class="plan-rows" ref={list}>
        {evening.items.map((item, place) => (
          <PlanRow
            {...part}
            key={keyOf(part, place)}
            item={item}
            place={place}
            move={move}
            remove={() => remove(place)}
            lifted={lifted?.from === place}
            under={
              lifted !== undefined && lifted.to === place && lifted.from !== place
                ? lifted.to < lifted.from
                  ? 'before'
                  : 'after'
                : undefined
            }
            grip={(event) => {
              if (list.current === null) return;
              beginDrag(event, list.current, place, setLifted, (to) => {
                setLifted(undefined);
                move(place, to);
              });
            }}
          />
        ))}
        <li class="plan-end">
          <span class="clock">{evening.ends}</span> {t('plan.theEnd')}
        </li>
      </ol>
    </>
  );
}

/** What stays the same of an item when others move: where it is from, and its name. */
function keyOf({ plan }: Part, place: number): string {
  const item = plan.items[place];
  const name = (other: typeof item): string => JSON.stringify([other?.from, other?.title, other?.kind]);
  const before = plan.items.slice(0, place).filter((other) => name(other) === name(item)).length;
  return `${item?.from === undefined ? `own ${place}` : name(item)} ${before}`;
}
