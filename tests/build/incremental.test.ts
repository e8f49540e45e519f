import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { writeFiles } from '../temporary.ts';
import { edits, seeded } from './edits.ts';
import { copyProject, hedge, siteFingerprints } from './project.ts';

const SEED = 20261122;
const times = inject('full') ? 30 : 2;

/** The proof that nothing stale is ever published: a site built edit after edit is the one that a machine which never built
 * it before makes, byte for byte. */
test(
  `after ${times} random edits, each built, an incremental site equals a cold one`,
  { timeout: times * 40_000 + 300_000 },
  () => {
    const [warm, cold] = [copyProject(), copyProject(undefined, { cold: true })];
    for (const folder of [warm, cold]) writeFiles(folder, { 'branch/branch.yaml': 'name: Our branch\n' });
    expect(hedge(warm, ['build'])).toMatchObject({ code: 0 });

    const chance = seeded(SEED);
    const done: string[] = [];
    const names = Object.keys(edits);
    for (let n = 1; n <= times; n++) {
      // In the full run, every sort of edit at least once.
      const name =
        inject('full') && n <= names.length ? (names[n - 1] ?? '') : (names[Math.floor(chance() * names.length)] ?? '');
      const dice = chance();
      for (const folder of [warm, cold]) edits[name]?.(folder, n, (from) => from[Math.floor(dice * from.length)] ?? '');
      done.push(name);

      const build = (folder: string): void => {
        const { code, said } = hedge(folder, ['build']);
        expect(code, `after ${done.join(', then ')}:\n${said}`).toBe(0);
      };
      build(warm);
      // What an edit left stale is still so after the next; the full run says after which.
      if (!inject('full') && n < times) continue;
      rmSync(join(cold, '.hedge'), { recursive: true, force: true });
      rmSync(join(cold, 'dist'), { recursive: true, force: true });
      build(cold);
      expect(siteFingerprints(join(warm, 'dist')), `after ${done.join(', then ')}`).toEqual(
        siteFingerprints(join(cold, 'dist')),
      );
    }
  },
);
