import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const TYPES = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'];

/** Where nginx stands; with `install`, a fresh one on Debian as root. Throws a sentence where there is none. */
export function findNginx(install: boolean): string {
  const found = PLACES.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (install && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    // RUNLEVEL=1: nothing is to start by itself.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'nginx'], { env });
    const fresh = PLACES.find((path) => existsSync(path));
    if (fresh !== undefined) return fresh;
  }
  throw new Error(
    'This test needs nginx, and none was found: install it (on Debian or Ubuntu: sudo apt-get install nginx).',
  );
}

/** Serves a finished site with nginx, with the headers of the file that the build wrote for it. What nginx writes goes into `own`, an empty folder. `lines` say how. */
export async function startNginx(
  nginx: string,
  folder: string,
  own: string,
  lines = `root ${folder}; error_page 404 /404.html; include ${join(folder, 'headers/nginx.conf')};`,
): Promise<{ address: string; stop: () => void }> {
  mkdirSync(join(own, 'tmp'));
  const port = await freePort();
  const types = TYPES.find((path) => existsSync(path));
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/tmp;`);
  const config = `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${own}/pid;
error_log ${own}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  ${scratch.join('\n  ')}
  ${types === undefined ? '' : `include ${types};`}
  server {
    listen 127.0.0.1:${port};
    ${lines}
  }
}
`;
  writeFileSync(join(own, 'nginx.conf'), config);
  const words = ['-p', own, '-c', join(own, 'nginx.conf'), '-e', join(own, 'error.log')];
  execFileSync(nginx, [...words, '-t'], { stdio: 'pipe' });
  const running = spawn(nginx, words, { stdio: 'ignore' });
  const stop = (): void => void running.kill('SIGTERM');
  const address = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { address, stop };
    await new Promise((later) => setTimeout(later, 50));
  }
  stop();
  throw new Error('nginx did not answer within five seconds.');
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
