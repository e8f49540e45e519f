import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { branchProject } from '../branch-project.ts';
import { run } from '../run-here.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

describe('wrong usage gets one plain sentence and exit code 2', () => {
  test.each([
    [['bild'], 'There is no “hedge bild”. Did you mean “build”? “hedge help” lists what there is.'],
    [['frobnicate'], 'There is no “hedge frobnicate”. “hedge help” lists what there is.'],
    [
      ['build', '--brnach', 'x'],
      'There is no --brnach here. Did you mean “--branch”? “hedge help build” says how to use it.',
    ],
    [
      ['build', '--base', 'two words'],
      '“two words” can’t be a path of a site. Write it like /hedge/, in plain letters, digits and hyphens. “hedge help build” says how to use it.',
    ],
    [['help', 'buidl'], 'There is no “hedge buidl”. Did you mean “build”? “hedge help” lists what there is.'],
    [['build', '-b'], 'There is no -b here. “hedge help build” says how to use it.'],
    [['build', '--out'], '--out needs a value after it: --out DIR. “hedge help build” says how to use it.'],
    [
      ['build', '--out', '--release'],
      '--out needs a value after it: --out DIR. “hedge help build” says how to use it.',
    ],
    [['build', '--release=yes'], '--release takes no value: leave out “=yes”. “hedge help build” says how to use it.'],
    [['build', 'leeds'], '“leeds” is one word too many. “hedge help build” says how to use it.'],
    [['check', '--jsn'], 'There is no --jsn here. Did you mean “--json”? “hedge help check” says how to use it.'],
    [
      ['preview', '--base', '../x'],
      '“../x” can’t be a path of a site. Write it like /hedge/, in plain letters, digits and hyphens. “hedge help preview” says how to use it.',
    ],
    [
      ['new'],
      'Say what kind of text, and a short name for it: hedge new session our-first-evening. “hedge help new” says how to use it.',
    ],
    [
      ['new', 'sesion', 'x'],
      'There is no kind “sesion”. Did you mean “session”? The kinds are session, guide, worksheet, template, course and page. “hedge help new” says how to use it.',
    ],
    [
      ['new', 'session', 'Our Evening'],
      '“Our Evening” can’t be a name. Use lower-case words joined by hyphens, such as our-first-evening. “hedge help new” says how to use it.',
    ],
    [
      ['new', 'session', '../../x'],
      '“../../x” can’t be a name. Use lower-case words joined by hyphens, such as our-first-evening. “hedge help new” says how to use it.',
    ],
  ])('%j', async (words, sentence) => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'dist/index.html': '' });
    expect(await run(folder, words)).toEqual({ code: 2, said: '', complained: sentence });
  });
});

test('help lists every verb, and says how to use each', async () => {
  const all = await run(temporaryFolder(), ['help']);
  expect(all.code).toBe(0);
  for (const verb of ['start', 'build', 'check', 'new', 'dev', 'preview', 'verify', 'schemas'])
    expect(all.said).toContain(`hedge ${verb}`);
  const one = await run(temporaryFolder(), ['build', '--help']);
  expect(one.said).toContain('--out DIR');
  expect((await run(temporaryFolder(), ['help', 'build'])).said).toBe(one.said);
  expect((await run(temporaryFolder(), [])).code).toBe(2);
});

test('--version says which release stands there', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'package.json': '{"version":"1.2.3"}' });
  for (const word of ['--version', '-v'])
    expect(await run(folder, [word])).toEqual({ code: 0, said: '1.2.3', complained: '' });
});

describe('what is missing is said in a sentence, with exit code 1', () => {
  test('asked for JSON, what went wrong is JSON too', async () => {
    const folder = branchProject();
    for (const [words, code, error] of [
      [['localise', 'guide/smal-guide', '--json'], 1, 'Did you mean “small-guide”?'],
      [['status', '--json', '--why', 'guide/small-guide'], 1, 'You have changed nothing'],
      [['init', '--json'], 1, 'branch is there already'],
      [['offer', '--json'], 2, 'Say which text'],
    ] as const) {
      const result = await run(folder, words);
      expect([words, result.code, JSON.parse(result.said)]).toEqual([
        words,
        code,
        { error: expect.stringContaining(error) },
      ]);
      expect(result.complained).toContain(error);
    }
  });

  test('a branch of a fleet can be called by its name alone, and one must be called', async () => {
    const folder = branchProject();
    renameSync(join(folder, 'branch'), join(folder, 'branches'));
    for (const name of ['york', 'leeds']) writeFiles(folder, { [`branches/${name}/branch.yaml`]: `name: ${name}\n` });
    rmSync(join(folder, 'branches/branch.yaml'));
    expect(await run(folder, ['status', '--branch', 'leeds'])).toMatchObject({ code: 0 });
    expect(await run(folder, ['localise', 'guide/small-guide'], { HEDGE_BRANCH: 'york' })).toMatchObject({
      said: expect.stringContaining('branches/york/content/guides/small-guide.patch.yaml'),
    });
    for (const words of [
      ['status'],
      ['localise', 'guide/small-guide'],
      ['offer', 'guide/small-guide'],
      ['new', 'guide', 'ours'],
    ])
      expect(await run(folder, words)).toEqual({
        code: 1,
        said: '',
        complained: 'Say which branch, such as --branch leeds. There are: leeds, york.',
      });
  });

  test('a branch that isn’t there, by option or by HEDGE_BRANCH', async () => {
    const sentence =
      'There is no branch folder leedz. Look at the name, or leave --branch and HEDGE_BRANCH out. “hedge help check” says how to use it.';
    expect(await run(temporaryFolder(), ['check', '--branch', 'leedz'])).toEqual({
      code: 2,
      said: '',
      complained: sentence,
    });
    expect(await run(temporaryFolder(), ['check'], { HEDGE_BRANCH: 'leedz' })).toEqual({
      code: 2,
      said: '',
      complained: sentence,
    });
  });
  test('a site to preview', async () => {
    expect((await run(temporaryFolder(), ['preview'])).complained).toBe(
      'There is no site in dist yet. Build it first: npm run build',
    );
  });
});

test.each(['init', 'build', 'keeper'])(
  '“hedge help %s” leaves room between an option and what it does',
  async (verb) => {
    const { said } = await run(temporaryFolder(), ['help', verb]);
    const options = said.split('\n').filter((line) => line.startsWith('  --'));
    expect(options.length).toBeGreaterThan(1);
    expect(options.filter((line) => !/^ {2}--[a-z-]+(?: [A-Z/]+)? {2,}\S/.test(line))).toEqual([]);
  },
);
