import type { Plan } from '../kit/session/plan.ts';
import type { Evening } from './evening.ts';
import { groupsInWords, titleOf, type Words } from './say.ts';

/** A plan as plain text, to paste into a message. */
export function plainText(plan: Plan, evening: Evening, words: Words): string {
  const { t } = words;
  const roles = rolesInWords(plan, words);
  return [
    nameOf(plan, evening, words),
    whenInWords(plan, evening, words),
    ...(plan.place === '' ? [] : [plan.place]),
    t('people.count', { n: plan.people }),
    ...roles,
    '',
    ...evening.items.map((item, index) =>
      [
        `${item.clock} ${titleOf(item, words)} (${t('minutes.short', { n: item.minutes })})`,
        groupsInWords(item, plan.people, words),
        plan.items[index]?.leader,
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' · '),
    ),
    `${evening.ends} ${t('plan.theEnd')}`,
    '',
    `${t('session.materials')}:`,
    ...evening.things.map(({ item, count }) => `- ${t('print.amount', { item, n: count })}`),
    ...evening.sheets.map(({ sheet, copies }) => `- ${sheet.title}: ${copiesInWords(copies, words)}`),
  ].join('\n');
}

/** What an evening is called: as somebody said, or by its sessions. */
export function nameOf(plan: Plan, evening: Evening, { t, list }: Words): string {
  if (plan.title !== '') return plan.title;
  return evening.sessions.length === 0 ? t('plan.ourEvening') : list(evening.sessions.map(({ title }) => title));
}

/** When it is: the day, and from when to when. */
export function whenInWords(plan: Plan, evening: Evening, { day, t }: Words): string {
  const hours =
    plan.start === '' ? t('minutes.long', { n: evening.minutes }) : `${plan.start}–${plan.end || evening.ends}`;
  return plan.date === '' ? hours : `${day(plan.date)}, ${hours}`;
}

/** Who does what, a line each. */
export function rolesInWords({ roles }: Plan, { t }: Words): string[] {
  return (['lead', 'time', 'welcome', 'notes'] as const)
    .filter((role) => roles[role] !== '')
    .map((role) => `${t(`role.${role}`)}: ${roles[role]}`);
}

/** How many of a sheet in which print, such as “13, and 1 in large print”. */
export function copiesInWords({ standard, large, giant }: Evening['sheets'][number]['copies'], words: Words): string {
  return words.list([
    ...(standard > 0 ? [words.t('plan.copies.standard', { n: standard })] : []),
    ...(large > 0 ? [words.t('plan.copies.large', { n: large })] : []),
    ...(giant > 0 ? [words.t('plan.copies.giant', { n: giant })] : []),
  ]);
}

/** The invitation to an evening, ready to paste; what nobody has said yet is left open in brackets. */
export function invitation(plan: Plan, evening: Evening, words: Words): string {
  const { t } = words;
  return [
    nameOf(plan, evening, words),
    ...evening.sessions.map((session) => session.invitation),
    ...new Set(evening.sessions.flatMap(({ contentNotes }) => contentNotes)),
    plan.date === '' || plan.start === ''
      ? t('invitation.when', { minutes: t('minutes.long', { n: evening.available ?? evening.minutes }) })
      : t('plan.when', { when: whenInWords(plan, evening, words) }),
    plan.place === '' ? t('invitation.where') : t('plan.where', { place: plan.place }),
    t('invitation.stepFree'),
    t('invitation.cost'),
    t('invitation.children'),
    t('invitation.ask'),
    t('invitation.pass'),
  ].join('\n');
}
