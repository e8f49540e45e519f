import { useState } from 'preact/hooks';
import type { StepPlan } from '../kit/session/agenda.ts';
import type { PlannedItem } from '../kit/session/plan.ts';
import type { Evening } from './evening.ts';
import type { IndexSession } from './kit-index.ts';
import { groupsInWords, titleOf, type Words } from './say.ts';

/** What can be done with a row, by its place. */
export interface RowActions {
  move(from: number, to: number): void;
  remove(place: number): void;
  change(place: number, next: PlannedItem, field?: string): void;
  grip(event: PointerEvent, place: number): void;
}

/** What a row shows. */
export interface RowProps {
  planned: PlannedItem;
  item: Evening['items'][number];
  place: number;
  isLast: boolean;
  people: number;
  session: IndexSession | undefined;
  isFirstOfSession: boolean;
  /** Whether it is being dragged, and whether what is dragged would come to stand here. */
  lifted: boolean;
  under: 'before' | 'after' | undefined;
  words: Words;
  act: RowActions;
}

const GROUPINGS = ['whole', 'go-round', 'fours', 'threes', 'pairs', 'solo', 'stations'] as const;
const TALK = ['participants', 'shared', 'facilitator', 'guest', 'quiet'] as const;

/** One item: its clock, what it is, its minutes, and how to move it. */
export function PlanRow(props: RowProps) {
  const { planned, item, place, isLast, people, session, isFirstOfSession, lifted, under, words, act } = props;
  const { t } = words;
  const [open, setOpen] = useState(false);
  const title = titleOf(item, words);
  const change = (next: PlannedItem, field?: string): void => act.change(place, next, field);
  const groups = groupsInWords(item, people, words);
  const marks = [
    ...(item.kind === 'break' ? [] : [groups ?? t(`grouping.${item.grouping}`), t(`talk.${item.talk}`)]),
    ...(planned.leader === undefined || planned.leader === '' ? [] : [planned.leader]),
  ];
  const shifted = planned.set === undefined && planned.minutes !== item.minutes;
  return (
    <li
      class={['plan-row', item.kind === 'break' ? 'pause' : item.talk, lifted ? 'lifted' : '', under ?? ''].join(' ')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        act.move(place, place + (event.key === 'ArrowUp' ? -1 : 1));
      }}
    >
      <span class="grip" aria-hidden="true" title={t('plan.drag')} onPointerDown={(event) => act.grip(event, place)} />
      <span class="clock">{item.clock}</span>
      <div class="what">
        <h3 lang={session?.lang} dir={session?.dir}>
          {title}
        </h3>
        <p class="marks">
          {marks.map((mark) => (
            <span key={mark}>{mark}</span>
          ))}
        </p>
        {session !== undefined && isFirstOfSession && (
          <p class="from" lang={session.lang} dir={session.dir}>
            <a href={session.href}>{session.title}</a>
          </p>
        )}
        {shifted && <p class="fine">{t('plan.scaled', { n: planned.minutes, people: planned.writtenFor ?? 0 })}</p>}
      </div>
      <label class="mins">
        <span class="hear">{t('plan.minutesOf', { title })}</span>
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={600}
          value={item.minutes}
          onInput={({ currentTarget: { value } }) => {
            const wanted = Math.round(Number(value));
            if (value !== '' && wanted >= 1 && wanted <= 600) change({ ...planned, set: wanted }, 'minutes');
          }}
        />
        <span aria-hidden="true">{t('plan.min')}</span>
      </label>
      <div class="moves">
        <button
          type="button"
          disabled={place === 0}
          aria-label={t('plan.up', { title })}
          onClick={() => act.move(place, place - 1)}
        >
          <Arrow />
        </button>
        <button
          type="button"
          disabled={isLast}
          aria-label={t('plan.down', { title })}
          onClick={() => act.move(place, place + 1)}
        >
          <Arrow down />
        </button>
        <button type="button" aria-label={t('plan.remove', { title })} onClick={() => act.remove(place)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`more-${place}`}
          aria-label={t('plan.changeIt', { title })}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.500 8h.01M8 8h.01M13.500 8h.01" />
          </svg>
        </button>
      </div>
      <div class="more" id={`more-${place}`} hidden={!open}>
        <div class="form-fields">
          {planned.from === undefined && (
            <div class="field wide">
              <label for={`title-${place}`}>{t('plan.itemTitle')}</label>
              <input
                id={`title-${place}`}
                maxLength={200}
                value={planned.title ?? ''}
                onInput={({ currentTarget }) => change({ ...planned, title: currentTarget.value }, 'title')}
              />
            </div>
          )}
          <div class="field">
            <label for={`leader-${place}`}>{t('plan.leader')}</label>
            <input
              id={`leader-${place}`}
              maxLength={60}
              autocomplete="off"
              value={planned.leader ?? ''}
              onInput={({ currentTarget }) => change({ ...planned, leader: currentTarget.value }, 'leader')}
            />
          </div>
          {planned.kind === 'step' && planned.from === undefined && (
            <>
              <Choice
                id={`grouping-${place}`}
                label={t('plan.grouping')}
                value={planned.grouping}
                choices={GROUPINGS.map((value) => [value, t(`grouping.${value}`)])}
                choose={(grouping: StepPlan['grouping']) => change({ ...planned, grouping })}
              />
              <Choice
                id={`talk-${place}`}
                label={t('plan.whoTalks')}
                value={planned.talk}
                choices={TALK.map((value) => [value, t(`talk.${value}`)])}
                choose={(talk: StepPlan['talk']) => change({ ...planned, talk })}
              />
            </>
          )}
        </div>
        {planned.kind === 'step' && (
          <label class="check">
            <input
              type="checkbox"
              checked={planned.essential}
              onChange={({ currentTarget }) => change({ ...planned, essential: currentTarget.checked })}
            />
            <span>{t('plan.mustStay')}</span>
          </label>
        )}
      </div>
    </li>
  );
}

function Arrow({ down = false }: { down?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={down ? 'M8 3v10M3.500 8.500L8 13l4.500-4.500' : 'M8 13V3M3.500 7.500L8 3l4.500 4.500'} />
    </svg>
  );
}

interface ChoiceProps<Value extends string> {
  id: string;
  label: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  choose(value: Value): void;
}

function Choice<Value extends string>({ id, label, value, choices, choose }: ChoiceProps<Value>) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(([each]) => each === currentTarget.value);
          if (chosen !== undefined) choose(chosen[0]);
        }}
      >
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
