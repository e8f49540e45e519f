import { readFileSync } from 'node:fs';
import { auditDependencies } from './audit.ts';
import type { Audited } from './audit.ts';
import { nameIn } from './npm-lock.ts';
import type { PackageLock } from './npm-lock.ts';

/** What isn’t wrong but should be looked at now and then: licences, what has no checksum yet, packages in two major versions. */
export function surveyLock(lock: PackageLock): string[] {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  const known = entries.filter(([, { integrity }]) => integrity !== undefined);
  const bare = entries.length - known.length;
  const licences = new Map<string, number>();
  for (const [, { license = 'not said' }] of known) licences.set(license, (licences.get(license) ?? 0) + 1);
  const majors = new Map<string, Set<string>>();
  for (const [path, { version = '' }] of entries) {
    const name = nameIn(path);
    majors.set(name, (majors.get(name) ?? new Set()).add(version.split('.')[0] ?? ''));
  }
  const several = [...majors].filter(([, found]) => found.size > 1);
  const list = [...licences].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
  return [
    `${entries.length} packages in the lock: ${known.length} with a SHA-512, ${bare} for other systems without.`,
    `Licences: ${list.join(', ')}.`,
    `In more than one major version: ${
      several.length === 0
        ? 'none'
        : several
            .map(([name, found]) => `${name} (${[...found].toSorted((a, b) => Number(a) - Number(b)).join(', ')})`)
            .join(', ')
    }.`,
  ];
}

/** Reads what is audited in a project’s folder. */
export function readAudited(root: string): Audited {
  const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
  return {
    project: JSON.parse(text('package.json')),
    lock: JSON.parse(text('package-lock.json')),
    reasons: text('docs/dependencies.md'),
  };
}

if (import.meta.main) {
  const audited = readAudited(new URL('../../', import.meta.url).href);
  const found = auditDependencies(audited);
  for (const line of [...surveyLock(audited.lock), ...found]) console.log(line);
  console.log(found.length === 0 ? 'Nothing is wrong with what the project rests on.' : `To mend: ${found.length}.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
