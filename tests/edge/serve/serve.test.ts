import { request } from 'node:http';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../../src/edge/serve.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

async function serve(base: string) {
  const above = temporaryFolder();
  const folder = join(above, 'dist');
  writeFiles(above, { 'secret.txt': 'SECRET' });
  writeFiles(folder, {
    'index.html': '<h1>Home</h1>',
    '404.html': '<h1>Lost</h1>',
    'a b/index.html': '<h1>A b</h1>',
    'style.css': 'p{}'.repeat(1000),
    'x.pf_meta': 'x',
    '.hedge-site': 'SECRET',
    '.well-known/security.txt': 'Contact: mailto:us@example.org\n',
    '.well-known/.hidden': 'SECRET',
  });
  mkdirSync(join(folder, 'empty'));
  symlinkSync(join(above, 'secret.txt'), join(folder, 'linked.txt'));
  symlinkSync(above, join(folder, 'up'));
  const served = await serveSite({ folder, base });
  onTestFinished(() => served.close());
  return served.address;
}

/** Asks for a path exactly as written: fetch would tidy it first. */
function ask(
  address: string,
  path: string,
  method = 'GET',
  host?: string,
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((answered, failed) => {
    request({ hostname: host ?? hostname, port, path, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', failed)
      .end();
  });
}

test('serves pages with their types, on this machine only', async () => {
  const address = await serve('/');
  expect(new URL(address).hostname).toBe('127.0.0.1');
  // Another address of this machine, which only a server that listens on all of them answers.
  await expect(ask(address, '/', 'GET', '127.0.0.2')).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
  const home = await ask(address, '/');
  expect([home.status, home.headers['content-type'], home.body]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<h1>Home</h1>',
  ]);
  expect((await ask(address, '/a%20b/')).body).toBe('<h1>A b</h1>');
  expect((await ask(address, '/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  expect((await ask(address, '/x.pf_meta')).headers['content-type']).toBe('application/octet-stream');
  expect((await ask(address, '/.well-known/security.txt')).status).toBe(200);
  const zipped = await fetch(`${address}style.css`);
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(await zipped.text()).toHaveLength(3000);
});

test('adds a missing slash, and shows the site’s own page for what isn’t there', async () => {
  const address = await serve('/');
  expect((await ask(address, '/a%20b?x=1')).headers['location']).toBe('/a%20b/?x=1');
  // With two slashes at its start it would name another host.
  expect((await ask(address, '//a%20b')).headers['location']).toBe('/a%20b/');
  for (const path of ['/nothing/', '/empty', '/empty/', '/%', '/%ff']) {
    const lost = await ask(address, path);
    expect([path, lost.status, lost.body]).toEqual([path, 404, '<h1>Lost</h1>']);
  }
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/a%20b/../../secret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '//secret.txt',
  '/linked.txt',
  '/up/secret.txt',
  '/.hedge-site',
  '/.well-known/.hidden',
  '/index.html%00',
  '/a%20b/%2e%2e/%2e%2e/secret.txt',
])('never leaves its folder: %s', async (path) => {
  const answer = await ask(await serve('/'), path);
  expect(answer.body).not.toContain('SECRET');
  expect(answer.status).toBe(404);
});

test('stands under a path, and sends people there', async () => {
  const address = await serve('/hedge/');
  expect(address).toMatch(/\/hedge\/$/);
  expect((await ask(address, '/')).headers['location']).toBe('/hedge/');
  expect((await ask(address, '/hedge')).headers['location']).toBe('/hedge/');
  expect((await ask(address, '/hedge/')).body).toBe('<h1>Home</h1>');
  expect((await ask(address, '/a%20b/')).status).toBe(404);
});

test('is only for reading', async () => {
  const address = await serve('/');
  expect((await ask(address, '/', 'POST')).status).toBe(405);
  const head = await ask(address, '/', 'HEAD');
  expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '13', '']);
});

test('takes the next port where one is taken', async () => {
  const [one, two] = [await serve('/'), await serve('/')];
  expect(one).not.toBe(two);
});
