import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { openKeeper } from '../../src/keeper/keeper.ts';
import { fetchArchive, kitSource } from '../../src/keeper/kit-source.ts';
import { placeOf } from '../../src/keeper/place.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { git } from '../upgrade/releases.ts';
import { standInForge } from './forge.ts';
import { keptHistory } from './kept-site.ts';

const GITLAB = { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.com/leeds/hedge', CI_PROJECT_PATH: 'leeds/hedge' };
const CODEBERG = { GITHUB_SERVER_URL: 'https://codeberg.org', GITHUB_API_URL: 'https://codeberg.org/api/v1' };

test.each<[string, Record<string, string>, object]>([
  ['Netlify', { NETLIFY: 'true', URL: 'https://leeds.example' }, { address: 'https://leeds.example/', base: '/' }],
  [
    'Cloudflare, which tells a trial’s address only',
    { CF_PAGES: '1', CF_PAGES_URL: 'https://abc.leeds.pages.dev' },
    { base: '/' },
  ],
  [
    'GitLab',
    { ...GITLAB, CI_PAGES_URL: 'https://leeds.gitlab.io/hedge' },
    { address: 'https://leeds.gitlab.io/hedge/', base: '/hedge/' },
  ],
  [
    'Codeberg',
    { ...CODEBERG, GITHUB_REPOSITORY: 'Leeds/Hedge' },
    { address: 'https://leeds.codeberg.page/hedge/', base: '/hedge/', push: 'pages' },
  ],
  [
    'Codeberg, with the repository that stands at the top',
    { ...CODEBERG, GITHUB_REPOSITORY: 'leeds/pages' },
    { address: 'https://leeds.codeberg.page/', base: '/', push: 'pages' },
  ],
  [
    'a Forgejo of which nobody said that it shows sites',
    {
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_API_URL: 'https://git.example/api/v1',
      GITHUB_REPOSITORY: 'leeds/hedge',
    },
    { off: expect.stringContaining('HEDGE_PAGES_ADDRESS') },
  ],
  ['any machine', {}, {}],
])('where the site will stand: %s', async (_, env, place) => {
  expect(await placeOf(openKeeper(temporaryFolder(), env))).toEqual(place);
});

test('where releases come from: what was typed, branch.yaml, the forge, git, in this order', async () => {
  const kept = keptHistory();
  const about = { parent: { clone_url: 'https://forge.example/kit.git' } };
  const forge = await standInForge(kept.origin, { about });
  const source = (asked = {}): Promise<string | undefined> =>
    kitSource(openKeeper(kept.site, { ...process.env, ...forge.env }, asked), 'branch');
  expect(await source()).toBe('https://forge.example/kit.git');
  forge.manner.about = { template_repository: { html_url: 'https://forge.example/template' } };
  expect(await source()).toBe('https://forge.example/template');
  forge.manner.about = {};
  expect(await source()).toBeUndefined();
  git(kept.site, 'remote', 'add', 'upstream', 'https://git.example/kit.git');
  expect(await source()).toBe('https://git.example/kit.git');
  writeFiles(kept.site, { 'branch/branch.yaml': 'name: Leeds\nkit: "https://own.example/kit.git" # ours\n' });
  expect(await source()).toBe('https://own.example/kit.git');
  expect(await source({ from: '../kit' })).toBe('../kit');
});

test('a release’s file is fetched with the sums beside it', async () => {
  const files: Record<string, string> = { '/hedge-school-1.2.0.tar.gz': 'packed', '/SHA256SUMS': 'sums' };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise<void>((done) => void server.close(() => done())));
  const at = server.address();
  const here = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  const root = temporaryFolder();
  const keeper = openKeeper(root, {});
  const path = await fetchArchive(keeper, `${here}/hedge-school-1.2.0.tar.gz`);
  expect(readFileSync(path, 'utf8')).toBe('packed');
  expect(readFileSync(path.replace(/[^/\\]*$/, 'SHA256SUMS'), 'utf8')).toBe('sums');
  await expect(fetchArchive(keeper, `${here}/hedge-school-9.9.9.tar.gz`)).rejects.toThrow('There is no file at');
  expect(existsSync(path.replace('1.2.0', '9.9.9'))).toBe(false);
});
