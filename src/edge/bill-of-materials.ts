import { createHash } from 'node:crypto';
import { findLocked, nameIn } from './npm-lock.ts';
import type { LockedPackage, PackageLock } from './npm-lock.ts';
import { isPublished } from './published-packages.ts';

/** A release, as its bill of materials names it. */
export interface Released {
  version: string;
  licence: string;
  /** The full name of its commit, and the second it was made, in seconds since 1970. */
  commit: string;
  at: number;
  /** SHA-256 of the archive, in hex. */
  archive: string;
}

/** What a package is needed for: `required` to build a site, `optional` on some machines or in some cases, `excluded` to work on the kit alone. */
type Scope = 'required' | 'optional' | 'excluded';
const WEIGHT: readonly Scope[] = ['required', 'optional', 'excluded'];

/** The bill of materials of a release, as CycloneDX 1.6 in JSON: every package of the lock, by its exact version and the sum of its bytes.
 * The same release gives the same text. */
export function billOfMaterials(lock: PackageLock, release: Released): string {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  const own = `hedgeschool@${release.version}`;
  // A package may lie at several places of the lock. It is one thing all the same.
  const components = new Map<string, Record<string, unknown> & { scope: Scope }>();
  const needs = new Map<string, Set<string>>([[own, needsOf(lock, '', lock.packages[''] ?? {})]]);
  for (const [path, entry] of entries) {
    const ref = purlOf(path, entry);
    const before = components.get(ref);
    const scope = stronger(scopeOf(entry), before?.scope);
    components.set(ref, componentOf(path, entry, scope));
    needs.set(ref, new Set([...(needs.get(ref) ?? []), ...needsOf(lock, path, entry)]));
  }
  const bill = {
    metadata: {
      timestamp: new Date(release.at * 1000).toISOString().replace('.000', ''),
      lifecycles: [{ phase: 'pre-build' }],
      component: {
        type: 'application',
        'bom-ref': own,
        name: 'hedgeschool',
        version: release.version,
        hashes: [{ alg: 'SHA-256', content: release.archive }],
        licenses: licencesOf(release.licence),
        properties: [{ name: 'hedgeschool:commit', value: release.commit }],
      },
    },
    components: inOrder(components).map(([, component]) => component),
    dependencies: inOrder(needs).map(([ref, on]) => ({ ref, dependsOn: [...on].toSorted() })),
  };
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bill))}`,
    version: 1,
  };
  return `${JSON.stringify({ ...head, ...bill }, undefined, 1)}\n`;
}

function componentOf(path: string, entry: LockedPackage, scope: Scope): Record<string, unknown> & { scope: Scope } {
  const [, group, name = ''] = /^(?:(@[^/]+)\/)?(.+)$/.exec(nameIn(path)) ?? [];
  const sum = /^sha512-(.+)$/.exec(entry.integrity ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': purlOf(path, entry),
    ...(group === undefined ? {} : { group }),
    name,
    version: entry.version ?? '',
    scope,
    ...(sum === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] }),
    ...(entry.license === undefined ? {} : { licenses: licencesOf(entry.license) }),
    purl: purlOf(path, entry),
    properties: [
      { name: 'hedgeschool:published', value: String(scope !== 'excluded' && isPublished(nameIn(path))) },
      ...(entry.hasInstallScript === true ? [{ name: 'hedgeschool:installScript', value: 'true' }] : []),
    ],
  };
}

/** The packages that one of the lock loads, where the lock has them. */
function needsOf(lock: PackageLock, path: string, entry: LockedPackage): Set<string> {
  const names = Object.keys({
    ...entry.dependencies,
    ...entry.devDependencies,
    ...entry.optionalDependencies,
    ...entry.peerDependencies,
  });
  return new Set(
    names.flatMap((name) => {
      const found = findLocked(lock, path, name);
      return found === undefined ? [] : [purlOf(found, lock.packages[found] ?? {})];
    }),
  );
}

function scopeOf({ dev, optional, devOptional }: LockedPackage): Scope {
  if (dev === true) return 'excluded';
  return optional === true || devOptional === true ? 'optional' : 'required';
}

function stronger(one: Scope, other: Scope = 'excluded'): Scope {
  return WEIGHT.indexOf(one) < WEIGHT.indexOf(other) ? one : other;
}

function purlOf(path: string, { version = '' }: LockedPackage): string {
  return `pkg:npm/${nameIn(path).replace('@', '%40')}@${encodeURIComponent(version)}`;
}

/** One licence by its short name, several as they are joined. */
function licencesOf(licence: string): object[] {
  return /^[\w.+-]+$/.test(licence) ? [{ license: { id: licence } }] : [{ expression: licence }];
}

function inOrder<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A UUID made of a text alone (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
