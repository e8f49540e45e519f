import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorkers } from '../../../src/edge/workers.ts';

function open(size: number, most: number) {
  const workers = openWorkers<number, { doubled: number; by: number }>(
    join(import.meta.dirname, 'double.mjs'),
    size,
    most,
    [],
  );
  onTestFinished(() => workers.close());
  return workers;
}

describe('processes that work side by side', () => {
  test('do every job once, each with its own answer', async () => {
    const workers = open(2, 1000);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, job) => workers.run(20 + job)));
    expect(answers.map(({ doubled }) => doubled)).toEqual(Array.from({ length: 50 }, (_, job) => (20 + job) * 2));
    expect(new Set(answers.map(({ by }) => by)).size).toBe(2);
  });

  test('are replaced after so many jobs', async () => {
    const workers = open(1, 5);
    const by = [];
    for (let job = 0; job < 12; job += 1) by.push((await workers.run(job)).by);
    expect(new Set(by).size).toBe(3);
    expect(new Set(by.slice(0, 5)).size).toBe(1);
  });

  test('say what went wrong, and go on', async () => {
    const workers = open(1, 1000);
    await expect(workers.run(-1)).rejects.toThrow('No negative numbers, please.');
    await expect(workers.run(2)).resolves.toMatchObject({ doubled: 4 });
  });

  test('that die take one job with them, and no more', async () => {
    const workers = open(1, 1000);
    const all = await Promise.allSettled([workers.run(1), workers.run(13), workers.run(3)]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(workers.run(13)).rejects.toThrow('A process that made files for the site ended on its own (7).');
  });
});
