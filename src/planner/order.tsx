import { useMemo, useRef, useState } from 'preact/hooks';
import { beginDrag, type Lifted } from './drag.ts';
import { KeptRow } from './kept-row.tsx';
import { becomes, keyOf } from './keys.ts';
import { OpenFile } from './open-file.tsx';
import type { Part } from './planner.tsx';
import type { RowActions } from './plan-row.tsx';
import type { Evening } from './evening.ts';
import { titleOf } from './say.ts';

/** The items of the evening in their order, each with its clock. */
export function Order(part: Part) {
  const { plan, evening, words } = part;
  const { t } = words;
  const list = useRef<HTMLOListElement>(null);
  const [lifted, setLifted] = useState<Lifted>();

  // Rows keep these from the first on: what they act on is always the newest.
  const newest = useRef(part);
  newest.current = part;
  const act = useMemo((): RowActions => {
    const shown = (place: number): string => {
      const item = newest.current.evening.items[place];
      return item === undefined ? '' : titleOf(item, words);
    };
    const focus = (place: number): void => {
      requestAnimationFrame(() => {
        const rows = list.current?.querySelectorAll<HTMLElement>('.plan-row') ?? [];
        (rows[Math.min(place, rows.length - 1)] ?? document.querySelector<HTMLElement>('#plan-look'))?.focus();
      });
    };
    const move = (from: number, to: number): void => {
      const { items } = newest.current.plan;
      const item = items[from];
      if (item === undefined || to < 0 || to >= items.length || to === from) return;
      newest.current.announce(t('plan.moved', { title: shown(from), place: to + 1, n: items.length }));
      const others = items.filter((_, place) => place !== from);
      others.splice(to, 0, item);
      newest.current.edit({ ...newest.current.plan, items: others });
      // What was moved stays under the hand that moved it.
      focus(to);
    };
    return {
      move,
      remove: (place) => {
        const { plan: now, announce, edit } = newest.current;
        announce(t('plan.removed', { title: shown(place) }));
        edit({ ...now, items: now.items.filter((_, other) => other !== place) });
        focus(place);
      },
      change: (place, next, field) => {
        const { plan: now, edit } = newest.current;
        edit(
          { ...now, items: now.items.map((other, index) => (index === place ? becomes(other, next) : other)) },
          field && `${field} ${place}`,
        );
      },
      grip: (event, place) => {
        if (list.current === null) return;
        beginDrag(event, list.current, place, setLifted, (to) => {
          setLifted(undefined);
          move(place, to);
        });
      },
    };
  }, [words]);

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
          <Row
            {...{ part, act, item, place, lifted }}
            key={plan.items[place] === undefined ? place : keyOf(plan.items[place])}
          />
        ))}
        <li class="plan-end">
          <span class="clock">{evening.ends}</span> {t('plan.theEnd')}
        </li>
      </ol>
    </>
  );
}

interface RowOf {
  part: Part;
  act: RowActions;
  item: Evening['items'][number];
  place: number;
  lifted: Lifted | undefined;
}

/** What a row is made of, and nothing that changes without it. */
function Row({ part: { plan, evening, words }, act, item, place, lifted }: RowOf) {
  const planned = plan.items[place];
  if (planned === undefined) return null;
  const id = planned.from?.session;
  const isUnder = lifted !== undefined && lifted.to === place && lifted.from !== place;
  return (
    <KeptRow
      {...{ planned, item, place, words, act }}
      isLast={place === plan.items.length - 1}
      people={plan.people}
      session={id === undefined ? undefined : evening.sessions.find((session) => session.id === id)}
      isFirstOfSession={id !== plan.items[place - 1]?.from?.session}
      lifted={lifted?.from === place}
      under={isUnder ? (lifted.to < lifted.from ? 'before' : 'after') : undefined}
    />
  );
}
