import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../../src/edge/serve.ts';
import { readSums } from '../../../src/outputs/data/sums.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { run } from '../run-here.ts';
import { listen, publishedSite } from './site.ts';

const SAYS = `says: Hedge School 1.2.0, commit ${'a'.repeat(40)}, made for 2026-11-22 with Node 24.9.0.`;
const CAN_CHANGE = 'Whoever can change a site can change its list too. To compare it with its source: --source DIR';
const OUTSIDE = 'What a host sends beside these files can’t be seen from outside.';

describe('a folder', () => {
  test('as it was published', async () => {
    const folder = publishedSite();
    expect(await run('/', ['verify', folder])).toEqual({
      code: 0,
      complained: '',
      said: [`${folder} ${SAYS}`, '7 of 7 files are the same as its own list says.', CAN_CHANGE].join('\n'),
    });
    // The same without any tool of ours.
    expect(spawnSync('sha256sum', ['--check', '--quiet', '--strict', 'sums.txt'], { cwd: folder }).status).toBe(0);
  });

  test.each<[string, (folder: string) => void, string, string]>([
    [
      'one changed byte',
      (folder) => writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Hone</title>'),
      '  differs       index.html',
      '6 of 7 files are the same as its own list says: 1 differs.',
    ],
    [
      'an added file',
      (folder) => writeFiles(folder, { 'sessions/new.js': 'alert(1)' }),
      '  added         sessions/new.js',
      '7 of 7 files are the same as its own list says: 1 added.',
    ],
    [
      'a link that wasn’t there, to another file',
      (folder) => symlinkSync('/etc/hostname', join(folder, 'link.html')),
      '  added         link.html',
      '7 of 7 files are the same as its own list says: 1 added.',
    ],
    [
      'a link to its own folder',
      (folder) => symlinkSync('.', join(folder, 'loop')),
      '  added         loop',
      '7 of 7 files are the same as its own list says: 1 added.',
    ],
    [
      'a missing file',
      (folder) => rmSync(join(folder, '404.html')),
      '  missing       404.html',
      '6 of 7 files are the same as its own list says: 1 missing.',
    ],
    [
      'a link in a file’s place',
      (folder) => {
        rmSync(join(folder, '404.html'));
        symlinkSync(join(folder, 'index.html'), join(folder, '404.html'));
      },
      '  missing       404.html',
      '6 of 7 files are the same as its own list says: 1 missing.',
    ],
  ])('%s', async (_, change, line, sentence) => {
    const folder = publishedSite();
    change(folder);
    const { code, said, complained } = await run('/', ['verify', folder]);
    expect([code, complained]).toEqual([1, '']);
    expect(said.split('\n').slice(1, 3)).toEqual([line, sentence]);
  });

  test('for other programs', async () => {
    const folder = publishedSite({ options: ['--base', '/hedge/', '--pages'] });
    writeFiles(folder, { '404.html': 'x' });
    const { code, said } = await run('/', ['verify', folder, '--json']);
    expect([code, JSON.parse(said)]).toEqual([
      1,
      {
        where: folder,
        files: 7,
        from: expect.objectContaining({ kit: '1.2.0', options: ['--base', '/hedge/', '--pages'] }),
        differences: [{ path: '404.html', how: 'differs' }],
      },
    ]);
  });

  test.each([
    ['none', undefined],
    ['a page', '<!doctype html><title>Home</title>'],
    ['a path that climbs', `# kit: 1.2.0\n# day: 2026-11-22\n${'a'.repeat(64)}  ../secret\n`],
    ['a path from the root', `# kit: 1.2.0\n# day: 2026-11-22\n${'a'.repeat(64)}  /etc/passwd\n`],
    [
      'an option no build has',
      `# kit: 1.2.0\n# day: 2026-11-22\n# options: --out /tmp\n${'a'.repeat(64)}  index.html\n`,
    ],
    ['no files', '# kit: 1.2.0\n# day: 2026-11-22\n'],
  ])('whose list is %s', async (_, list) => {
    const folder = publishedSite();
    if (list === undefined) rmSync(join(folder, 'sums.txt'));
    else writeFiles(folder, { 'sums.txt': list });
    expect(await run('/', ['verify', folder])).toEqual({
      code: 1,
      said: '',
      complained: `${folder} has no list of its files that can be read (sums.txt). Either an older kit made it, or something else stands there in its place.`,
    });
  });
});

describe('an address', () => {
  test('as it was published, under a path, by a host that sends on', async () => {
    const folder = publishedSite();
    const { address, close } = await serveSite({ folder, base: '/hedge/', port: 0 });
    onTestFinished(close);
    const { code, said } = await run('/', ['verify', address.replace(/\/$/, '')]);
    expect([code, said.split('\n').slice(1)]).toEqual([
      0,
      ['7 of 7 files are the same as its own list says.', OUTSIDE, CAN_CHANGE],
    ]);
  });

  test('a host that keeps _headers for itself and takes .html off addresses', async () => {
    const folder = publishedSite();
    const address = await listen((request, response) => {
      const path = decodeURIComponent(request.url ?? '/');
      if (path === '/_headers') return void response.writeHead(404).end();
      if (path.endsWith('.html')) return void response.writeHead(308, { location: path.slice(0, -5) }).end();
      const file = path.endsWith('/') ? `${path}index.html` : path === '/404' ? '/404.html' : path;
      response.end(readFileSync(join(folder, file)));
    });
    const { code, said } = await run('/', ['verify', address]);
    expect([code, said.split('\n')[1]]).toEqual([0, '6 of 6 files are the same as its own list says.']);
  });

  test('a host that lies: a page for every address, or for all but the list', async () => {
    const page = '<!doctype html><title>Welcome</title>';
    const all = await listen((_, response) => void response.end(page));
    expect((await run('/', ['verify', all])).complained).toContain('has no list of its files that can be read');

    const list = readFileSync(join(publishedSite(), 'sums.txt'));
    const most = await listen((request, response) => void response.end(request.url === '/sums.txt' ? list : page));
    const { code, said } = await run('/', ['verify', most]);
    expect([code, said.split('\n').at(-3)]).toEqual([1, '0 of 7 files are the same as its own list says: 7 differ.']);
  });

  test('a host that sends on elsewhere, in circles, or breaks is told of, and nobody else is asked', async () => {
    const list = readFileSync(join(publishedSite(), 'sums.txt'));
    let asked = 0;
    const elsewhere = await listen((_, response) => {
      asked += 1;
      response.end();
    });
    const address = await listen((request, response) => {
      if (request.url === '/sums.txt') response.end(list);
      else if (request.url === '/') response.writeHead(302, { location: elsewhere }).end();
      else if (request.url === '/404.html') response.writeHead(302, { location: '/404.html' }).end();
      else if (request.url === '/_headers') response.writeHead(500).end();
      else request.socket.destroy();
    });
    const { code, said } = await run('/', ['verify', address]);
    expect(code).toBe(1);
    expect(said).toContain(
      `can’t be had  ${address} sends on to another host, ${elsewhere.slice(0, -1)}, which wasn’t asked.`,
    );
    expect(said).toContain(`can’t be had  ${address}404.html is sent on again and again.`);
    expect(said).toContain(`can’t be had  ${address}_headers can’t be had: the host answers 500.`);
    expect(said).toContain('can’t be reached. Is the address right, and is there a connection?');
    expect(said).toContain('0 of 7 files are the same as its own list says: 7 can’t be had.');
    expect(asked).toBe(0);
  });

  test('a list without end is given up', async () => {
    const much = Buffer.alloc(1024 * 1024, '#');
    const address = await listen((_, response) => {
      const more = (): void => void (response.write(much) ? setImmediate(more) : response.once('drain', more));
      more();
    });
    expect(await run('/', ['verify', address])).toMatchObject({
      code: 1,
      complained: `${address}sums.txt is larger than any such file of a site.`,
    });
  });
});

test.each([
  [[], 'Say which site: hedge verify https://example.org/hedge/, or the folder of a copy.'],
  [['no-such-folder'], 'There is no folder no-such-folder. An address begins with https://.'],
  [['https://me:secret@example.org/'], 'can’t be where a site stands. Write it like https://example.org/hedge/.'],
  [['.', '--branch', 'branch'], '--branch goes with --source.'],
  [['.', '--source', 'no-such-folder'], 'doesn’t hold the kit: there is no hedge.mjs in it.'],
])('wrong usage: verify %j', async (words, sentence) => {
  const { code, said, complained } = await run(publishedSite(), ['verify', ...words]);
  expect([code, said]).toEqual([2, '']);
  expect(complained).toContain(sentence);
});

test('it works in a fresh checkout, before anything is installed', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const checkout = temporaryFolder();
  for (const path of ['hedge.mjs', 'package.json', 'src/cli', 'src/edge', 'src/kit', 'src/outputs', 'src/upgrade'])
    cpSync(join(root, path), join(checkout, path), { recursive: true });
  const site = publishedSite();
  const seen = spawnSync(process.execPath, ['hedge.mjs', 'verify', site], { cwd: checkout, encoding: 'utf8' });
  expect([seen.status, seen.stderr]).toEqual([0, '']);
  expect(seen.stdout).toContain('7 of 7 files are the same');
  expect(spawnSync(process.execPath, ['hedge.mjs', 'check'], { cwd: checkout, encoding: 'utf8' }).stderr).toContain(
    'npm ci',
  );
});

test('a list is read as it was written, and says no more than it may', () => {
  const from = {
    branch: 'branches/leeds',
    branchCommit: 'b'.repeat(40),
    changed: true,
    options: ['--base', '/hedge/', '--usb'],
  };
  const list = readFileSync(join(publishedSite(from), 'sums.txt'), 'utf8');
  expect(readSums(list)?.from).toMatchObject(from);
  expect(readSums(list.replace('branches/leeds', '../../etc'))?.from.branch).toBeUndefined();
  for (const options of ['--branch /', '--pages=yes', '--base', '--base ../', '--all', '-x', 'pages'])
    expect(readSums(list.replace('--base /hedge/ --usb', options)), options).toBeUndefined();
});
