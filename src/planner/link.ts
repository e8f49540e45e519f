import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Plan, PlannedItem } from '../kit/session/plan.ts';
import { planFrom } from './plan-schema.ts';

/**
 * A plan as the end of a link, after the `#`: everything is in it, so no server knows of it, and it is right when the kit has changed.
 * The first character is the version. What version 1 means never changes; another meaning gets another number.
 */
const VERSION = '1';

/** A link longer than this was not made here, nor is what unpacks to more. */
const MOST_LETTERS = 30_000;
const MOST_BYTES = 200_000;

// The places of these words are what stands in links: new ones go at the end.
const PHASES = ['welcome', 'experience', 'patterns', 'new-information', 'practise', 'act', 'reflect'];
const GROUPINGS = ['whole', 'go-round', 'fours', 'threes', 'pairs', 'solo', 'stations'];
const TALK = ['participants', 'shared', 'facilitator', 'guest', 'quiet'];
const ODD = ['pair', 'four', 'observer'];
const NEEDS = ['sight', 'hearing', 'standing', 'moving', 'reading', 'writing', 'speaking-to-all'];
const FLAGS = { pause: 1, essential: 2, checkIn: 4, checkOut: 8, short: 16 };

/** A plan as text for a link: letters, digits, `-` and `_`. */
export function toLink(plan: Plan): string {
  const sessions = [...new Set(plan.items.flatMap(({ from }) => (from === undefined ? [] : [from.session])))];
  const { title, date, start, end, people, large, giant, facilitators, online, inHand, place, roles, items } = plan;
  const packed = [
    title,
    date,
    start,
    end,
    [people, large, giant, facilitators, (online ? 1 : 0) + (inHand ? 2 : 0)],
    place,
    trimmed([roles.lead, roles.time, roles.welcome, roles.notes]),
    sessions,
    items.map((item) => pack(item, sessions)),
  ];
  return VERSION + toBase64(deflateSync(strToU8(JSON.stringify(packed)), { level: 9 }));
}

/** The plan in a link's end; nothing where it holds none, or one that isn't whole and well. */
export function fromLink(text: string): Plan | undefined {
  if (text[0] !== VERSION || text.length > MOST_LETTERS || !/^[\w-]+$/.test(text)) return undefined;
  try {
    const room = new Uint8Array(MOST_BYTES);
    const bytes = inflateSync(fromBase64(text.slice(1)), { out: room });
    return planFrom(unpack(JSON.parse(strFromU8(bytes))));
  } catch {
    return undefined;
  }
}

type Packed = (string | number)[];

function pack(item: PlannedItem, sessions: readonly string[]): Packed {
  const { from, writtenFor, set, leader } = item;
  const flags = from?.short === true ? FLAGS.short : 0;
  const origin = [from === undefined ? 0 : sessions.indexOf(from.session) + 1, from?.index ?? 0, writtenFor ?? 0];
  const own = [set === undefined ? 0 : set + 1, leader ?? ''];
  if (item.kind === 'break') return trimmed([flags + FLAGS.pause, item.title ?? '', item.minutes, ...origin, ...own]);
  return trimmed([
    flags +
      (item.essential ? FLAGS.essential : 0) +
      (item.checkIn ? FLAGS.checkIn : 0) +
      (item.checkOut ? FLAGS.checkOut : 0),
    item.title,
    item.minutes,
    ...origin,
    item.minMinutes,
    PHASES.indexOf(item.phase),
    GROUPINGS.indexOf(item.grouping),
    TALK.indexOf(item.talk),
    NEEDS.reduce((sum, need, place) => sum + (item.needs.includes(need) ? 1 << place : 0), 0),
    item.each ?? 0,
    item.perGroup ?? 0,
    item.oddOnes === undefined ? 0 : ODD.indexOf(item.oddOnes) + 1,
    ...own,
  ]);
}

/** What a link holds as a plan, as far as it looks like one; the schema says whether it is. */
function unpack(packed: unknown): unknown {
  const [title, date, start, end, numbers, place, roles, sessions, items] = list(packed);
  const [people, large, giant, facilitators, bits] = list(numbers);
  const [lead = '', time = '', welcome = '', notes = ''] = list(roles);
  return {
    title,
    date,
    start,
    end,
    people,
    large,
    giant,
    facilitators,
    online: (number(bits) & 1) > 0,
    inHand: (number(bits) & 2) > 0,
    place,
    roles: { lead, time, welcome, notes },
    items: list(items).map((item) => unpackItem(list(item), list(sessions))),
  };
}

function unpackItem(packed: readonly unknown[], sessions: readonly unknown[]): unknown {
  const [bits, title, minutes, session, index, writtenFor, ...rest] = packed;
  const flags = number(bits);
  const has = (flag: number): boolean => (flags & flag) > 0;
  const [set, leader] = has(FLAGS.pause) ? rest : rest.slice(8);
  const planned = {
    title,
    minutes,
    ...(number(session) === 0
      ? {}
      : {
          from: {
            session: sessions[number(session) - 1],
            index: index ?? 0,
            ...(has(FLAGS.short) ? { short: true } : {}),
          },
        }),
    ...(number(writtenFor) === 0 ? {} : { writtenFor }),
    ...(number(set) === 0 ? {} : { set: number(set) - 1 }),
    ...(leader === undefined || leader === '' ? {} : { leader }),
  };
  if (has(FLAGS.pause)) return { kind: 'break', ...planned, ...(title === '' ? { title: undefined } : {}) };
  const [minMinutes, phase, grouping, talk, needs, each, perGroup, odd] = rest;
  return {
    kind: 'step',
    ...planned,
    minMinutes: minMinutes ?? 0,
    essential: has(FLAGS.essential),
    checkIn: has(FLAGS.checkIn),
    checkOut: has(FLAGS.checkOut),
    phase: PHASES[number(phase)],
    grouping: GROUPINGS[number(grouping)],
    talk: TALK[number(talk)],
    needs: NEEDS.filter((_, place) => (number(needs) & (1 << place)) > 0),
    ...(number(each) === 0 ? {} : { each }),
    ...(number(perGroup) === 0 ? {} : { perGroup }),
    ...(number(odd) === 0 ? {} : { oddOnes: ODD[number(odd) - 1] }),
  };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A number, or 0 for what is missing. */
function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Without the zeros and empty words at the end. */
function trimmed(values: Packed): Packed {
  const last = values.findLastIndex((value) => value !== 0 && value !== '');
  return values.slice(0, last + 1);
}

function toBase64(bytes: Uint8Array): string {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
