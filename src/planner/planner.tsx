import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Plan } from '../kit/session/plan.ts';
import { Adder } from './adder.tsx';
import { Bring } from './bring.tsx';
import { EveningForm } from './evening-form.tsx';
import { eveningOf } from './evening.ts';
import { FitPanel } from './fit-panel.tsx';
import { begin, change, type History, redo, undo } from './history.ts';
import type { KitIndex } from './kit-index.ts';
import { toLink } from './link.ts';
import { Order } from './order.tsx';
import { PlanPaper } from './plan-paper.tsx';
import { RolesForm } from './roles-form.tsx';
import type { Words } from './say.ts';
import { TakeAway } from './take-away.tsx';
import { Talk } from './talk.tsx';

interface Props {
  kit: KitIndex;
  words: Words;
  first: Plan;
  /** True where the link held a plan that can't be read. */
  problem: boolean;
  /** Where the room view stands. */
  room: string;
  /** The course that somebody came from, or nothing. */
  course: string;
}

/** Says something to whoever listens, and shows it for a while. */
export type Announce = (words: string) => void;
/** Makes the plan another; `field` names what is being typed into. */
export type Edit = (plan: Plan, field?: string) => void;

/** The planner: an evening, its order, what follows from it, and ways to take it along. */
export function Planner({ kit, words, first, problem, room, course }: Props) {
  const { t } = words;
  const [history, setHistory] = useState<History>(() => begin(first));
  const [status, announce] = useState(problem ? t('plan.badLink') : '');
  const { plan } = history;
  const evening = useMemo(() => eveningOf(plan, kit), [plan, kit]);
  const edit: Edit = (next, field) => setHistory((now) => change(now, next, field));
  const newest = useRef<Part>(undefined);
  const paper = useRef<HTMLDivElement>(null);

  // Paper is set when it is asked for: by our own button, or by the browser's print.
  useEffect(() => {
    const set = (): void => {
      if (paper.current !== null && newest.current !== undefined)
        render(<PlanPaper {...newest.current} />, paper.current);
    };
    addEventListener('beforeprint', set);
    return () => removeEventListener('beforeprint', set);
  }, []);

  // The address always holds the plan: nothing is stored, and going back or loading again loses nothing.
  useEffect(() => {
    if (history.past.length === 0 && history.future.length === 0) return;
    const later = setTimeout(
      () => globalThis.history.replaceState(null, '', `${location.pathname}#${toLink(plan)}`),
      250,
    );
    return () => clearTimeout(later);
  }, [plan]);

  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!(event.ctrlKey || event.metaKey) || typing || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      setHistory(event.shiftKey ? redo : undo);
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);

  const part = { plan, evening, kit, words, edit, announce };
  newest.current = part;
  // It shows nothing of the plan: set once, it needn't be again.
  const adder = useMemo(() => <Adder kit={kit} words={words} from={course} newest={newest} />, []);
  return (
    <>
      <div class="planning no-print">
        <div class="plan-main">
          <EveningForm {...part} />
          <FitPanel {...part} />
          <section class="order">
            <div class="order-head">
              <h2 id="order">{t('plan.order')}</h2>
              <div class="undo">
                <button
                  class="button quiet"
                  type="button"
                  disabled={history.past.length === 0}
                  onClick={() => setHistory(undo)}
                >
                  {t('plan.undo')}
                </button>
                <button
                  class="button quiet"
                  type="button"
                  disabled={history.future.length === 0}
                  onClick={() => setHistory(redo)}
                >
                  {t('plan.redo')}
                </button>
              </div>
            </div>
            <Order {...part} />
            <p class="hear" role="status">
              {status}
            </p>
            {problem && <p class="notice">{t('plan.badLink')}</p>}
            {adder}
          </section>
        </div>
        {plan.items.length > 0 && (
          <div class="plan-side">
            <Talk {...part} />
            <Bring {...part} />
            <RolesForm {...part} />
            <TakeAway {...part} room={room} />
          </div>
        )}
      </div>
      <div ref={paper} />
    </>
  );
}

/** What every part of the planner is given. */
export interface Part {
  plan: Plan;
  evening: ReturnType<typeof eveningOf>;
  kit: KitIndex;
  words: Words;
  edit: Edit;
  announce: Announce;
}
