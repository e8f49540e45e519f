import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { length } from '../kit/session/agenda.ts';
import type { PlannedItem } from '../kit/session/plan.ts';
import { type IndexSession, itemOfSession, itemsOfSession } from './kit-index.ts';
import { OWN, ownItem } from './own-items.ts';
import { MOST_ITEMS } from './plan-schema.ts';
import type { Part } from './planner.tsx';
import { titleOf } from './say.ts';

/** How many sessions are shown before somebody types or asks for all. */
const FEW = 5;

interface Props extends Pick<Part, 'kit' | 'words'> {
  /** The course that somebody came from, or nothing. */
  from: string;
  /** What is planned so far. */
  newest: RefObject<Part | undefined>;
}

/** Where an evening gets its items from: sessions, their steps, and what somebody puts in by hand. */
export function Adder({ kit, words, from, newest }: Props) {
  const { t } = words;
  const [typed, setTyped] = useState('');
  const [course, setCourse] = useState(from);
  const [all, setAll] = useState(false);
  const chosen = kit.courses.find(({ id }) => id === course);
  const pool =
    chosen === undefined
      ? kit.sessions
      : chosen.sessions
          .map((id) => kit.sessions.find((session) => session.id === id))
          .filter((each) => each !== undefined);
  const found = pool.filter((session) => matches(session, typed));
  const shown = typed !== '' || all || chosen !== undefined ? found : found.slice(0, FEW);

  const add = (items: readonly PlannedItem[], title: string, over: Partial<Part['plan']> = {}): void => {
    const part = newest.current;
    if (part === undefined || part === null) return;
    const { plan, edit, announce } = part;
    if (plan.items.length + items.length > MOST_ITEMS) return announce(t('plan.full', { n: MOST_ITEMS }));
    edit({ ...plan, ...over, items: [...plan.items, ...items] });
    announce(t('plan.added', { title, n: items.length }));
  };
  const addSession = (session: IndexSession, short: boolean): void =>
    add(
      itemsOfSession(session, short),
      session.title,
      newest.current?.plan.items.length === 0 ? { facilitators: session.facilitators } : {},
    );

  return (
    <section class="adder" aria-labelledby="add">
      <h3 id="add">{t('plan.add')}</h3>
      <div class="own">
        {OWN.map((own) => (
          <button
            key={own}
            class="button quiet"
            type="button"
            onClick={() => add([ownItem(own, t(`plan.own.${own}`))], t(`plan.own.${own}`))}
          >
            {t(`plan.own.${own}`)}
          </button>
        ))}
      </div>
      <div class="form-fields">
        <div class="field wide">
          <label for="plan-look">{t('plan.look')}</label>
          <input
            id="plan-look"
            type="search"
            maxLength={80}
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </div>
        <div class="field wide">
          <label for="plan-course">{t('plan.fromCourse')}</label>
          <select id="plan-course" value={course} onChange={({ currentTarget }) => setCourse(currentTarget.value)}>
            <option value="">{t('plan.anyCourse')}</option>
            {kit.courses.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="fine" role="status">
        {typed === '' ? '' : t('plan.found', { n: found.length })}
      </p>
      <ul class="pool">
        {shown.map((session) => (
          <li key={session.id}>
            <div class="pool-head">
              <span lang={session.lang} dir={session.dir}>
                <a href={session.href}>{session.title}</a> <span class="soft">{session.code}</span>
              </span>
              <span class="pool-buttons">
                <button class="button quiet" type="button" onClick={() => addSession(session, false)}>
                  {t('plan.addAll', { n: length(session.items) })} <span class="hear">{session.title}</span>
                </button>
                {session.short.length > 0 && (
                  <button class="button quiet" type="button" onClick={() => addSession(session, true)}>
                    {t('plan.addShort', { n: length(session.short) })} <span class="hear">{session.title}</span>
                  </button>
                )}
              </span>
            </div>
            <details open={typed !== '' && !has(session.title, typed) && !has(session.code, typed) ? true : undefined}>
              <summary>
                {t('plan.steps', { n: session.items.length })} <span class="hear">{session.title}</span>
              </summary>
              <ul class="pool-steps" lang={session.lang} dir={session.dir}>
                {session.items.map((item, index) => (
                  <li key={`${index} ${item.title ?? ''}`}>
                    <span>
                      {titleOf(item, words)} <span class="soft">{t('minutes.short', { n: item.minutes })}</span>
                    </span>
                    <button
                      class="button quiet"
                      type="button"
                      onClick={() => add([itemOfSession(session, index)], titleOf(item, words))}
                    >
                      {t('plan.addStep')} <span class="hear">{titleOf(item, words)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <button class="button quiet" type="button" onClick={() => setAll(true)}>
          {t('plan.showAll', { n: found.length })}
        </button>
      )}
    </section>
  );
}

function matches(session: IndexSession, typed: string): boolean {
  const everything = [
    session.code,
    session.title,
    session.summary,
    ...session.items.map(({ title }) => title ?? ''),
  ].join(' ');
  return typed
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => has(everything, word));
}

function has(words: string, part: string): boolean {
  return plain(words).includes(plain(part.trim()));
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
