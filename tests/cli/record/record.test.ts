import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { beginAnywhere, patchOf } from '../../../src/kit/overlay/begin.ts';
import { canonicalText } from '../../../src/kit/overlay/canonical.ts';
import { yamlOf } from '../../../src/kit/reading/adaptations.ts';
import { writeFiles } from '../../temporary.ts';
import { branchFiles, branchProject, changeKit } from '../branch-project.ts';
import { run } from '../run-here.ts';

const GUIDE = 'src/content/guides/small-guide.mdx';
const OWN = 'branch/content/guides/small-guide.mdx';
const PATCH = 'branch/content/guides/small-guide.patch.yaml';

const textOf = (project: string, path: string): string => readFileSync(join(project, path), 'utf8');
const printOf = (project: string, path: string): string =>
  fingerprint(canonicalText(path, textOf(project, path))).slice(0, 16);

/** A text of the kit as the page “Keep this site” hands it over, with the words in it changed. */
function fromBrowser(project: string): string {
  return beginAnywhere(GUIDE, textOf(project, GUIDE), printOf(project, GUIDE)).replace('Breathe.', 'Breathe slowly.');
}

const states = async (project: string): Promise<string[]> => {
  const { said } = await run(project, ['status', '--json']);
  const { all }: { all: { id: string; state: string; recorded: boolean }[] } = JSON.parse(said);
  return all.map(({ id, state, recorded }) => `${id} ${state}${recorded ? '' : ', not written down'}`);
};

describe('a text begun in a browser', () => {
  test('is as good as one that a command began, once it is written down', async () => {
    const project = branchProject();
    writeFiles(project, { [OWN]: fromBrowser(project) });
    expect(await states(project)).toEqual(['small-guide current, not written down']);
    const checked = await run(project, ['check', '--json']);
    expect(checked.said).not.toContain('isn’t written down which version');
    const { code, said } = await run(project, ['record']);
    expect([code, said]).toEqual([
      0,
      `${OWN}: Noted what it was made from, so that you hear of it when the kit changes that.`,
    ]);
    const files = branchFiles(project);
    expect(files['.base/content/guides/small-guide.mdx']).toBe(textOf(project, GUIDE));
    expect(files['content/guides/small-guide.mdx']).toBe(fromBrowser(project));
    expect(await states(project)).toEqual(['small-guide current']);
    changeKit(project, GUIDE, 'Ask [people]', 'Ask [other people]');
    expect(await states(project)).toEqual(['small-guide stale']);
    const again = await run(project, ['record']);
    expect([again.code, again.said]).toEqual([0, '']);
  });

  test('whose words nobody changed says what the kit says', async () => {
    const project = branchProject();
    writeFiles(project, { [OWN]: beginAnywhere(GUIDE, textOf(project, GUIDE), printOf(project, GUIDE)) });
    expect(await states(project)).toEqual(['small-guide redundant, not written down']);
  });

  test('is stale even before it is written down, where the kit has changed since', async () => {
    const project = branchProject();
    writeFiles(project, { [OWN]: fromBrowser(project) });
    changeKit(project, GUIDE, 'Ask [people]', 'Ask [other people]');
    expect(await states(project)).toEqual(['small-guide stale, not written down']);
    const { said } = await run(project, ['record']);
    expect(said).toBe(
      `${OWN}: It was made from a version of ${GUIDE} that isn’t here any more. Look at both: the page “Keep this site” shows them.`,
    );
    expect(await states(project)).toEqual(['small-guide stale']);
    expect(Object.keys(branchFiles(project))).not.toContain('.base/content/guides/small-guide.mdx');
  });

  test('has what it was made from looked up in the history', async () => {
    const project = branchProject();
    const git = (...words: string[]): void => {
      const ran = spawnSync('git', ['-C', project, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words]);
      if (ran.status !== 0) throw new Error(String(ran.stderr));
    };
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'The kit');
    const before = textOf(project, GUIDE);
    writeFiles(project, { [OWN]: fromBrowser(project) });
    changeKit(project, GUIDE, 'A very small guide.', 'A very short guide.');
    git('commit', '--quiet', '-am', 'The kit says more');
    const { said } = await run(project, ['record']);
    expect(said).toBe(
      `${OWN}: Noted what it was made from. The kit has changed that since: the page “Keep this site” shows how.`,
    );
    expect(branchFiles(project)['.base/content/guides/small-guide.mdx']).toBe(before);
    const synced = await run(project, ['localise', 'guide/small-guide', '--sync']);
    expect(synced.code).toBe(0);
    expect(textOf(project, OWN)).toContain('Breathe slowly.');
    expect(textOf(project, OWN)).toContain('A very short guide.');
  });

  test('may be a patch: only its own fields count', async () => {
    const project = branchProject();
    const yaml = yamlOf(GUIDE, textOf(project, GUIDE));
    const begun = patchOf(GUIDE, yaml, printOf(project, GUIDE));
    writeFiles(project, { [PATCH]: begun.replace('# title: A small guide', 'title: Our guide') });
    expect(await states(project)).toEqual(['small-guide current, not written down']);
    await run(project, ['record']);
    expect(await states(project)).toEqual(['small-guide current']);
    changeKit(project, GUIDE, 'Breathe.', 'Breathe twice.');
    expect(await states(project)).toEqual(['small-guide current']);
    changeKit(project, GUIDE, 'title: A small guide', 'title: A tiny guide');
    expect(await states(project)).toEqual(['small-guide stale']);
  });

  test('with a mark that can’t be one is told of, with its line', async () => {
    const project = branchProject({ [PATCH]: 'basedOn: yesterday\ntitle: Ours\n' });
    const { code, said, complained } = await run(project, ['check']);
    expect(code).toBe(1);
    expect(said + complained).toContain(`${PATCH}:1:`);
    expect(said + complained).toContain('must be 16 hex digits');
  });
});

describe('what settle/ asks for', () => {
  const stale = async (): Promise<string> => {
    const project = branchProject();
    writeFiles(project, { [OWN]: fromBrowser(project) });
    await run(project, ['record']);
    changeKit(project, GUIDE, 'A very small guide.', 'A very short guide.');
    return project;
  };
  const request = (choice: string, seen?: string): string =>
    `name: guide/small-guide\nchoice: ${choice}\n${seen === undefined ? '' : `seen: "${seen}"\n`}`;
  const SETTLE = 'branch/settle/guide-small-guide.yaml';

  test.each([
    ['keep', 'kept', 'current', 'Breathe slowly.', 'A very small guide.'],
    ['sync', 'synced', 'current', 'Breathe slowly.', 'A very short guide.'],
  ])('%s: it is done, and the request is gone', async (choice, did, state, ours, theirs) => {
    const project = await stale();
    writeFiles(project, { [SETTLE]: request(choice, printOf(project, GUIDE)) });
    const { said } = await run(project, ['record', '--json']);
    const { told }: { told: { did: string }[] } = JSON.parse(said);
    expect(told.map((each) => each.did)).toEqual([did]);
    expect(existsSync(join(project, SETTLE))).toBe(false);
    expect(await states(project)).toEqual([`small-guide ${state}`]);
    expect(textOf(project, OWN)).toContain(ours);
    expect(textOf(project, OWN)).toContain(theirs);
  });

  test('drop: the kit’s own is shown again, and ours is laid aside', async () => {
    const project = await stale();
    const ours = textOf(project, OWN);
    writeFiles(project, { [SETTLE]: request('drop') });
    await run(project, ['record']);
    expect(existsSync(join(project, OWN))).toBe(false);
    expect(branchFiles(project)['.dropped/content/guides/small-guide.mdx']).toBe(ours);
    expect(existsSync(join(project, SETTLE))).toBe(false);
  });

  test('is not done where the kit has changed again since somebody looked', async () => {
    const project = await stale();
    writeFiles(project, { [SETTLE]: request('sync', printOf(project, GUIDE)) });
    changeKit(project, GUIDE, 'Ask [people]', 'Ask [all people]');
    const before = textOf(project, OWN);
    const { said, code } = await run(project, ['record']);
    expect(code).toBe(0);
    expect(said).toContain('has changed guide/small-guide again since you looked');
    expect(textOf(project, OWN)).toBe(before);
    expect(await states(project)).toEqual(['small-guide stale']);
  });

  test('is not done where both changed the same words', async () => {
    const project = await stale();
    changeKit(project, GUIDE, 'Breathe.', 'Breathe deeply.');
    writeFiles(project, { [SETTLE]: request('sync') });
    const before = textOf(project, OWN);
    const { said } = await run(project, ['record']);
    expect(said).toContain('you and the kit have changed the same words');
    expect(textOf(project, OWN)).toBe(before);
  });

  test('with nothing written on a dry run, all stays as it was', async () => {
    const project = await stale();
    writeFiles(project, { [SETTLE]: request('drop') });
    const before = branchFiles(project);
    const { said } = await run(project, ['record', '--dry-run']);
    expect(said).toContain('would take away  branch/settle/guide-small-guide.yaml');
    expect(branchFiles(project)).toEqual(before);
  });

  test('that names nothing, or isn’t a request, is told of and stops nothing else', async () => {
    const project = await stale();
    writeFiles(project, {
      'branch/settle/a.yaml': 'name: guide/no-such\nchoice: keep\n',
      'branch/settle/b.yaml': 'name: guide/small-guide\nchoice: burn\n',
      [SETTLE]: request('keep'),
    });
    const { said } = await run(project, ['record']);
    expect(said).toContain('you have changed nothing called guide/no-such');
    expect(await states(project)).toEqual(['small-guide current']);
    expect(existsSync(join(project, 'branch/settle/b.yaml'))).toBe(true);
    const checked = await run(project, ['check']);
    expect(checked.said + checked.complained).toContain('branch/settle/b.yaml:2:');
  });
});
