import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanItem } from '../../kit/session/agenda.ts';
import { type Change, fitToTime } from '../../kit/session/fit-to-time.ts';
import type { Plan } from '../../kit/session/plan.ts';
import type { Details } from '../kit-index.ts';
import { groupsInWords, titleOf, type Words } from '../say.ts';
import { type Course, endOf, minutesAfter, minutesLate, secondsLeft } from './course.ts';
import { forget, keep, keptFor } from './kept.ts';
import { Late } from './Late.tsx';
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

/** Whether an item is left out or cut, by its place in the plan. */
type Cuts = ReadonlyMap<number, Change>;

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

  useEffect(() => {
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

  if (course === undefined)
    return (
      <div class="room">
        <p class="room-title">{plan.title || t('run.ready')}</p>
        <p>{t('run.begin', { n: items.length })}</p>
        {missing && <p class="notice">{t('run.missing')}</p>}
        <ol class="room-list">
          {items.map((each, place) => (
            <li key={place}>
              {titleOf(each, words)} <span class="soft">{t('minutes.short', { n: each.minutes })}</span>
            </li>
          ))}
        </ol>
        <Keeping {...{ t, keeping, setKeeping, sound, setSound }} />
        <p>
          <button class="button big" type="button" onClick={() => go(0)}>
            {t('run.start')}
          </button>
        </p>
        <p>
          <a href={`${planner}#${link}`}>{t('run.change')}</a>
        </p>
      </div>
    );

  const end = endOf(plan, planned, course.began);
  if (item === undefined)
    return (
      <div class="room">
        <h2 class="room-title" tabIndex={-1} ref={title}>
          {t('run.over')}
        </h2>
        <p>{t('run.overWords')}</p>
        {notes !== '' && <pre class="whole">{notes}</pre>}
        <p>
          <a class="button" href={`${after}#${link}`}>
            {t('run.after')}
          </a>
        </p>
        <p class="row">
          <button class="button quiet" type="button" onClick={() => go(items.length - 1)}>
            {t('run.back')}
          </button>
          <button
            class="button quiet"
            type="button"
            onClick={() => {
              forget();
              setKeeping(false);
              setNotes('');
            }}
          >
            {t('run.forget')}
          </button>
        </p>
      </div>
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
        apply={(changes) =>
          setCuts((now) => {
            const all = new Map(now);
            for (const change of changes) {
              const place = placeOf(items, course.at, change.index);
              all.set(place, { ...change, minutes: change.minutes + (now.get(place)?.minutes ?? 0) });
            }
            return all;
          })
        }
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
        <Keeping {...{ t, keeping, setKeeping, sound, setSound }} />
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

interface KeepingProps {
  t: Words['t'];
  keeping: boolean;
  setKeeping(keeping: boolean): void;
  sound: boolean;
  setSound(sound: boolean): void;
}

/** What somebody can ask for: a bell, and that the device keeps the notes. */
function Keeping({ t, keeping, setKeeping, sound, setSound }: KeepingProps) {
  return (
    <div class="keeping">
      <label class="check">
        <input type="checkbox" checked={sound} onChange={({ currentTarget }) => setSound(currentTarget.checked)} />
        <span>{t('run.sound')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={keeping}
          onChange={({ currentTarget }) => {
            if (!currentTarget.checked) forget();
            setKeeping(currentTarget.checked);
          }}
        />
        <span>{t('run.keep')}</span>
      </label>
    </div>
  );
}

/** An item once it is cut; one that is left out takes no minutes. */
function cutOf(item: PlanItem, change: Change | undefined): PlanItem {
  if (change === undefined) return item;
  const minutes = change.how === 'dropped' ? 0 : item.minutes - change.minutes;
  return item.kind === 'break'
    ? { ...item, minutes }
    : { ...item, minutes, minMinutes: Math.min(minutes, item.minMinutes) };
}

/** The next place from `at` on that isn't left out. */
function skipped(items: readonly PlanItem[], at: number, by: 1 | -1): number {
  let place = at;
  while (place >= 0 && place < items.length && items[place]?.minutes === 0) place += by;
  return Math.max(0, Math.min(items.length, place));
}

/** The items after this one that aren't left out. */
function rest(items: readonly PlanItem[], at: number): PlanItem[] {
  return items.slice(at + 1).filter(({ minutes }) => minutes > 0);
}

/** The place in the plan of the one that is so many after this. */
function placeOf(items: readonly PlanItem[], at: number, index: number): number {
  const places = items.flatMap(({ minutes }, place) => (place > at && minutes > 0 ? [place] : []));
  return places[index] ?? 0;
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
