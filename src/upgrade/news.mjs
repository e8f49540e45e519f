import { compareVersions } from './list.mjs';

/** The parts of a changelog that tell of versions after `from`, up to `to`; of `to` alone where `from` isn't known.
 * @param {string} changelog with a heading `## 1.2.0 …` for each version
 * @param {string | undefined} from @param {string} to
 * @returns {string} */
export function newsBetween(changelog, from, to) {
  return changelog
    .split(/^(?=## )/m)
    .filter((part) => {
      const version = /^## v?(\d+\.\d+\.\d+(?:-[0-9a-z.]+)?)/.exec(part)?.[1];
      if (version === undefined || compareVersions(version, to) > 0) return false;
      return from === undefined ? version === to : compareVersions(version, from) > 0;
    })
    .map((part) => part.trim())
    .join('\n\n');
}
