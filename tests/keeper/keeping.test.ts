import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { eventFileSchema } from '../../src/kit/schema/events.ts';
import { hideFileSchema } from '../../src/kit/schema/one-change.ts';
import { forgeOf } from '../../src/kit/forge/forge.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { Keeping } from '../../src/outputs/web/keeping.ts';
import { viewsOf } from '../../src/outputs/web/view.ts';
import { readFixture } from '../branch/kit.ts';

const source = 'https://github.com/tre-fach/glawdd';
const { kit } = readFixture('tre-fach');

function keepingOf(changed: Partial<Kit> = {}): Keeping {
  const [view] = viewsOf({ ...kit, ...changed, branch: { ...kit.branch, source } }, '/');
  const forge = forgeOf(source);
  if (view === undefined || forge === undefined) throw new Error('There is nothing to keep.');
  return new Keeping(view, forge);
}

test('what hides a text in haste does so as it stands, without a word added', () => {
  const presses = keepingOf()
    .groups()
    .flatMap(({ items }) => items.flatMap((item) => item.presses.filter(({ file }) => file.includes('/hide/'))));
  expect(presses.length).toBeGreaterThan(50);
  for (const { href } of presses) {
    const text = new URL(href).searchParams.get('value') ?? '';
    expect(hideFileSchema.safeParse(parse(text)).error, text).toBeUndefined();
  }
});

test('a second event on the same day has a file of its own', () => {
  const [event] = kit.events;
  const first = keepingOf().addEvent().file;
  if (event === undefined) throw new Error('There is no event.');
  const second = keepingOf({ events: [...kit.events, { ...event, file: first }] }).addEvent().file;
  const third = keepingOf({
    events: [...kit.events, { ...event, file: first }, { ...event, file: second }],
  }).addEvent().file;
  expect(second).toBe(first.replace('.yaml', '-2.yaml'));
  expect(third).toBe(first.replace('.yaml', '-3.yaml'));
});

test('what waits is called by what people see of it', () => {
  const slots = new Map(kit.slots.map(({ id, label }) => [`slot/${id}`, label]));
  const waiting = keepingOf({ today: '2030-01-01' }).waiting();
  expect(waiting.length).toBeGreaterThan(0);
  for (const { name } of waiting) expect(name).not.toMatch(/^[a-z]+\/[a-z0-9-]+/);
  expect(waiting.some(({ name }) => [...slots.values()].includes(name))).toBe(true);
});

test('a new event says nothing of a place until somebody does: left as it stands, it is sent back with the line', () => {
  const text = new URL(keepingOf().addEvent().href).searchParams.get('value') ?? '';
  const told = (words: string): string[] => {
    const read = eventFileSchema.safeParse(parse(words));
    return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
  };
  expect(told(text)).toEqual(['title', 'place.name']);
  const filled = text.replace('title: ', 'title: Housing night').replace('name: ', 'name: The library');
  expect(told(filled)).toEqual([]);
  // Whether there are steps is for whoever has been there to say.
  expect(parse(filled).place).toEqual({ name: 'The library', address: 'on-request' });
});

test('what is hidden is listed by its title, and each has the way to show it again', () => {
  const hidden = new Map([['quick-check-in', 'branch/hide/quick-check-in.yaml']]);
  const unread: Kit['unread'] = [
    { kind: 'guide', id: 'quick-check-in', why: 'hidden', title: 'A quick check-in' },
    { kind: 'module', id: 'in-the-list', why: 'hidden', title: 'In the list' },
    { kind: 'module', id: 'half-written', why: 'draft', title: 'Half written' },
  ];
  expect(
    keepingOf({ hidden, unread })
      .hidden()
      .map(({ title, press }) => [title, press.href]),
  ).toEqual([
    ['A quick check-in', `${source}/delete/main/branch/hide/quick-check-in.yaml`],
    ['In the list', `${source}/edit/main/${kit.folder}/branch.yaml`],
  ]);
});

test('each choice about what waits says what it does', () => {
  const stale = kit.adaptations.map((each) => ({ ...each, state: 'stale' as const }));
  const waiting = keepingOf({ adaptations: stale }).waiting();
  const chosen = waiting.filter(({ presses }) => presses.length > 1);
  expect(chosen.length).toBeGreaterThan(0);
  for (const { says, presses } of chosen) {
    expect(says.map(({ label }) => label)).toEqual(presses.slice(0, -1).map(({ label }) => label));
    expect(new Set(says.map(({ words }) => words)).size).toBe(says.length);
  }
});
