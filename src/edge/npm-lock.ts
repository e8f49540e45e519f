import { readFileSync, writeFileSync } from 'node:fs';

/** An entry of package-lock.json, as far as we look at it. */
export interface LockedPackage {
  version?: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  engines?: unknown;
}

/** package-lock.json, third version. */
export interface PackageLock {
  lockfileVersion: number;
  packages: Record<string, LockedPackage>;
}

const SYSTEMS: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS: Record<string, string> = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
};

/** The machine a binary package is for, read from its name: `@oxlint/binding-linux-arm-musleabihf`. */
export function machineOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[^a-z0-9]+/);
  const os = words.map((word) => SYSTEMS[word]).find((word) => word !== undefined);
  const cpu = words.map((word) => PROCESSORS[word]).find((word) => word !== undefined);
  const musl = words.some((word) => word.includes('musl'));
  const glibc = os === 'linux' && words.some((word) => word.startsWith('gnu'));
  return {
    os: os === undefined ? undefined : [os],
    cpu: cpu === undefined ? undefined : [cpu],
    libc: musl ? ['musl'] : glibc ? ['glibc'] : undefined,
  };
}

/** The name of the package that stands at a path of the lock. */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Where in the lock the package at `from` finds `name`, as Node resolves it; undefined if nowhere. */
export function findLocked(lock: PackageLock, from: string, name: string): string | undefined {
  for (let folder = from; ;) {
    const here = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (here in lock.packages) return here;
    if (folder === '') return undefined;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/** A lock with an entry for every optional package that its packages name, and the names of those it had to add.
 * npm leaves out what the registry at hand lacks (other systems' binaries), and `npm ci` then refuses npm's own lock.
 * A stub has the version and the machine, so that `npm ci` leaves it alone here and fetches it on that machine;
 * only its checksum isn't known. */
export function completeLock(lock: PackageLock): { lock: PackageLock; added: string[] } {
  const packages = { ...lock.packages };
  const added: string[] = [];
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
      if (findLocked({ ...lock, packages }, from, name) !== undefined) continue;
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(wanted)) {
        throw new Error(`${from} wants ${name} ${wanted}, which is no exact version: pin another version of ${from}.`);
      }
      const machine = machineOf(name);
      packages[`node_modules/${name}`] = {
        version: wanted,
        cpu: machine.cpu,
        ...(entry.dev === true ? { dev: true } : {}),
        libc: machine.libc,
        optional: true,
        os: machine.os,
      };
      added.push(`${name} ${wanted}`);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

if (import.meta.main) {
  const lock: PackageLock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { lock: whole, added } = completeLock(lock);
  if (added.length > 0) writeFileSync('package-lock.json', `${JSON.stringify(whole, undefined, 2)}\n`);
  console.log(added.length === 0 ? 'The lock is whole.' : `Added to the lock: ${added.join(', ')}.`);
}
