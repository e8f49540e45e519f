import { completeLock, findLocked, nameIn } from './npm-lock.ts';
import type { LockedPackage, PackageLock } from './npm-lock.ts';

/** What package.json says, as far as an audit looks at it. */
export interface ProjectFile {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

/** What is audited: package.json, package-lock.json and the text of docs/dependencies.md. */
export interface Audited {
  project: ProjectFile;
  lock: PackageLock;
  reasons: string;
}

/** What is wrong with what the project rests on, in plain words; empty where all is well. */
export function auditDependencies({ project, lock, reasons }: Audited): string[] {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  return [
    ...wrongReasons(project, reasons),
    ...wrongVersions(project),
    ...strayedLock(project, lock),
    ...entries.flatMap(([path, entry]) => wrongSource(path, entry)),
    ...wrongScripts(project, entries),
  ];
}

/** Every direct dependency as package.json asks for it. */
function direct({ dependencies, devDependencies }: ProjectFile): [name: string, wanted: string][] {
  return Object.entries({ ...dependencies, ...devDependencies });
}

function wrongReasons(project: ProjectFile, reasons: string): string[] {
  const noted = new Map(
    [...reasons.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = '', why = '']) => [name, why.trim()]),
  );
  const names = direct(project).map(([name]) => name);
  return [
    ...names
      .filter((name) => (noted.get(name) ?? '') === '')
      .map((name) => `${name} has no reason in docs/dependencies.md. Add a line for it, or do without it.`),
    ...[...noted.keys()]
      .filter((name) => !names.includes(name))
      .map((name) => `docs/dependencies.md gives a reason for ${name}, which package.json doesn’t ask for.`),
  ];
}

function wrongVersions(project: ProjectFile): string[] {
  return direct(project)
    .filter(([, wanted]) => !isExact(wanted))
    .map(
      ([name, wanted]) =>
        `package.json asks for ${name} as “${wanted}”. Write one exact version, such as 1.2.3: no range, no tag, no git, folder or web address.`,
    );
}

/** Where the lock isn’t the one for package.json, or isn’t whole. */
function strayedLock(project: ProjectFile, lock: PackageLock): string[] {
  const { dependencies = {}, devDependencies = {} } = lock.packages[''] ?? {};
  const locked = { ...dependencies, ...devDependencies };
  const asked = Object.fromEntries(direct(project));
  const strayed = [...new Set([...Object.keys(locked), ...Object.keys(asked)])].filter(
    (name) => locked[name] !== asked[name],
  );
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.dependencies ?? {})
      .filter((name) => findLocked(lock, path, name) === undefined)
      .map((name) => `The lock lacks ${name}, which ${path === '' ? 'the project' : nameIn(path)} needs.`),
  );
  return [
    ...strayed.map(
      (name) =>
        `${name} is ${asked[name] ?? 'not there'} in package.json and ${locked[name] ?? 'not there'} in the lock. Run: npm install, then npm run lock`,
    ),
    ...missing,
    ...whatIsAdded(lock),
  ];
}

function whatIsAdded(lock: PackageLock): string[] {
  try {
    return completeLock(lock).added.map((name) => `The lock lacks ${name}, for another system. Run: npm run lock`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The lock here says which bytes, and never where from: any registry will do, and none can slip other bytes in. */
function wrongSource(
  path: string,
  { version = '', resolved, integrity, link, optional, cpu }: LockedPackage,
): string[] {
  const name = nameIn(path);
  const found: string[] = [];
  if (link === true) found.push(`${name} is a link to a folder. Take it from the registry.`);
  else if (!isExact(version)) found.push(`The lock holds ${name} as “${version}”, which is no exact version.`);
  if (resolved !== undefined)
    found.push(
      /^https:[^#]*\.tgz$/.test(resolved)
        ? `The lock says where ${name} is fetched from. With the project’s .npmrc npm leaves that out: run npm install again.`
        : `The lock takes ${name} from ${resolved.split(':')[0]}: that isn’t a registry. Take a published version.`,
    );
  if (integrity === undefined && link !== true && (optional !== true || cpu === undefined))
    found.push(`The lock has no checksum for ${name} ${version}.`);
  // One name for a sum: where there are two, npm takes the better; a weak one beside it would only mislead.
  if (integrity !== undefined && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))
    found.push(`The checksum of ${name} ${version} isn’t a SHA-512. Only that is accepted here.`);
  return found;
}

function wrongScripts(project: ProjectFile, entries: readonly [string, LockedPackage][]): string[] {
  const scripted = new Set(
    entries.filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => nameIn(path)),
  );
  const allowed = Object.entries(project.allowScripts ?? {}).flatMap(([name, may]) => (may ? [name] : []));
  return [
    ...[...scripted]
      .filter((name) => !allowed.includes(name))
      .map(
        (name) =>
          `${name} runs a script when it is installed, and allowScripts in package.json doesn’t list it. Do without it, or read the script and list it.`,
      ),
    ...allowed
      .filter((name) => !scripted.has(name))
      .map((name) => `allowScripts in package.json lists ${name}, which runs no script. Take it out.`),
  ];
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version);
}
