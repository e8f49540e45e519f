import type { ComponentChildren } from 'preact';
import type { PlanItem } from '../../kit/session/agenda.ts';
import type { Plan } from '../../kit/session/plan.ts';
import { titleOf, type Words } from '../say.ts';

interface Props {
  plan: Plan;
  items: readonly PlanItem[];
  /** True where the words of a session couldn't be had. */
  missing: boolean;
  words: Words;
  /** Where the plan can be changed. */
  change: string;
  start(): void;
  children: ComponentChildren;
}

/** What is to come, before the clock begins. */
export function Ready({ plan, items, missing, words, change, start, children }: Props) {
  const { t } = words;
  return (
    <div class="room">
      <h2 class="room-title">{plan.title || t('run.ready')}</h2>
      <p>{t('run.begin', { n: items.length })}</p>
      {missing && <p class="notice">{t('run.missing')}</p>}
      <ol class="room-list">
        {items.map((each, place) => (
          <li key={place}>
            {titleOf(each, words)} <span class="soft">{t('minutes.short', { n: each.minutes })}</span>
          </li>
        ))}
      </ol>
      {children}
      <p>
        <button class="button big" type="button" onClick={start}>
          {t('run.start')}
        </button>
      </p>
      <p>
        <a href={change}>{t('run.change')}</a>
      </p>
    </div>
  );
}
