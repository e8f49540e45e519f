import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlanItem } from '../../kit/session/agenda.ts';
import { fitToTime } from '../../kit/session/fit-to-time.ts';
import type { Plan } from '../../kit/session/plan.ts';
import type { Details } from '../kit-index.ts';
import { groupsInWords, titleOf, type Words } from '../say.ts';
import { type Course, endOf, minutesAfter, minutesLate, secondsLeft } from './course.ts';
import { cutOf, type Cuts, rest, skipped, withCuts } from './cuts.ts';
import { Keeping } from './keeping.tsx';
import { forget, keep, keptFor } from './kept.ts';
import { Late } from './late.tsx';
import { Over } from './over.tsx';
import { Ready } from './ready.tsx';
import { bell, shake, stayAwake } from './signal.ts';

interface Props {
  plan: Plan;
  items: PlanItem[];
  details: ReadonlyMap<string, Details>;
  /** True where the words of a session couldn't be had. */
  missing: boolean;
  words: Words;
  link: string;
  /** Where the planner and the form for afterwards stand. */
  planner: string;
  after: string;
}

/** An evening as it happens, one item at a time. */
export function Room({ plan, items: planned, details, missing, words, link, planner, after }: Props) {
  const { t } = words;
  const before = useRef(keptFor(link));
  const [course, setCourse] = useState<Course | undefined>(before.current?.course);
  const [notes, setNotes] = useState(before.current?.notes ?? '');
  const [keeping, setKeeping] = useState(before.current !== undefined);
  const [cuts, setCuts] = useState<Cuts>(new Map());
  const [now, setNow] = useState(() => Date.now());
  const [sound, setSound] = useState(false);
  const [flash, setFlash] = useState(false);
  const told = useRef(-1);
  const title = useRef<HTMLHeadingElement>(null);
  const hard = useRef<HTMLDialogElement>(null);
  const items = planned.map((item, place) => cutOf(item, cuts.get(place)));
  const on = course !== undefined && course.at < items.length;

  useEffect(() => {
    if (!on) return undefined;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    const sleep = stayAwake();
    return () => {
      clearInterval(tick);
      sleep();
    };
  }, [on]);

  // At once, and not after the next picture: the page may be closed with the press.
  useLayoutEffect(() => {
    if (keeping) keep(link, { notes, ...(course === undefined ? {} : { course }) });
  }, [keeping, notes, course]);

  const left = course === undefined ? 0 : secondsLeft(items, course, now);
  useEffect(() => {
    if (course === undefined || !on || left > 0 || told.current === course.at) return;
    // Once for each item. An item that was over when the page came back is not rung for.
    told.current = course.at;
    if (left < -30) return;
    shake();
    if (sound) bell();
    setFlash(true);
    setTimeout(() => setFlash(false), 1500);
  }, [left, course]);

  const go = (at: number): void => {
    const moment = Date.now();
    const next = skipped(items, at, at < (course?.at ?? 0) ? -1 : 1);
    setNow(moment);
    setCourse({ began: course?.began ?? moment, at: next, since: moment });
    scrollTo(0, 0);
    requestAnimationFrame(() => title.current?.focus());
  };

  const cards = [...details].filter(([, { hard: card }]) => card !== '');
  const item = course === undefined ? undefined : items[course.at];
  const from = course === undefined ? undefined : plan.items[course.at]?.from;
  const html =
    from === undefined
      ? ''
      : ((from.short === true ? details.get(from.session)?.short : details.get(from.session)?.items)?.[from.index] ??
        '');

  const ask = { t, keeping, setKeeping, sound, setSound };
  if (course === undefined)
    return (
      <Ready
        plan={plan}
        items={items}
        missing={missing}
        words={words}
        change={`${planner}#${link}`}
        start={() => go(0)}
      >
        <Keeping {...ask} />
      </Ready>
    );

  const end = endOf(plan, planned, course.began);
  if (item === undefined)
    return (
      <Over
        words={words}
        notes={notes}
        title={title}
        after={`${after}#${link}`}
        back={() => go(items.length - 1)}
        clear={() => {
          forget();
          setKeeping(false);
          setNotes('');
        }}
      />
    );

  const late = minutesLate(items, course, end, now);
  const next = items[skipped(items, course.at + 1, 1)];
  const groups = groupsInWords(item, plan.people, words);
  const room = minutesAfter(items, course, end, now);
  return (
    <div class={`room${flash ? ' flash' : ''}`}>
      <p class="room-place">
        {t('run.place', { at: course.at + 1, n: items.length })}{' '}
        <span class="soft">{t('run.now', { time: clock(now) })}</span>
      </p>
      <h2 class="room-title" tabIndex={-1} ref={title}>
        {titleOf(item, words)}
      </h2>
      <p class={left <= 0 ? 'left over' : 'left'} role="timer" aria-live="off">
        {leftInWords(left, words)}
      </p>
      <progress
        max={item.minutes * 60}
        value={Math.min(item.minutes * 60, Math.max(0, item.minutes * 60 - left))}
        aria-label={t('run.gone')}
      />
      <p class="hear" role="status">
        {left <= 0 ? t('run.timeUp') : left <= 60 ? t('run.lastMinute') : ''}
      </p>
      <p class="marks">
        {item.kind === 'step' && <span>{groups ?? t(`grouping.${item.grouping}`)}</span>}
        {item.kind === 'step' && <span>{t(`talk.${item.talk}`)}</span>}
        {plan.items[course.at]?.leader && <span>{plan.items[course.at]?.leader}</span>}
      </p>
      {html === '' ? null : <div class="room-words" dangerouslySetInnerHTML={{ __html: html }} />}
      <p class="room-next">
        {next === undefined ? t('run.thenOver') : t('run.then', { title: titleOf(next, words), n: next.minutes })}
      </p>
      <Late
        late={late}
        items={items}
        at={course.at}
        words={words}
        propose={() => fitToTime(rest(items, course.at), Math.max(0, room), false)}
        apply={(changes) => setCuts((before) => withCuts(before, items, course.at, changes))}
      />
      <details class="room-notes">
        <summary>{t('run.notes')}</summary>
        <label for="room-notes">{t('run.notesWhy')}</label>
        <textarea
          id="room-notes"
          rows={5}
          value={notes}
          onInput={({ currentTarget }) => setNotes(currentTarget.value)}
        />
        <Keeping {...ask} />
      </details>
      <nav class="room-bar" aria-label={t('run.bar')}>
        <button class="button quiet" type="button" disabled={course.at === 0} onClick={() => go(course.at - 1)}>
          {t('run.back')}
        </button>
        {cards.length > 0 && (
          <button class="button hard-button" type="button" onClick={() => hard.current?.showModal()}>
            {t('block.hard')}
          </button>
        )}
        <button class="button" type="button" onClick={() => go(course.at + 1)}>
          {t('run.next')}
        </button>
      </nav>
      <dialog class="hard-dialog" ref={hard} aria-labelledby="hard-title">
        <div class="hard-head">
          <h2 id="hard-title" tabIndex={-1} autofocus>
            {t('block.hard')}
          </h2>
          <button class="button" type="button" onClick={() => hard.current?.close()}>
            {t('run.close')}
          </button>
        </div>
        {cards.map(([id, { hard: card }]) => (
          <div key={id} dangerouslySetInnerHTML={{ __html: card }} />
        ))}
      </dialog>
    </div>
  );
}

function clock(moment: number): string {
  const time = new Date(moment);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

/** What is left, in minutes; the last one in seconds; and by how much it is over. */
function leftInWords(seconds: number, { t }: Words): string {
  if (seconds > 60) return t('run.left', { n: Math.ceil(seconds / 60) });
  if (seconds > 0) return t('run.leftSeconds', { n: seconds });
  const over = Math.floor(-seconds / 60);
  return over === 0 ? t('run.timeUp') : t('run.overBy', { n: over });
}
