import type { PlanItem } from '../../kit/session/agenda.ts';
import { breakMinutes, length, shares } from '../../kit/session/agenda.ts';
import type { View } from './view.ts';

/** The talk strip: a session's minutes as a bar, by who talks, with its words. */
export interface Strip {
  parts: { minutes: number; voice: 'participants' | 'shared' | 'facilitator' | 'guest' | 'quiet' | 'pause' }[];
  words: string;
}

const VOICES = ['participants', 'shared', 'facilitator', 'guest', 'quiet'] as const;

/** Draws the strip of a plan, or nothing for an empty one. */
export function stripOf(plan: readonly PlanItem[], { t, list }: Pick<View, 't' | 'list'>): Strip | undefined {
  if (plan.length === 0) return undefined;
  const pause = breakMinutes(plan);
  const sums = shares(plan);
  const all = t('minutes.long', { n: length(plan) - pause });
  const spoken = VOICES.filter((voice) => sums[voice] > 0).map((voice) => t(`strip.${voice}`, { n: sums[voice] }));
  return {
    parts: plan.map((item) => ({ minutes: item.minutes, voice: item.kind === 'break' ? 'pause' : item.talk })),
    words:
      (pause === 0
        ? t('strip.words', { all })
        : t('strip.wordsBreak', { all, pause: t('minutes.long', { n: pause }) })) + ` ${list(spoken)}${t('stop')}`,
  };
}
