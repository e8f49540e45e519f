import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { takeLock } from '../../../src/upgrade/lock.mjs';
import { temporaryFolder } from '../../temporary.ts';

test('names the process and the machine that hold it, and can be taken again once let go', () => {
  const file = join(temporaryFolder(), '.hedge', 'lock');
  const release = takeLock(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  expect(() => takeLock(file)).toThrow(
    `Another build is running in this folder (process ${process.pid} on ${hostname()}).`,
  );
  release();
  expect(existsSync(file)).toBe(false);
  takeLock(file)();
});

test('takes over from a process that is gone', () => {
  const file = join(temporaryFolder(), 'lock');
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(file, JSON.stringify({ pid: gone, host: hostname() }));
  expect(takeLock(file)).toBeTypeOf('function');
});

test.runIf(process.platform === 'linux')('isn’t fooled by a later process with the same number', () => {
  const file = join(temporaryFolder(), 'lock');
  writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname(), began: '1' }));
  expect(takeLock(file)).toBeTypeOf('function');
});

test('leaves a lock from another machine alone, and says what to do', () => {
  const file = join(temporaryFolder(), 'lock');
  // What runs there can't be seen from here.
  const pid = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(file, JSON.stringify({ pid, host: 'the-other-laptop' }));
  expect(() => takeLock(file)).toThrow(
    `(process ${pid} on the-other-laptop). Wait until it is done. If you are sure that none is, delete ${file}.`,
  );
});

test('takes over from one that is gone, but not from whoever took over while it looked', () => {
  const file = join(temporaryFolder(), 'lock');
  const theirs = JSON.stringify({ pid: process.ppid, host: hostname() });
  writeFileSync(file, JSON.stringify({ pid: spawnSync(process.execPath, ['-e', '']).pid, host: hostname() }));
  // It asks the system whether the holder lives: at that moment somebody else is quicker.
  const look = vi.spyOn(process, 'kill').mockImplementationOnce(() => {
    writeFileSync(file, theirs);
    throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
  });
  onTestFinished(() => look.mockRestore());
  expect(() => takeLock(file)).toThrow(`(process ${process.ppid} on ${hostname()})`);
  expect(readFileSync(file, 'utf8')).toBe(theirs);
});

test('lets go of its own lock, and of nobody else’s', () => {
  const file = join(temporaryFolder(), 'lock');
  const release = takeLock(file);
  // Somebody deleted it, as one is told to where one is sure, and took it.
  const theirs = JSON.stringify({ pid: process.ppid, host: hostname() });
  writeFileSync(file, theirs);
  release();
  expect(readFileSync(file, 'utf8')).toBe(theirs);
});

test('takes over a lock that its owner died in the middle of writing, but not at once', () => {
  const file = join(temporaryFolder(), 'lock');
  writeFileSync(file, '{"pid":');
  expect(() => takeLock(file)).toThrow('Another build is running');
  utimesSync(file, 0, 0);
  takeLock(file)();
});

test('a clock that was set back doesn’t hold a dead lock for years', () => {
  const file = join(temporaryFolder(), 'lock');
  writeFileSync(file, '');
  const nextYear = Date.now() / 1000 + 365 * 24 * 60 * 60;
  utimesSync(file, nextYear, nextYear);
  takeLock(file)();
  // A lock that is whole is judged by its process, never by the clock.
  writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname() }));
  utimesSync(file, nextYear, nextYear);
  expect(() => takeLock(file)).toThrow(`(process ${process.ppid} on ${hostname()})`);
});

test('of eight processes that find a dead one’s lock at the same moment, no two hold it at once', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'lock');
  writeFileSync(file, JSON.stringify({ pid: spawnSync(process.execPath, ['-e', '']).pid, host: hostname() }));
  const script = join(import.meta.dirname, 'hold-lock.ts');
  const runs = Array.from({ length: 8 }, async () => {
    const child = spawn(process.execPath, [script, file, folder], { stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    return code;
  });
  const codes = await Promise.all(runs);
  expect(codes).not.toContain(9);
  expect(codes).toContain(0);
});
