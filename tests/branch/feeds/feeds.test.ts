import { describe, expect, test } from 'vitest';
import { calendarFiles } from '../../../src/outputs/data/calendar.ts';
import { feed } from '../../../src/outputs/data/feed.ts';
import { themeText } from '../../../src/outputs/web/theme.ts';
import { viewsOf } from '../../../src/outputs/web/view.ts';
import type { View } from '../../../src/outputs/web/view.ts';
import { readFixture } from '../kit.ts';

function viewOf(id: string): View {
  const [view] = viewsOf(readFixture(id).kit, '/');
  if (view === undefined) throw new Error('no language');
  return view;
}
const town = viewOf('tre-fach');
const text = (view: View, path: string): string =>
  calendarFiles(view)
    .find((file) => file.path === path)
    ?.text() ?? '';

describe('calendars', () => {
  test('lines are at most 75 bytes and end as the standard wants', () => {
    const lines = text(town, 'events.ics').split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  });

  test('unfolded, they say what happens, when it doesn’t, and what is called off', async () => {
    await expect(text(town, 'events.ics').replaceAll('\r\n ', '').replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      './tre-fach.ics',
    );
  });

  test('an address given on request is in none of them', () => {
    expect(text(town, 'events.ics')).toContain('Cyfeiriad ar gais');
    expect(text(town, 'events.ics')).not.toContain('on-request');
  });

  test.each([
    ['2026-07-05', '20260705T225959Z'],
    ['2026-12-05', '20261205T235959Z'],
    ['2026-03-28', '20260328T235959Z'],
    ['2026-03-29', '20260329T225959Z'],
    ['2026-10-24', '20261024T225959Z'],
    ['2026-10-25', '20261025T235959Z'],
  ])('what repeats until %s does so until that day ends on our clocks', (until, end) => {
    const [event] = town.kit.events;
    if (event?.repeats === undefined) throw new Error('no event');
    const events = [{ ...event, repeats: { ...event.repeats, until } }];
    expect(text({ ...town, kit: { ...town.kit, events } }, 'events.ics')).toContain(`UNTIL=${end}`);
  });

  test('a course has its own, with its own share', () => {
    const course = text(town, 'events/why-things-are-the-way-they-are.ics').replaceAll('\r\n ', '');
    expect(course).toContain('Noson dai');
    expect(course).not.toContain('Cyfarfod trefnu');
    expect(course).toMatch(/X-WR-CALDESC:.*100 %/);
  });
});

describe('news', () => {
  test('says what is next and what the branch has written, at whole addresses', async () => {
    const { text: xml } = feed(town, 'https://tre-fach.example/glawdd/');
    expect(
      [...xml.matchAll(/<link>([^<]*)<\/link>/g)]
        .map((match) => match[1])
        .filter((link) => !link?.startsWith('https://tre-fach.example/')),
    ).toEqual([]);
    expect([...xml.matchAll(/<item><title>([^<]*)/g)].map((match) => match[1])).toEqual([
      'Cyfarfod trefnu · Dydd Iau, 26 Tachwedd 2026',
      'Noson dai · Dydd Mawrth, 1 Rhagfyr 2026',
      'Noson dai · Dydd Mawrth, 15 Rhagfyr 2026 · Wedi’i ganslo',
      'Pwy ydyn ni',
    ]);
  });
});

test('a branch’s colour comes with one for the dark page', () => {
  expect(themeText(readFixture('tre-fach').kit)).toMatch(
    /html:root \{ --leaf: #6b1d3f; --leaf-wash: #[0-9a-f]{6}; \}\n@media \(prefers-color-scheme: dark\) \{ html:root \{ --leaf: #[0-9a-f]{6}/,
  );
  expect(themeText(readFixture('upper-fell').kit)).toBeUndefined();
});
