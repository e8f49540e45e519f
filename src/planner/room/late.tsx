import { useState } from 'preact/hooks';
import type { PlanItem } from '../../kit/session/agenda.ts';
import type { Change, Fitted } from '../../kit/session/fit-to-time.ts';
import { titleOf, type Words } from '../say.ts';

interface Props {
  /** Whole minutes by which it would run over; below 0 when some are in hand. */
  late: number;
  items: readonly PlanItem[];
  at: number;
  words: Words;
  propose(): Fitted;
  apply(changes: readonly Change[]): void;
}

/** How late it is, and what could go. */
export function Late({ late, items, at, words, propose, apply }: Props) {
  const { t } = words;
  const [offer, setOffer] = useState<{ at: number; fitted: Fitted; rest: PlanItem[] }>();
  const [done, setDone] = useState(false);
  if (late <= 0) {
    return (
      <p class="late-free" role="status">
        {done ? t('run.cutDone') : late < 0 ? t('run.inHand', { n: -late }) : t('run.onTime')}
      </p>
    );
  }
  const current = offer?.at === at ? offer : undefined;
  return (
    <div class="late">
      <p role="status">{t('run.late', { n: late })}</p>
      {current === undefined ? (
        <button
          class="button quiet"
          type="button"
          onClick={() =>
            setOffer({ at, fitted: propose(), rest: items.slice(at + 1).filter(({ minutes }) => minutes > 0) })
          }
        >
          {t('run.whatCanGo')}
        </button>
      ) : current.fitted.answer === 'impossible' ? (
        <p>{t('run.nothingCanGo')}</p>
      ) : (
        <>
          <ul>
            {current.fitted.changes.map(({ index, how, minutes }) => {
              const item = current.rest[index];
              if (item === undefined) return null;
              const title = titleOf(item, words);
              return (
                <li key={index}>
                  {how === 'dropped'
                    ? t('plan.dropped', { title, n: minutes })
                    : t('plan.shortened', { title, from: item.minutes, to: item.minutes - minutes })}
                </li>
              );
            })}
          </ul>
          <p class="row">
            <button
              class="button"
              type="button"
              onClick={() => {
                apply(current.fitted.changes);
                setOffer(undefined);
                setDone(true);
              }}
            >
              {t('plan.doIt')}
            </button>
            <button class="button quiet" type="button" onClick={() => setOffer(undefined)}>
              {t('plan.leaveIt')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
