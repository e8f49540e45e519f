import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeLock, findLocked, machineOf } from '../../../src/edge/npm-lock.ts';
import type { LockedPackage, PackageLock } from '../../../src/edge/npm-lock.ts';

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

describe('the project’s own lock', () => {
  const lock = fromRoot('package-lock.json') as PackageLock;
  const project = fromRoot('package.json') as LockedPackage & { allowScripts: Record<string, boolean> };
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('is the one for package.json', () => {
    const { dependencies, devDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: project.dependencies,
      devDependencies: project.devDependencies,
    });
  });
  test('is whole: every package that another needs is in it', () => {
    expect(completeLock(lock).added).toEqual([]);
    const missing = entries.flatMap(([path, { dependencies }]) =>
      Object.keys(dependencies ?? {})
        .filter((name) => findLocked(lock, path, name) === undefined)
        .map((name) => `${name} for ${path}`),
    );
    expect(missing).toEqual([]);
  });
  test('names exact versions', () => {
    expect(
      Object.entries({ ...project.dependencies, ...project.devDependencies }).filter(
        ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
      ),
    ).toEqual([]);
    expect(entries.filter(([, entry]) => !/^\d+\.\d+\.\d+/.test(entry.version ?? '')).map(([path]) => path)).toEqual(
      [],
    );
  });
  test('takes packages from the registry only, whichever it is', () => {
    expect(
      entries.filter(([, entry]) => entry.resolved !== undefined || entry.link === true).map(([path]) => path),
    ).toEqual([]);
    expect(JSON.stringify(lock)).not.toMatch(/"(?:git|git\+\w+|file|https?):[^"]*\.(?:git|tgz)/);
  });
  test('has a checksum for everything but other machines’ binaries that this registry lacks', () => {
    const bare = entries.filter(([, entry]) => entry.integrity === undefined);
    expect(
      bare.filter(([, entry]) => entry.optional !== true || entry.cpu === undefined).map(([path]) => path),
    ).toEqual([]);
    expect(
      bare.filter(
        ([, entry]) =>
          entry.os?.includes('linux') === true &&
          entry.cpu?.includes('x64') === true &&
          entry.libc?.includes('musl') !== true,
      ),
    ).toEqual([]);
  });
  test('runs no install script but those that package.json allows', () => {
    const scripted = entries
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
    // fsevents is for macOS only, and has nothing left to do there.
    expect([...new Set(scripted)].filter((name) => name !== 'fsevents').toSorted()).toEqual(
      Object.keys(project.allowScripts).toSorted(),
    );
  });
});
