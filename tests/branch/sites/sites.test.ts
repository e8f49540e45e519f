import { describe, expect, test } from 'vitest';
import { readKit } from '../../../src/kit/read.ts';
import { findBranch, readSources } from '../../../src/edge/sources.ts';
import { sheetsOf } from '../../../src/outputs/print/sheets.ts';
import { composeSite } from '../../../src/outputs/web/compose.ts';
import type { EventsProps } from '../../../src/outputs/web/pages/events.ts';
import type { RhythmProps } from '../../../src/outputs/web/pages/rhythm.ts';
import { viewsOf } from '../../../src/outputs/web/view.ts';
import { pagesOf, readFixture, root, saidOn } from '../kit.ts';

const WORLD = ['tre-fach', 'three-rivers', 'upper-fell'] as const;

test.each(WORLD)('%s has no errors of its own', (id) => {
  const { issues } = readFixture(id);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
});

const slots = readFixture('upper-fell').kit.slots.length;

describe('a Welsh-English town', () => {
  const pages = pagesOf('tre-fach');

  test('speaks Welsh at its root, with its own next evening, facts and pages on its home page', () => {
    const home = saidOn(pages.get(''));
    for (const words of [
      'Noson dai',
      'Dydd Mawrth, 1 Rhagfyr 2026',
      'Wedi’i ganslo',
      '£790 y mis',
      'Pwy ydyn ni',
      `3 o ${slots} yn hysbys`,
      'media/logo.png',
    ])
      expect(home).toContain(words);
    expect(home).not.toContain('£790 a month');
  });

  test('says its facts in each language, and the day, and what is old', () => {
    const local = saidOn(pages.get('en/local'));
    expect(local).toContain('£790 a month');
    expect(local).toContain('Ten adverts read at the library');
    expect(local).toContain('found out on 3 November 2026');
    // Found out in February, to be looked at again by August: said, and in the language it was said in.
    expect(local).toMatch(/lang=\\"cy\\" dir=\\"auto\\"><ul><li>Desg dai[^]*?Check before use\./);
    expect(local).toContain(`3 of ${slots} known`);
  });

  test('shows a fact wherever a page asks for it, with the links of its text', () => {
    const asking = [...pages.values()].filter(
      (page) => page.path.startsWith('en/') && saidOn(page).includes('Côr Meibion Tre-fach'),
    );
    expect(asking.map(({ path }) => path)).toContain('en/local');
    expect(saidOn(pages.get('en/local'))).toContain('/en/sessions/how-people-fought-for-their-streets/');
  });

  test('says what it has changed, and where the kit’s own version is', () => {
    const page = pages.get('en/worksheets/what-i-think');
    expect(page?.props).toMatchObject({
      adapted: {
        title: 'What Cangen Tre-fach changed',
        changes: ['A detail around the text'],
        original: { href: 'https://kit.example/worksheets/what-i-think/' },
      },
    });
    expect(saidOn(page)).toContain('Adapted by Cangen Tre-fach.');
    expect(page?.frame.title).toBe('What I think, here in Tre-fach');
    expect(page?.frame.canonical).toBeUndefined();
  });

  test('names the kit’s page as the original of what it hasn’t changed, and of nothing else', () => {
    expect(pages.get('en/guides/everyone-speaks')?.frame.canonical).toBe('https://kit.example/guides/everyone-speaks/');
    for (const path of ['', 'en', 'en/local', 'handbook/pwy-ydyn-ni'])
      expect(pages.get(path)?.frame.canonical).toBeUndefined();
    // A local fact stands in it.
    const withFact = [...pages.values()].find(
      (page) => page.template === 'session' && saidOn(page).includes('class=\\"local known\\"'),
    );
    expect(withFact?.frame.canonical).toBeUndefined();
  });

  test('marks its own words as Welsh where the page around them is English, and the kit’s as English on a Welsh page', () => {
    const cy = { lang: 'cy', dir: 'ltr' };
    const happenings = (pages.get('en/events')?.props as EventsProps | undefined)?.happenings ?? [];
    const night = happenings.find(({ id }) => id === 'noson-dai');
    expect(night).toMatchObject({ title: 'Housing night', where: [{ words: 'Y llyfrgell', ...cy }, cy] });
    expect(night?.lang).toBeUndefined();
    expect(night?.details).toContainEqual({ label: 'Cost', words: 'Am ddim', ...cy });
    const meeting = happenings.find(({ id }) => id === 'pwyllgor');
    expect(meeting).toMatchObject(cy);
    expect(meeting?.where).toContainEqual({ words: 'Address on request' });
    expect(pages.get('en')?.props).toMatchObject({ own: { tongue: cy } });
    expect(pages.get('')?.props).toMatchObject({ own: { tongue: {} } });
    const months = (pages.get('rhythm')?.props as RhythmProps | undefined)?.months ?? [];
    expect(
      months.flatMap(({ reviews }) => reviews).find(({ words }) => words.startsWith('Typical rent')),
    ).toMatchObject({
      lang: 'en',
      dir: 'ltr',
    });
  });

  test('leaves out what it hides', () => expect(pages.has('worksheets/session-feedback')).toBe(false));

  test('has its colour on both pages, and its own styles', () => {
    expect(pages.get('')?.frame.theme).toBe('/theme.css');
  });
});

describe('a city with three area units', () => {
  const pages = pagesOf('three-rivers');

  test('lists its areas, and says which one an event belongs to', () => {
    expect(saidOn(pages.get(''))).toContain('From the ring road to the weir');
    expect(saidOn(pages.get('events'))).toMatch(/"Activity","for anybody here","each week","North bank"/);
  });

  test('has a calendar for all of it, and one for each area', () => {
    expect(pages.get('events')?.props).toMatchObject({
      calendars: [
        { href: '/events.ics' },
        { href: '/events/area-north.ics' },
        { href: '/events/area-docks.ics' },
        { href: '/events/area-hillside.ics' },
      ],
    });
  });

  test('says on which day its list was made, and tells of what is most of a year away', () => {
    expect(pages.get('events')?.props).toMatchObject({
      asOf: 'These days were worked out on 26 November 2026. The calendars go on by themselves.',
    });
    const { kit } = readFixture('three-rivers');
    const [event] = kit.events;
    if (event === undefined) throw new Error('no event');
    const { repeats: _again, ...once } = event;
    const far = { ...kit, events: [{ ...once, id: 'far', starts: '2027-10-02 14:00' }] };
    expect(saidOn(composeSite(far, '/').find(({ path }) => path === 'events'))).toContain('2 October 2027');
  });

  test('says how much of its time faces outwards', () => {
    expect(pages.get('events')?.props).toMatchObject({
      share: expect.stringMatching(/^Of the time planned for the next six months, (\d+) % faces outwards/),
    });
  });

  test('finds the kit under a path', () =>
    expect(pages.get('guides/everyone-speaks')?.frame.canonical).toBe(
      'https://kit.example/hedge/guides/everyone-speaks/',
    ));

  test('plans its year', () => {
    const months = pages.get('rhythm')?.props;
    expect(months).toMatchObject({ months: { length: 12 } });
    expect(saidOn(pages.get('rhythm'))).toContain('All three areas, with food');
  });
});

describe('a rural branch with one volunteer, no logo and no imprint', () => {
  const pages = pagesOf('upper-fell');

  test('stands, and says what is missing', () => {
    expect(pages.get('')?.frame.colophon).toMatchObject({
      notYet: expect.stringContaining('No imprint has been settled on yet'),
    });
    expect(pages.get('')?.frame.logo).toBeUndefined();
    expect(saidOn(pages.get('local'))).toContain(`0 of ${slots} known`);
    expect(pages.get('events')?.props).toMatchObject({ happenings: [], calendars: [] });
    expect(saidOn(pages.get(''))).not.toContain('not-yet');
  });

  test('has no link to events in its menu while there are none, but a page that says so', () => {
    expect(pages.get('')?.frame.nav.map(({ href }) => href)).not.toContain('/events/');
    expect(pages.has('events')).toBe(true);
  });
});

test('the kit’s own site asks for local facts, and has no events', () => {
  const { kit } = readKit(readSources(root, findBranch(root, undefined), '2026-11-22').sources);
  const paths = composeSite(kit, '/').map(({ path }) => path);
  expect(paths).toContain('local');
  expect(paths).not.toContain('events');
});

test('paper says who has adapted what is printed, and what is local on it', () => {
  const [, english] = viewsOf(readFixture('tre-fach').kit, '/');
  if (english === undefined) throw new Error('no English');
  const printed = (id: string): string =>
    JSON.stringify(sheetsOf(english).find(({ item, form }) => item.id === id && form === 'standard')?.document);
  expect(printed('what-i-think')).toContain('Adapted by Cangen Tre-fach.');
  expect(printed('our-housing-facts')).not.toContain('Adapted by');
  expect(printed('why-is-housing-so-broken')).toContain(
    '"answer":["£790 a month, for the ten homes advertised in one week"]',
  );
});
