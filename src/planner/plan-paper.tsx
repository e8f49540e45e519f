import type { PlanItem } from '../kit/session/agenda.ts';
import { canDrop, spare } from '../kit/session/fit-to-time.ts';
import type { IndexSession } from './kit-index.ts';
import type { Part } from './planner.tsx';
import { copiesInWords, nameOf, whenInWords } from './plain-text.ts';
import { groupsInWords, titleOf, type Words } from './say.ts';
import { TalkStrip } from './talk.tsx';

const ROLES = ['lead', 'time', 'welcome', 'notes'] as const;
const TASKS = {
  lead: ['leadOpen', 'leadClose'],
  time: ['timeSigns', 'timeLate'],
  welcome: ['welcomeDoor', 'welcomeHelp', 'welcomeLeave'],
  notes: ['notesWords', 'notesAfter'],
} as const;

/** What the browser prints of a plan: the run sheet, a card for each role, and the cards for hard moments. */
export function PlanPaper({ plan, evening, words }: Part) {
  const { t } = words;
  const firm = evening.items.filter((item) => item.kind === 'step' && item.essential);
  return (
    <div class="plan-paper">
      <section>
        <p class="paper-title">{nameOf(plan, evening, words)}</p>
        <p>
          {words.list(
            [
              t('print.runSheet'),
              whenInWords(plan, evening, words),
              plan.place,
              t('people.count', { n: plan.people }),
            ].filter((part) => part !== ''),
          )}
        </p>
        <p>{ROLES.map((role) => `${t(`role.${role}`)}: ${plan.roles[role] || '____________'}`).join('   ')}</p>
        <TalkStrip items={evening.items} words={words} />
        <table>
          <thead>
            <tr>
              <th scope="col">{t('print.clock')}</th>
              <th scope="col">{t('print.really')}</th>
              <th scope="col">{t('print.step')}</th>
              <th scope="col">{t('print.minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {evening.items.map((item, index) => (
              <tr key={index}>
                <td>{item.clock}</td>
                <td class="really" />
                <td>
                  <strong>
                    {titleOf(item, words)}
                    {item.kind === 'step' && item.essential ? ' *' : ''}
                  </strong>{' '}
                  {item.kind === 'step' && (groupsInWords(item, plan.people, words) ?? t(`grouping.${item.grouping}`))}
                  {plan.items[index]?.leader ? ` · ${plan.items[index]?.leader ?? ''}` : ''}
                </td>
                <td>{item.minutes}</td>
              </tr>
            ))}
            <tr>
              <td>{evening.ends}</td>
              <td />
              <td>{t('plan.theEnd')}</td>
              <td>{evening.minutes}</td>
            </tr>
          </tbody>
        </table>
        <p>{t('plan.firm')}</p>
        {lateLines(evening.items, words).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          {t('session.materials')}:{' '}
          {words.list([
            ...evening.things.map(({ item, count }) => t('print.amount', { item, n: count })),
            ...evening.sheets.map(({ sheet, copies }) => `${sheet.title} (${copiesInWords(copies, words)})`),
          ])}
        </p>
      </section>
      <section class="role-cards">
        {ROLES.map((role) => (
          <div class="role-card" key={role}>
            <p class="paper-title">
              {t(`role.${role}`)}
              {plan.roles[role] === '' ? '' : `: ${plan.roles[role]}`}
            </p>
            <ul>
              {TASKS[role].map((task) => (
                <li key={task}>{t(`role.${task}`)}</li>
              ))}
            </ul>
            {role === 'lead' && firm.length > 0 && (
              <>
                <p>{t('role.leadFirm')}</p>
                <ul>
                  {firm.map((item) => (
                    <li key={item.start}>
                      {item.clock} {titleOf(item, words)}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {role === 'time' && (
              <ul>
                {evening.items.map((item, index) => (
                  <li key={index}>
                    {t('role.timeStep', { clock: item.clock, step: titleOf(item, words), n: item.minutes })}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </section>
      <div id="plan-hard" />
    </div>
  );
}

/** What to do when it is late: whole steps first, then the minutes that steps can spare. */
function lateLines(items: readonly PlanItem[], words: Words): string[] {
  const { t } = words;
  const drop = items.filter(canDrop).map((item) => t('print.dropped', { step: titleOf(item, words), n: item.minutes }));
  const spared = items.filter((item) => !canDrop(item)).reduce((sum, item) => sum + spare(item), 0);
  return [
    ...(drop.length === 0 ? [] : [t('print.lateDrop', { steps: words.list(drop) })]),
    ...(spared === 0 ? [] : [t('plan.lateShorten', { n: spared })]),
  ];
}

/** Puts the cards for hard moments on the paper, before it is printed. Their HTML is the kit's own, set at the build. */
export function fillHardCards(cards: readonly { session: IndexSession; html: string }[]): void {
  const place = document.querySelector('#plan-hard');
  place?.replaceChildren(
    ...cards
      .filter(({ html }) => html !== '')
      .map(({ session, html }) => {
        const card = document.createElement('section');
        card.className = 'hard-paper';
        if (session.lang !== undefined) card.lang = session.lang;
        if (session.dir !== undefined) card.dir = session.dir;
        const title = Object.assign(document.createElement('p'), {
          className: 'paper-title',
          textContent: session.title,
        });
        const words = document.createElement('div');
        words.innerHTML = html;
        card.append(title, words);
        return card;
      }),
  );
}
