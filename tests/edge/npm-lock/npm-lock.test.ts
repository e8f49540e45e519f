import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeLock, machineOf } from '../../../src/edge/npm-lock.ts';
import type { PackageLock } from '../../../src/edge/npm-lock.ts';

const fromRoot = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

describe('the machine a package is for, by its name', () => {
  test.each([
    ['@astrojs/compiler-binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@oxlint/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@oxlint/binding-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'], libc: undefined }],
    ['@pagefind/darwin-arm64', { os: ['darwin'], cpu: ['arm64'], libc: undefined }],
    ['@astrojs/compiler-binding-wasm32-wasi', { os: undefined, cpu: ['wasm32'], libc: undefined }],
  ])('%s', (name, machine) => {
    expect(machineOf(name)).toEqual(machine);
  });

  test('agrees with what packages in the lock say of themselves', () => {
    const { packages } = fromRoot('package-lock.json') as PackageLock;
    const told = Object.entries(packages).filter(
      ([path, entry]) => entry.integrity && entry.os && entry.cpu && /-(?:linux|darwin|win32)-/.test(path),
    );
    expect(told.length).toBeGreaterThan(20);
    for (const [path, entry] of told) {
      const { os, cpu } = machineOf(path);
      expect({ path, os, cpu }).toEqual({ path, os: entry.os, cpu: entry.cpu });
    }
  });
});

describe('completing a lock', () => {
  const lock: PackageLock = {
    lockfileVersion: 3,
    packages: {
      '': {},
      'node_modules/a': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { '@a/linux-x64': '1.0.0', '@a/darwin-arm64': '1.0.0' },
      },
      'node_modules/@a/linux-x64': { version: '1.0.0', integrity: 'sha512-x', optional: true },
    },
  };
  test('adds what other machines need, and changes nothing else', () => {
    const { lock: whole, added } = completeLock(lock);
    expect(added).toEqual(['@a/darwin-arm64 1.0.0']);
    expect(whole.packages['node_modules/@a/darwin-arm64']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    });
    expect(whole.packages).toMatchObject(lock.packages);
    expect(completeLock(whole).added).toEqual([]);
  });
  test('refuses to guess a version', () => {
    const loose: PackageLock = {
      lockfileVersion: 3,
      packages: { 'node_modules/a': { optionalDependencies: { b: '^1.0.0' } } },
    };
    expect(() => completeLock(loose)).toThrow('node_modules/a wants b ^1.0.0, which is no exact version');
  });
});

// What else must be so of it: tests/house/audit.
test('the project’s own lock has a checksum for each binary of the systems that most servers run', () => {
  const { packages } = fromRoot('package-lock.json') as PackageLock;
  const bare = Object.entries(packages).filter(
    ([path, entry]) =>
      path !== '' &&
      entry.integrity === undefined &&
      entry.os?.includes('linux') === true &&
      entry.cpu?.includes('x64') === true &&
      entry.libc?.includes('musl') !== true,
  );
  expect(bare.map(([path]) => path)).toEqual([]);
});
