import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { seeded } from './edits.ts';
import { cleanEnv, copyProject, hedge, siteFingerprints } from './project.ts';

const times = inject('full') ? 50 : 2;

test(
  `killed at ${times} random moments of a build, the site is all old or all new, and the next build is right`,
  { timeout: times * 30_000 + 300_000 },
  async () => {
    const folder = copyProject();
    const dist = join(folder, 'dist');
    const page = join(folder, 'src/content/pages/about.mdx');
    const text = readFileSync(page, 'utf8');
    const write = (n: number): void => writeFileSync(page, `${text}\nVersion ${n}.\n`);

    const started = performance.now();
    write(0);
    expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
    const whole = performance.now() - started;
    let old = siteFingerprints(dist);

    const chance = seeded(times);
    for (let n = 1; n <= times; n++) {
      write(n);
      const child = spawn(process.execPath, [join(folder, 'hedge.mjs'), 'build'], {
        cwd: folder,
        env: cleanEnv(),
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      await sleep(chance() * whole);
      child.kill('SIGKILL');
      await ended;
      const standing = existsSync(dist) ? dist : join(folder, 'dist.old');
      const published = /Version (\d+)\./.exec(readFileSync(join(standing, 'handbook/about/index.html'), 'utf8'))?.[1];
      // Whatever was half done: any verb settles it. What stands then is a whole site, the old or the new.
      hedge(folder, ['check']);
      const now = siteFingerprints(dist);
      if (published !== String(n)) expect(now).toEqual(old);
      expect(existsSync(join(folder, 'dist.new')) || existsSync(join(folder, 'dist.old'))).toBe(false);
      old = now;
    }

    // A killed build once published the page it had been killed at: the next must be as good as a cold one.
    expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
    const next = siteFingerprints(dist);
    rmSync(join(folder, '.hedge'), { recursive: true });
    expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
    expect(next).toEqual(siteFingerprints(dist));
  },
);
