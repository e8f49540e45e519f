import { breakMinutes, type PlanItem, shares } from '../kit/session/agenda.ts';
import type { Breach } from '../kit/session/rules.ts';
import type { Part } from './planner.tsx';
import { titleOf, type Words } from './say.ts';

const VOICES = ['participants', 'shared', 'facilitator', 'guest', 'quiet'] as const;

/** Who talks, and what the plan doesn't keep to. */
export function Talk({ evening, words }: Part) {
  const { t } = words;
  return (
    <section aria-labelledby="talk">
      <h2 id="talk">{t('plan.talk')}</h2>
      <TalkStrip items={evening.items} words={words} />
      {evening.breaches.length === 0 ? (
        <p>{t('plan.allWell')}</p>
      ) : (
        <ul class="breaches">
          {evening.breaches.map((breach) => (
            <li key={`${breach.rule} ${breach.from ?? ''}`}>{breachInWords(breach, evening.items, words)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The minutes as a bar, by who talks, with its words. */
export function TalkStrip({ items, words: { t, list } }: { items: readonly PlanItem[]; words: Words }) {
  const pause = breakMinutes(items);
  const sums = shares(items);
  const spoken = VOICES.filter((voice) => sums[voice] > 0);
  const all = t('minutes.long', { n: spoken.reduce((sum, voice) => sum + sums[voice], 0) });
  return (
    <div class="strip">
      <p class="words">
        {pause === 0
          ? t('strip.words', { all })
          : t('strip.wordsBreak', { all, pause: t('minutes.long', { n: pause }) })}{' '}
        {list(spoken.map((voice) => t(`strip.${voice}`, { n: sums[voice] })))}
        {t('stop')}
      </p>
      <div class="bars" aria-hidden="true">
        {items.map((item, index) => (
          <i key={index} class={`${item.kind === 'break' ? 'pause' : item.talk} m${Math.min(item.minutes, 120)}`} />
        ))}
      </div>
      <ul class="strip-key">
        {[...new Set(items.map((item) => (item.kind === 'break' ? 'pause' : item.talk)))].map((voice) => (
          <li key={voice}>
            <i class={voice} aria-hidden="true" />
            {t(`strip.key.${voice}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What isn't kept to, in plain words, with where. */
export function breachInWords({ rule, n, from, to }: Breach, items: readonly PlanItem[], words: Words): string {
  const { t } = words;
  const [first, last] = [from, to].map((place) => (place === undefined ? undefined : items[place]));
  const where =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? titleOf(first, words)
        : t('plan.stretch', { first: titleOf(first, words), last: titleOf(last, words) });
  return t(`plan.rule.${rule}`, { n, where });
}
