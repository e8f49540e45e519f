import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { readSources } from '../../../src/edge/sources.ts';
import { readKit } from '../../../src/kit/read.ts';
import type { Reading } from '../../../src/kit/kit.ts';
import { branchProject } from '../../cli/branch-project.ts';
import { run } from '../../cli/run-here.ts';

function readingOf(files: Record<string, string>): Reading {
  const project = branchProject(files);
  const { sources } = readSources(project, { id: 'branch', path: join(project, 'branch') }, '2026-11-22');
  return readKit({ ...sources, fingerprint });
}

const NIGHT =
  'title: Housing night\nsort: session\nfacing: outward\nsession: small-session\nstarts: 2026-12-03 19:00\n';

describe('one file, one change', () => {
  test('an event of its own stands beside those of events.yaml, called by its file', () => {
    const { kit, issues } = readingOf({
      'branch/events.yaml':
        '# Ours\n- id: tea\n  title: Tea\n  sort: social\n  facing: inward\n  starts: 2026-12-01 15:00\n  minutes: 60\n',
      'branch/events/housing-night.yaml': NIGHT,
    });
    expect(issues.filter(({ file }) => file.startsWith('branch/'))).toEqual([]);
    expect(kit.events.map(({ id, file, line }) => [id, file, line])).toEqual([
      ['tea', 'branch/events.yaml', 2],
      ['housing-night', 'branch/events/housing-night.yaml', 1],
    ]);
  });

  test('a file in hide/ leaves a text out, and the check names the file where there is no such text', async () => {
    const files = {
      'branch/hide/second-guide.yaml': 'because: We have our own.\n',
      'branch/hide/no-such-guide.yaml': '',
      'branch/hide/licence-and-credits.yaml': 'since: 2026-11-20\n',
    };
    const { kit } = readingOf(files);
    expect(kit.items.some(({ id }) => id === 'second-guide')).toBe(false);
    expect(kit.unread).toContainEqual({
      kind: 'guide',
      id: 'second-guide',
      why: 'hidden',
      code: 'G02',
      title: 'A second guide',
    });
    const { said, complained } = await run(branchProject(files), ['check']);
    const all = said + complained;
    expect(all).toContain('branch/hide/no-such-guide.yaml');
    expect(all).toContain('There is no text “no-such-guide”.');
    expect(all).toContain('branch/hide/licence-and-credits.yaml');
    expect(all).toContain('Delete this file. To say it in your own words');
  });

  test('a text that was hidden in haste is hidden even where the file says it badly', () => {
    const { kit, issues } = readingOf({ 'branch/hide/second-guide.yaml': 'why: it is wrong\n' });
    expect(kit.items.some(({ id }) => id === 'second-guide')).toBe(false);
    expect(issues.map(({ file, line, field }) => [file, line, field])).toContainEqual([
      'branch/hide/second-guide.yaml',
      1,
      'why',
    ]);
  });

  test.each([
    ['branch/events/Housing Night.yaml', NIGHT, 'Name it in lower-case letters with hyphens, such as housing-night'],
    ['branch/events/housing-night.yml', NIGHT, 'Name it in lower-case letters with hyphens'],
    ['branch/events/housing-night.yaml', `id: other\n${NIGHT}`, 'id'],
    ['branch/events/housing-night.yaml', NIGHT.replace('small-session', 'no-such-session'), 'no-such-session'],
    ['branch/events/tea.yaml', 'title: Tea\nsort: social\nfacing: inward\nstarts: 2026-12-01 15:00\n', 'minutes'],
    ['branch/settle/a.yaml', 'name: guide/small-guide\nchoice: maybe\n', 'choice'],
  ])('%s is told of with a way to mend it', async (path, text, words) => {
    const { code, said, complained } = await run(branchProject({ [path]: text }), ['check']);
    expect(code).toBe(1);
    expect(said + complained).toContain(path);
    expect(said + complained).toContain(words);
  });

  test('of two events with one name, one in events.yaml, the second is told of', async () => {
    const { said, complained } = await run(
      branchProject({
        'branch/events.yaml': `- id: housing-night\n${NIGHT.replaceAll(/^/gm, '  ').trimEnd()}\n`,
        'branch/events/housing-night.yaml': NIGHT,
      }),
      ['check'],
    );
    expect(said + complained).toContain('Two events are called “housing-night”.');
    expect(said + complained).toContain('branch/events/housing-night.yaml:1');
  });
});
