import { useState } from 'preact/hooks';
import { length, type PlanItem } from '../kit/session/agenda.ts';
import { changed, type Fitted, fitToTime, handOf } from '../kit/session/fit-to-time.ts';
import type { Plan } from '../kit/session/plan.ts';
import { breaches } from '../kit/session/rules.ts';
import { itemsOfSession } from './kit-index.ts';
import type { Part } from './planner.tsx';
import { titleOf } from './say.ts';
import { breachInWords } from './talk.tsx';

/** Something proposed or done, and the plan it was made for: of another plan it says nothing. */
interface Proposal {
  plan: Plan;
  fitted: Fitted;
  items: readonly PlanItem[];
  done: boolean;
}

/** Whether it fits into the time there is, and how it could. */
export function FitPanel(part: Part) {
  const { plan, evening, words, edit, announce } = part;
  const { t } = words;
  const [proposal, propose] = useState<Proposal>();
  const { available, minutes, items } = evening;
  const hand = available !== undefined && plan.inHand ? handOf(available) : 0;
  const over = available === undefined ? 0 : minutes + hand - available;
  const current = proposal?.plan === plan ? proposal : undefined;
  const [only] = evening.sessions;
  const short = evening.sessions.length === 1 && only !== undefined && only.short.length > 0 ? only : undefined;

  const fit = (): void => {
    if (available === undefined) return;
    const fitted = fitToTime(items, available, plan.inHand);
    propose({ plan, fitted, items, done: false });
    announce(fitted.answer === 'impossible' ? t('plan.fitNever', { n: fitted.least }) : t('plan.fitWould'));
  };
  const apply = ({ fitted }: Proposal): void => {
    const next: Plan = {
      ...plan,
      items: plan.items.flatMap((item, index) => {
        const change = fitted.changes.find((each) => each.index === index);
        if (change === undefined) return [item];
        return change.how === 'dropped'
          ? []
          : [{ ...item, set: (items[index]?.minutes ?? item.minutes) - change.minutes }];
      }),
    };
    edit(next);
    propose({ plan: next, fitted, items, done: true });
    announce(t('plan.fitDone', { n: fitted.minutes }));
  };

  return (
    <section class="fit-panel" aria-labelledby="fit">
      <h2 id="fit">{t('plan.fit')}</h2>
      {available === undefined ? (
        <p>{t('plan.fitWhen')}</p>
      ) : (
        <>
          <p class="sum">{t('plan.fitSum', { n: minutes, available })}</p>
          {plan.items.length > 0 && (
            <p class={over > 0 ? 'over' : ''}>
              {over > 0
                ? t('plan.fitOver', { n: over })
                : over === 0
                  ? t('plan.fitJust')
                  : t('plan.fitFree', { n: -over })}
            </p>
          )}
        </>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={plan.inHand}
          onChange={({ currentTarget }) => edit({ ...plan, inHand: currentTarget.checked })}
        />
        <span>{t('plan.inHand')}</span>
      </label>
      {over > 0 && current === undefined && (
        <p>
          <button class="button" type="button" onClick={fit}>
            {t('plan.fitIt')}
          </button>
        </p>
      )}
      {current !== undefined && current.fitted.answer === 'impossible' && (
        <>
          <p>{t('plan.fitNever', { n: current.fitted.least })}</p>
          <p class="fine">{t('plan.fitNeverWhy')}</p>
          {short !== undefined && (
            <p>
              <button
                class="button"
                type="button"
                onClick={() => edit({ ...plan, items: itemsOfSession(short, true) })}
              >
                {t('plan.useShort', { n: length(short.short) })}
              </button>
            </p>
          )}
        </>
      )}
      {current !== undefined && current.fitted.changes.length > 0 && (
        <Changes {...part} proposal={current} apply={() => apply(current)} leave={() => propose(undefined)} />
      )}
    </section>
  );
}

interface ChangesProps extends Part {
  proposal: Proposal;
  apply(): void;
  leave(): void;
}

/** What is or would be done, why, and what rules it would break. */
function Changes({ plan, words, proposal, apply, leave }: ChangesProps) {
  const { t } = words;
  const { items, fitted, done } = proposal;
  const before = new Set(breaches(items, plan.people).map(({ rule }) => rule));
  const after = changed(items, fitted.changes);
  const fresh = breaches(after, plan.people).filter(({ rule }) => !before.has(rule));
  return (
    <div class="changes">
      <p>{done ? t('plan.fitDone', { n: fitted.minutes }) : t('plan.fitWould')}</p>
      <ul>
        {fitted.changes.map(({ index, how, minutes }) => {
          const item = items[index];
          if (item === undefined) return null;
          const title = titleOf(item, words);
          const front = item.kind === 'step' && (item.talk === 'facilitator' || item.talk === 'guest');
          return (
            <li key={index}>
              {how === 'dropped'
                ? t('plan.dropped', { title, n: minutes })
                : t('plan.shortened', { title, from: item.minutes, to: item.minutes - minutes })}{' '}
              <span class="soft">
                {how === 'dropped' ? t('plan.whyDropped') : front ? t('plan.whyFront') : t('plan.whyShortened')}
              </span>
            </li>
          );
        })}
      </ul>
      {fresh.map((breach) => (
        <p class="notice" key={breach.rule}>
          {breachInWords(breach, after, words)}
        </p>
      ))}
      {done ? (
        <p class="fine">{t('plan.fitUndo')}</p>
      ) : (
        <p class="row">
          <button class="button" type="button" onClick={apply}>
            {t('plan.doIt')}
          </button>
          <button class="button quiet" type="button" onClick={leave}>
            {t('plan.leaveIt')}
          </button>
        </p>
      )}
    </div>
  );
}
