import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGit } from '../../src/keeper/git.ts';
import { runHere } from '../../src/keeper/hedge.ts';
import { tellOutcome } from '../../src/keeper/tell.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { git } from '../upgrade/releases.ts';

test('what is built, and what npm runs, sees none of the keys that a job has', () => {
  const keys = {
    GITHUB_TOKEN: 'a',
    DEPLOY_SECRET: 'b',
    FTP_PASSWORD: 'c',
    ACTIONS_RUNTIME_URL: 'd',
    GIT_ASKPASS: 'e',
  };
  const env = { ...keys, PATH: process.env['PATH'], HEDGE_BRANCH: 'branch' };
  const ran = runHere(temporaryFolder(), env, process.execPath, ['-p', 'JSON.stringify(process.env)']);
  const seen: Record<string, string> = JSON.parse(ran.said);
  expect(Object.keys(keys).filter((name) => name in seen)).toEqual([]);
  expect(seen['HEDGE_BRANCH']).toBe('branch');
});

test('nothing that a text says is a command to the runner, ends its line or gives another output', () => {
  const folder = temporaryFolder();
  const outputs = join(folder, 'outputs');
  const said: string[] = [];
  tellOutcome(
    {
      code: 1,
      words: ['::set-output name=publish::yes'],
      marks: [{ level: 'error', file: 'a,b:c\n.mdx', line: 3, text: 'One\n::error::Two\r\n100%' }],
      outputs: { changed: 'no\npublish=yes' },
    },
    { GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: outputs },
    (line) => said.push(line),
  );
  const [mark, pause = '', words, on] = said;
  expect(mark).toBe('::error file=a%2Cb%3Ac%0A.mdx,line=3::One%0A::error::Two%0D%0A100%25');
  expect(pause).toMatch(/^::stop-commands::said-[0-9a-f-]{36}$/);
  expect(words).toBe('::set-output name=publish::yes');
  expect(on).toBe(`::${pause.slice('::stop-commands::'.length)}::`);
  expect(readFileSync(outputs, 'utf8')).toBe('changed=no publish=yes\n');
});

test('a hook that somebody left in the repository is not run', () => {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet', '--initial-branch=main');
  writeFiles(folder, {
    'a.txt': 'a',
    '.git/hooks/pre-commit': `#!/bin/sh\ntouch "${join(folder, 'was-run')}"\n`,
  });
  chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
  const ours = openGit(folder, process.env);
  ours.run('add', '--all');
  ours.run('commit', '--quiet', '-m', 'One');
  expect(existsSync(join(folder, 'was-run'))).toBe(false);
  expect(ours.run('log', '--format=%s')).toBe('One');
});
