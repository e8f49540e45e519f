import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { killWhole, seedOf } from '../kill.ts';
import { writeFiles } from '../temporary.ts';
import { seeded } from './edits.ts';
import { cleanEnv, copyProject, hedge, siteFingerprints } from './project.ts';

const times = inject('full') ? 50 : 1;
const seed = seedOf(2027);

test(
  `killed at ${times} random moments of a build, the site is all old or all new, and the next build is right (seed ${seed})`,
  { timeout: times * 60_000 + 300_000 },
  async () => {
    const folder = copyProject();
    const dist = join(folder, 'dist');
    const page = join(folder, 'src/content/pages/about.mdx');
    const text = readFileSync(page, 'utf8');
    const write = (n: number): void => writeFileSync(page, `${text}\nVersion ${n}.\n`);
    writeFiles(folder, {
      'branch/branch.yaml': 'name: Leeds\nimprint: not-yet\n',
      'branch/pages/who.mdx':
        '---\ntitle: Who we are\nsummary: Twelve people in a town.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\nWords of our own.\n',
    });
    const ours = siteFingerprints(join(folder, 'branch'));

    write(0);
    expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
    write(0.5);
    // How long a build takes that isn't the first: the kills are spread over that, so that none comes after the end.
    const started = performance.now();
    expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
    const whole = performance.now() - started;
    let old = siteFingerprints(dist);

    const chance = seeded(seed);
    const found = { old: 0, new: 0, cold: 0 };
    for (let n = 1; n <= times; n++) {
      write(n);
      // Every fourth time nothing is kept from before: the longest part of a first build is Astro's.
      if (n % 4 === 0) {
        rmSync(join(folder, '.hedge/renderers'), { recursive: true, force: true });
        found.cold += 1;
      }
      const child = spawn(process.execPath, [join(folder, 'hedge.mjs'), 'build'], {
        cwd: folder,
        env: cleanEnv(),
        stdio: 'ignore',
        detached: true,
      });
      const ended = once(child, 'exit');
      await sleep(chance() * whole);
      killWhole(child);
      await ended;
      const standing = existsSync(dist) ? dist : join(folder, 'dist.old');
      const published = /Version ([\d.]+)\./.exec(
        readFileSync(join(standing, 'handbook/about/index.html'), 'utf8'),
      )?.[1];
      // Whatever was half done: any verb settles it. What stands then is a whole site, the old or the new.
      hedge(folder, ['check']);
      const now = siteFingerprints(dist);
      if (published === String(n)) found.new += 1;
      else found.old += 1;
      if (published !== String(n)) expect(now, `kill ${n}`).toEqual(old);
      expect(existsSync(join(folder, 'dist.new')) || existsSync(join(folder, 'dist.old')), `kill ${n}`).toBe(false);
      expect(siteFingerprints(join(folder, 'branch')), `kill ${n}`).toEqual(ours);
      old = now;
    }
    console.log(`${times} kills of a build, seed ${seed}: ${JSON.stringify(found)}`);

    // A killed build once published the page it had been killed at: the next must be as good as a cold one.
    expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
    const next = siteFingerprints(dist);
    // What sets pages may be kept where no kill came while it was made.
    for (const made of readdirSync(join(folder, '.hedge')))
      if (made !== 'renderers' || found.cold > 0) rmSync(join(folder, '.hedge', made), { recursive: true });
    expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
    expect(next).toEqual(siteFingerprints(dist));
  },
);
