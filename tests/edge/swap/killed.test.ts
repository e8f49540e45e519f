import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { settleSwap, swapIn } from '../../../src/edge/swap.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

const FILES = 60;
const times = inject('full') ? 50 : 10;

/** The one letter that every page of a site says, or what is wrong with it. */
function wholeSite(folder: string): string {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const said = new Set(pages.map((file) => readFileSync(join(folder, file), 'utf8').slice(0, 1)));
  if (pages.length !== FILES) return `has ${pages.length} pages of ${FILES}`;
  return said.size === 1 ? ([...said][0] ?? '') : 'is a mixture';
}

test(`killed at ${times} random moments, the site is all old or all new`, { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  for (const letter of ['A', 'B']) {
    writeFiles(
      folder,
      Object.fromEntries(Array.from({ length: FILES }, (_, n) => [`${letter}/${n}/index.html`, letter.repeat(2000)])),
    );
  }
  const target = join(folder, 'dist');
  const journal = join(folder, '.hedge', 'swap.json');
  cpSync(join(folder, 'A'), join(folder, '.hedge', 'site'), { recursive: true });
  swapIn(join(folder, '.hedge', 'site'), target, journal);

  const between = { target: 0, old: 0 };
  for (let time = 0; time < times; time++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'swap-forever.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await sleep(Math.random() * 60);
    child.kill('SIGKILL');
    await once(child, 'exit');

    // Even before anything is tidied up, a whole site stands at the target or beside it.
    const standing = existsSync(target) ? target : `${target}.old`;
    between[standing === target ? 'target' : 'old'] += 1;
    expect(wholeSite(standing)).toMatch(/^[AB]$/);

    settleSwap(journal);
    rmSync(join(folder, '.hedge', 'site'), { recursive: true, force: true });
    expect(wholeSite(target)).toMatch(/^[AB]$/);
    expect(readdirSync(folder).toSorted()).toEqual(['.hedge', 'A', 'B', 'dist']);
  }
  expect(between.target + between.old).toBe(times);
});
