import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { git } from '../../upgrade/releases.ts';
import { run } from '../run-here.ts';
import { kitProject } from './kit-project.ts';

/** Runs a line as it was printed or written down, with another key in the place of the usual one. */
function typed(folder: string, line: string, key: string): { status: number | null; said: string } {
  const run = spawnSync('sh', ['-c', line.replaceAll('~/.ssh/id_ed25519', `'${key}'`)], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
  });
  return { status: run.status, said: run.stdout + run.stderr };
}

/** The lines of docs/verifying.md that begin with some words. */
function documented(words: string): string[] {
  const text = readFileSync(new URL('../../../docs/verifying.md', import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line.startsWith(words));
}

test('a release is signed as it says, and checked as the documentation says; a changed sum and another’s key are told of', async () => {
  const folder = kitProject();
  const keys = temporaryFolder();
  for (const name of ['ours', 'theirs'])
    expect(
      spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'releases', '-f', join(keys, name)]).status,
    ).toBe(0);
  const ours = join(keys, 'ours');
  const { said } = await run(folder, ['release']);
  const lines = said.split('\n').filter((line) => line.startsWith('  '));
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(typed(folder, line, ours)).toMatchObject({ status: 0 });

  const place = join(folder, '.hedge/release');
  const signer = `releases@hedgeschool namespaces="hedgeschool-release,git" ${readFileSync(`${ours}.pub`, 'utf8')}`;
  writeFiles(place, { allowed_signers: signer });
  const checks = documented('ssh-keygen -Y verify');
  expect(checks).toHaveLength(1);
  const check = (): { status: number | null; said: string } => typed(place, checks[0] ?? '', ours);
  expect(check()).toEqual({
    status: 0,
    said: expect.stringMatching(/^Good "hedgeschool-release" signature for releases@hedgeschool with ED25519 key/),
  });
  expect(typed(place, documented('sha256sum --check')[0] ?? '', ours)).toMatchObject({ status: 0 });

  const [tagCheck = ''] = documented('git -c gpg.ssh.allowedSignersFile');
  writeFiles(folder, { allowed_signers: signer });
  expect(typed(folder, tagCheck.replace('v1.2.0', git(folder, 'tag')), ours)).toMatchObject({
    status: 0,
    said: expect.stringContaining('Good "git" signature for releases@hedgeschool'),
  });

  appendFileSync(join(place, 'SHA256SUMS'), `${'0'.repeat(64)}  another.tar.gz\n`);
  expect(check()).toMatchObject({ status: 255, said: expect.stringContaining('Could not verify signature.') });

  await run(folder, ['release']);
  expect(typed(folder, `rm .hedge/release/SHA256SUMS.sig; ${lines[0]}`, join(keys, 'theirs')).status).toBe(0);
  expect(check()).toMatchObject({ status: 255 });
});
