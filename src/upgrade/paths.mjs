import { PlainError } from './plain.mjs';

/** The list a release carries of its own files. It can't list itself. */
export const LIST = 'kit.files.json';

/** What is a branch's, git's, npm's or the machine's own. No release may name anything there, and no upgrade writes there. */
const NOT_THE_KITS = /^(?:branch|branches|outside-edits|node_modules|\.git|\.hedge|\.astro|dist(?:\.[^/]*)?)(?:\/|$)/i;

/** Names that some system reads as a device, or cuts short. */
const NO_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$|[\\:*?"<>|\u0000-\u001F\u007F]/i;

/** What is wrong with a path of a release, or undefined.
 * @param {string} path
 * @returns {string | undefined} */
export function wrongPath(path) {
  const parts = path.split('/');
  if (path === '' || path.length > 240 || parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'is no path inside the project';
  if (parts.some((part) => NO_NAME.test(part))) return 'has a name that not every computer can hold';
  if (path.normalize('NFC') !== path) return 'is spelt with letters that computers store in two ways';
  if (NOT_THE_KITS.test(path) || parts.some((part) => part.toLowerCase() === '.git'))
    return 'is in a folder that is never the kit’s';
  return path === LIST ? 'is the list itself' : undefined;
}

/** Refuses a set of paths of which one is wrong, or two would be one on some computer.
 * @param {Iterable<string>} paths
 * @param {string} whose such as “The release” */
export function refuseWrongPaths(paths, whose) {
  /** @type {Map<string, string>} */
  const spelt = new Map();
  for (const path of paths) {
    const wrong = wrongPath(path);
    if (wrong !== undefined)
      throw new PlainError(`${whose} names “${path}”, which ${wrong}. Nothing was changed. Tell whoever made it.`);
    const twin = spelt.get(path.toLowerCase());
    if (twin !== undefined)
      throw new PlainError(
        `${whose} has both “${twin}” and “${path}”, which many computers take for one. Nothing was changed.`,
      );
    spelt.set(path.toLowerCase(), path);
  }
  for (const [low, path] of spelt)
    for (let at = low.indexOf('/'); at !== -1; at = low.indexOf('/', at + 1)) {
      const folder = spelt.get(low.slice(0, at));
      if (folder !== undefined)
        throw new PlainError(
          `${whose} has “${folder}” as a file and, with “${path}”, as a folder. Nothing was changed.`,
        );
    }
}
