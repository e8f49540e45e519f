import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fetchHistory, remoteAddress } from './git.mjs';
import { compareVersions, isVersion, parseList, sha256, writeList } from './list.mjs';
import { LIST } from './paths.mjs';
import { PlainError } from './plain.mjs';
import { readTar } from './tar.mjs';

/** A release of the kit, whole and checked: each file has the bytes that its list says.
 * @typedef {object} Release
 * @property {import('./list.mjs').KitList} list
 * @property {string} listText
 * @property {(path: string) => Uint8Array} bytesOf
 * @property {(bytes: Uint8Array) => boolean} hasHeld whether the kit's history is known to hold a file of just these bytes
 * @property {(version: string) => import('./list.mjs').KitList | undefined} listOf the list of an older version, where it is known
 * @property {() => void} close gives back what it took of the machine */

/** Finds a release: in an archive, a folder, or a git repository.
 * @param {string} root the project
 * @param {string | undefined} from as typed; the git remote called `upstream` where it is left out
 * @param {string | undefined} version as typed; the newest where it is left out
 * @returns {Release} */
export function findRelease(root, from, version) {
  if (version !== undefined && !isVersion(version))
    throw new PlainError(`“${version}” is no version of the kit. Versions look like 1.2.0.`);
  if (from === undefined) {
    const upstream = remoteAddress(root, 'upstream');
    if (upstream === undefined)
      throw new PlainError(
        'Say where the new release is: --from and an archive (hedge-school-1.2.0.tar.gz), a folder it was unpacked into, or the address of the kit’s git repository.',
      );
    return fromGit(upstream, version);
  }
  const path = resolve(root, from);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() === true) return asked(fromArchive(path), version, from);
  if (stat?.isDirectory() === true) {
    const archive = archiveIn(path, version);
    if (archive !== undefined) return asked(fromArchive(archive), version, from);
    if (existsSync(join(path, LIST))) return asked(fromFolder(path), version, from);
    if (existsSync(join(path, '.git')) || existsSync(join(path, 'objects'))) return fromGit(path, version);
    throw new PlainError(`${from} is no release: there is no ${LIST} in it, and it is no git repository.`);
  }
  if (/^[.~/\\]|^[a-z]:[\\/]|\.(?:tar\.gz|tgz|zip)$/i.test(from) && !from.includes('://'))
    throw new PlainError(`There is no file or folder ${from}. Look at its name, and at the folder you are in.`);
  const address = remoteAddress(root, from);
  if (address === undefined && !/[:@/]/.test(from))
    throw new PlainError(`There is no file, folder or git remote called ${from}.`);
  if (address === undefined && /^https?:.*\.(?:tar\.gz|tgz|zip)$/i.test(from))
    throw new PlainError(`Download ${from} first, and give the file: --from ${basename(from)}`);
  return fromGit(address ?? from, version);
}

/** The archive of a release in a folder it was downloaded into, as it is published: with its list and its sums beside it.
 * @param {string} folder @param {string | undefined} version @returns {string | undefined} */
function archiveIn(folder, version) {
  if (existsSync(join(folder, 'package.json'))) return undefined;
  const versions = readdirSync(folder)
    .map((name) => /^hedge-school-(.*)\.tar\.gz$/.exec(name)?.[1] ?? '')
    .filter((each) => isVersion(each) && (version === undefined || each === version))
    .toSorted(compareVersions);
  const newest = versions.filter((each) => version !== undefined || !each.includes('-')).at(-1);
  return newest === undefined ? undefined : join(folder, `hedge-school-${newest}.tar.gz`);
}

/** @param {Release} release @param {string | undefined} version @param {string} from */
function asked(release, version, from) {
  if (version !== undefined && release.list.version !== version)
    throw new PlainError(`${from} is version ${release.list.version}, not ${version}.`);
  return release;
}

/** @param {string} path
 * @returns {Release} */
function fromArchive(path) {
  const archive = readFileSync(path);
  const sums = join(dirname(path), 'SHA256SUMS');
  const sum = existsSync(sums)
    ? readFileSync(sums, 'utf8')
        .split('\n')
        .find((line) => line.endsWith(`  ${basename(path)}`))
    : undefined;
  if (sum !== undefined && !sum.startsWith(sha256(archive)))
    throw new PlainError(`${path} isn’t what SHA256SUMS beside it says. Nothing was changed. Download both again.`);
  const entries = readTar(archive);
  // A release stands in one folder of its archive.
  const lists = [...entries.keys()].filter((name) => name === LIST || name.split('/').slice(1).join('/') === LIST);
  const [list] = lists;
  if (list === undefined || lists.length > 1)
    throw new PlainError(`${path} is no release of the kit: it should hold one ${LIST}. Nothing was changed.`);
  const folder = list.slice(0, -LIST.length);
  /** @type {Map<string, import('./tar.mjs').Entry>} */
  const files = new Map();
  for (const [name, entry] of entries) {
    if (!name.startsWith(folder))
      throw new PlainError(`${path} holds “${name}”, outside ${folder}. Nothing was changed.`);
    files.set(name.slice(folder.length), entry);
  }
  const listText = new TextDecoder().decode(files.get(LIST)?.bytes);
  const parsed = parseList(listText, 'The release');
  const listed = new Set(parsed.files.map((file) => file.path));
  const stray = [...files.keys()].find((name) => name !== LIST && !listed.has(name));
  if (stray !== undefined)
    throw new PlainError(`${path} holds “${stray}”, which its list doesn’t name. Nothing was changed.`);
  return checked(parsed, listText, (name) => files.get(name)?.bytes);
}

/** @param {string} folder
 * @returns {Release} */
function fromFolder(folder) {
  const listText = readFileSync(join(folder, LIST), 'utf8');
  return checked(parseList(listText, 'The release'), listText, (path) => {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const stat = lstatSync(join(folder, ...parts.slice(0, depth)), { throwIfNoEntry: false });
      if (stat === undefined) return undefined;
      if (depth < parts.length ? !stat.isDirectory() : !stat.isFile())
        throw new PlainError(`“${path}” in the release is a link or a device. A release holds plain files only.`);
    }
    return readFileSync(join(folder, path));
  });
}

/** @param {string} address @param {string | undefined} version
 * @returns {Release} */
function fromGit(address, version) {
  const history = fetchHistory(address);
  try {
    const wanted = version ?? history.versions.filter((each) => !each.includes('-')).at(-1);
    if (wanted === undefined)
      throw new PlainError(`${address} has no release yet: no tag such as v1.2.0. Name another place with --from.`);
    if (!history.versions.includes(wanted))
      throw new PlainError(`${address} has no version ${wanted}. It has: ${history.versions.join(', ') || 'none'}.`);
    const files = history.filesAt(wanted);
    const listText = writeList(wanted, files);
    return {
      ...checked(parseList(listText, 'The release'), listText, (path) => files.get(path)?.bytes),
      hasHeld: history.hasHeld,
      listOf: (old) =>
        history.versions.includes(old) ? parseList(writeList(old, history.filesAt(old)), `Version ${old}`) : undefined,
      close: history.close,
    };
  } catch (error) {
    history.close();
    throw error;
  }
}

/** @param {import('./list.mjs').KitList} list @param {string} listText @param {(path: string) => Uint8Array | undefined} read
 * @returns {Release} */
function checked(list, listText, read) {
  /** @type {Map<string, Uint8Array>} */
  const held = new Map();
  for (const { path, sha256: sum } of list.files) {
    const bytes = read(path);
    if (bytes === undefined) throw new PlainError(`The release lacks “${path}”. Nothing was changed. Get it again.`);
    if (sha256(bytes) !== sum)
      throw new PlainError(`“${path}” in the release isn’t what its list says. Nothing was changed. Get it again.`);
    held.set(path, bytes);
  }
  return {
    list,
    listText,
    bytesOf: (path) => {
      const bytes = held.get(path);
      if (bytes === undefined) throw new Error(`${path} is not in the release`);
      return bytes;
    },
    hasHeld: () => false,
    listOf: () => undefined,
    close: () => undefined,
  };
}
