import { expect, inject, test } from 'vitest';
import { openKeeper } from '../../src/keeper/keeper.ts';
import { tell } from '../../src/keeper/report-issue.ts';
import { git } from '../upgrade/releases.ts';
import { standInForge } from './forge.ts';
import { keptHistory, keptSite } from './kept-site.ts';

const FACT = (until: string): string => `- slot: typical-rent
  value: £850 a month
  source: Ten adverts
  date: 2026-05-01
  reviewBy: ${until}
`;

/** The days on which the report is asked for. */
const EARLY = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-20') / 1000) };
const LATE = { SOURCE_DATE_EPOCH: String(Date.parse('2027-03-02') / 1000) };

test.runIf(inject('full'))('silent where nothing waits; later it says what has come up, and where', async () => {
  const kept = keptSite({ 'branch/local.yaml': FACT('2027-02-01') });
  const forge = await standInForge(kept.origin);
  const silent = await kept.press('report', { ...forge.env, ...EARLY });
  expect(silent).toMatchObject({ code: 0, said: '', summary: '' });
  expect(forge.deeds).toEqual([]);

  const kit = `${kept.origin}-kit`;
  git(kept.origin, 'clone', '--quiet', kept.site, kit);
  for (const tag of ['v0.0.9', 'v99.0.0', 'v99.1.0-trial']) git(kit, 'tag', tag);
  forge.manner.about = { parent: { clone_url: kit } };
  expect((await kept.press('report', { ...forge.env, ...LATE })).code).toBe(0);
  const [issue] = forge.issues;
  expect(issue).toMatchObject({ title: 'Your site: what waits for you', state: 'open' });
  expect(issue?.body).toContain('This fact was to be looked at again by 2027-02-01.');
  expect(issue?.body).toContain('/leeds/hedge/blob/main/branch/local.yaml');
  // It is counted from the day the folder was made.
  expect(issue?.body).toContain('Since 2026-11-01 the site has had no PDFs');
  expect(issue?.body).toContain('99.0.0 is out');
});

test.each<'github' | 'forgejo'>(['github', 'forgejo'])(
  'on %s there is one issue: left alone while nothing changes, renewed, closed, opened again',
  async (sort) => {
    const kept = keptHistory();
    const forge = await standInForge(kept.origin, { sort });
    const { issues, deeds, env } = forge;
    const report = async (...parts: string[]): Promise<string[]> => {
      deeds.length = 0;
      expect(await tell(openKeeper(kept.site, { ...process.env, ...env }), parts)).toMatchObject({ code: 0 });
      return [...deeds];
    };
    expect(await report()).toEqual([]);
    expect(await report('## One thing')).toEqual(['POST /issues']);
    expect(await report('## One thing')).toEqual([]);
    // Whoever closed it has seen it: the same is not said again, something new is.
    const [issue] = issues;
    if (issue !== undefined) issue.state = 'closed';
    expect(await report('## One thing')).toEqual([]);
    expect(await report('## One thing', '## Another')).toEqual(['PATCH /issues/1', 'POST /issues/1/comments']);
    expect(issue).toMatchObject({ state: 'open', body: expect.stringContaining('## Another') });
    expect(await report()).toEqual(['POST /issues/1/comments', 'PATCH /issues/1']);
    expect(issue?.state).toBe('closed');
    expect(await report()).toEqual([]);
    expect(await report('## A third')).toEqual(['PATCH /issues/1', 'POST /issues/1/comments']);
    expect(issues).toHaveLength(1);
  },
);

test('where issues are off, the run fails so that its keeper hears of it', async () => {
  const kept = keptHistory();
  const forge = await standInForge(kept.origin, { issues: false });
  const keeper = openKeeper(kept.site, { ...process.env, ...forge.env });
  expect(await tell(keeper, [])).toEqual({ code: 0, words: [] });
  const { code, words } = await tell(keeper, ['## One thing']);
  expect(code).toBe(1);
  expect(words.join('\n')).toMatch(/## One thing[\s\S]*issues are switched off here/);
});
