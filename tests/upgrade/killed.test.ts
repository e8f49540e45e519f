import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { seeded } from '../build/edits.ts';
import { killWhole, seedOf } from '../kill.ts';
import { temporaryFolder } from '../temporary.ts';
import {
  addOwn,
  archiveName,
  everything,
  hack,
  makeReleases,
  tidyReleases,
  typed,
  unpack,
  VERSIONS,
} from './releases.ts';

tidyReleases();

const times = inject('full') ? 50 : 4;
const seed = seedOf(2026);
const MANY = 300;

/** More files than an upgrade writes in a moment. */
const versions = VERSIONS.map(({ version, texts }) => ({
  version,
  texts: {
    ...texts,
    ...Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`src/many/${n}.txt`, `${version} ${n}\n`])),
  },
}));

/** Waits until a file is there, or the process has ended. */
async function until(file: string, child: ChildProcess): Promise<void> {
  while (!existsSync(file) && child.exitCode === null) await sleep(1);
}

test(
  `killed at ${times} random moments, with node_modules broken: finished or undone by one command (seed ${seed})`,
  { timeout: 1_800_000 },
  async () => {
    const folder = temporaryFolder();
    makeReleases(folder, versions);
    const start = join(folder, 'start');
    unpack(folder, '1.0.0', start);
    addOwn(start);
    hack(start, 'README.md', 'Hacked.\n');
    // npm was cut short too: a folder without what it is for.
    mkdirSync(join(start, 'node_modules', 'astro'), { recursive: true });
    writeFileSync(join(start, 'node_modules', 'astro', 'package.json'), '{');
    const old = everything(start);
    const archive = join(folder, '2.0.0', archiveName('2.0.0'));
    const whole = join(folder, 'whole');
    cpSync(start, whole, { recursive: true });
    const began = performance.now();
    typed(whole, '--from', archive);
    const long = performance.now() - began;
    const fresh = everything(whole);
    expect(fresh).not.toEqual(old);

    const chance = seeded(seed);
    const found = { begun: 0, untouched: 0, finished: 0 };
    for (let time = 0; time < times; time += 1) {
      const project = join(folder, 'project');
      cpSync(start, project, { recursive: true });
      const child = spawn(process.execPath, [join(project, 'hedge.mjs'), 'upgrade', '--from', archive], {
        stdio: 'ignore',
        detached: true,
      });
      // Half of them as soon as files change, however busy the machine is; half at any moment.
      if (time % 4 < 2) await until(join(project, '.hedge/upgrade/journal.json'), child);
      await sleep(chance() * (time % 4 < 2 ? 20 : long));
      killWhole(child);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const isBegun = existsSync(join(project, '.hedge/upgrade/journal.json'));
      found[isBegun ? 'begun' : existsSync(join(project, '.hedge/upgrade/done.json')) ? 'finished' : 'untouched'] += 1;

      if (isBegun) {
        // Nothing else may work on a kit that is half of each: the door says what to do.
        const { code, complained } = typed(project, '--from', archive);
        expect([code, complained]).toEqual([1, expect.stringContaining('was cut short. Finish it with')]);
      }
      const word = time % 2 === 0 ? '--resume' : '--back';
      expect(typed(project, word)).toMatchObject({ code: 0, complained: '' });
      const stands = everything(project);
      expect(stands).toEqual(isBegun && word === '--resume' ? fresh : word === '--back' ? old : expect.anything());
      expect([old, fresh]).toContainEqual(stands);
      rmSync(project, { recursive: true, force: true });
    }
    console.log(`${times} kills of an upgrade, seed ${seed}: ${JSON.stringify(found)}`);
    // It was worth killing: some were in the middle of it.
    expect(found.begun).toBeGreaterThan(0);
  },
);

test('killed while somebody’s own file was being saved: undone, and nothing of it is left', () => {
  const folder = temporaryFolder();
  makeReleases(folder, VERSIONS);
  const project = join(folder, 'project');
  unpack(folder, '1.0.0', project);
  addOwn(project);
  hack(project, 'README.md', 'Hacked.\n');
  const old = everything(project);
  typed(project, '--from', join(folder, '2.0.0', archiveName('2.0.0')));
  // As it stands at the first file: the note is there, the old README too, and half of what is to be saved.
  const home = join(project, '.hedge/upgrade');
  renameSync(join(home, 'done.json'), join(home, 'journal.json'));
  for (const path of Object.keys(everything(project)).filter((each) => each.includes('outside-edits')))
    rmSync(join(project, path));
  writeFileSync(join(project, 'branch/outside-edits/.README.md.hedge-new'), 'Hac');
  expect(typed(project, '--back')).toMatchObject({ code: 0, complained: '' });
  expect(everything(project)).toEqual(old);
});

test('the finishing and the undoing can be killed too', { timeout: 600_000 }, async () => {
  const folder = temporaryFolder();
  makeReleases(folder, versions);
  const project = join(folder, 'project');
  unpack(folder, '1.0.0', project);
  addOwn(project);
  const old = everything(project);
  const archive = join(folder, '2.0.0', archiveName('2.0.0'));
  typed(project, '--from', archive);
  const fresh = everything(project);
  const chance = seeded(seed + 1);
  for (let time = 0; time < (inject('full') ? 20 : 4); time += 1) {
    const child = spawn(process.execPath, [join(project, 'hedge.mjs'), 'upgrade', '--back'], {
      stdio: 'ignore',
      detached: true,
    });
    await sleep(60 + chance() * 60);
    killWhole(child);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(typed(project, '--resume')).toMatchObject({ code: 0, complained: '' });
    if (existsSync(join(project, '.hedge/upgrade/done.json'))) expect(everything(project)).toEqual(fresh);
    else {
      expect(everything(project)).toEqual(old);
      expect(typed(project, '--from', archive)).toMatchObject({ code: 0, complained: '' });
    }
  }
  expect(typed(project, '--back')).toMatchObject({ code: 0, complained: '' });
  expect(everything(project)).toEqual(old);
});
