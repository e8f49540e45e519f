import { guardsOf } from '../guard.ts';

/** What keeps a site, and somebody's words, whole through kills, full disks and two at once. */
export const recovery = [
  ...guardsOf(
    ['tests/edge/swap/swap.test.ts', 'tests/edge/no-permission', 'tests/edge/full-disk'],
    [
      ['replacing a folder that isn’t ours', 'src/edge/swap.ts', '  refuseToTread(target);\n  for', '  for'],
      [
        'replacing somebody’s dist.old or dist.new',
        'src/edge/swap.ts',
        'for (const path of [fresh, old]) if (!isOurs(path)) throw inTheWay(path);',
        '',
      ],
      ['a swap that a kill cut short', 'src/edge/swap.ts', 'else if (existsSync(old)) renameSync(old, target);', ''],
      [
        'taking a half-copied site for whole',
        'src/edge/swap.ts',
        "if (found.stage === 'ready' && existsSync(fresh))",
        'if (existsSync(fresh))',
      ],
      [
        'a half-copied site left on a full disk',
        'src/edge/swap.ts',
        '      rmSync(fresh, { recursive: true, force: true });\n      rmSync(journal, { force: true });\n      throw trouble;',
        '      throw trouble;',
      ],
      [
        'a folder that can’t hold another ending the program',
        'src/edge/swap.ts',
        '    copyFolder(site, fresh);',
        "    process.getBuiltinModule('node:fs').cpSync(site, fresh, { recursive: true });",
      ],
      [
        'a journal half-written',
        'src/edge/swap.ts',
        '  } catch {\n    return undefined;',
        '  } catch (error) {\n    throw error;',
      ],
      [
        'caches of a killed build',
        'src/edge/build-marker.ts',
        'if (wasInterrupted) for',
        'if (false) for',
        ['tests/edge/build-marker'],
      ],
      [
        'a made file half-written',
        'src/edge/made.ts',
        'const part = join(folder, `${short}.${ending}.part`);',
        'const part = path;',
        ['tests/edge/full-disk', 'tests/edge/made'],
      ],
      [
        'a made file that a power cut spoilt',
        'src/edge/made.ts',
        'if (found?.size !== bytes) return undefined;',
        'if (found === undefined) return undefined;',
        ['tests/edge/made'],
      ],
      [
        'half a release left on a full disk',
        'src/cli/release.ts',
        '          for (const path of made.keys()) rmSync(part(path), { force: true });\n',
        '',
        ['tests/cli/release/full-disk.test.ts'],
      ],
      [
        'a site’s list of something else than its files',
        'src/edge/site-folder.ts',
        'stands(path, sumOf(bytes))',
        'stands(path, sumOf(new Uint8Array()))',
        ['tests/edge/site-folder'],
      ],
      [
        'a disk’s words with a stack trace',
        'src/cli/main.ts',
        '(diskTrouble(thrown, world.root) ?? thrown)',
        'thrown',
        ['tests/edge/full-disk'],
      ],
      [
        'a full disk named in another program’s words',
        'src/upgrade/plain.mjs',
        '(number === undefined ? undefined : NUMBERS[number])',
        'undefined',
      ],
      [
        'a disk without a place for one more file',
        'src/upgrade/plain.mjs',
        "if (code !== 'ENOSPC') return undefined;",
        'return undefined;',
      ],
    ],
  ),
  ...guardsOf(
    ['tests/edge/lock/lock.test.ts', 'tests/edge/full-disk'],
    [
      [
        'two builds at once',
        'src/upgrade/lock.mjs',
        'if (found !== undefined && isAlive(holder, file)) return holder;',
        '',
      ],
      ['another machine’s lock', 'src/upgrade/lock.mjs', 'if (holder.host !== hostname()) return true;', ''],
      [
        'a later process with the same number',
        'src/upgrade/lock.mjs',
        'return holder.began === undefined || beganAt(holder.pid) === holder.began;',
        'return true;',
      ],
      [
        'a lock half-written by whoever is at it',
        'src/upgrade/lock.mjs',
        '  if (holder === undefined)\n    return Math',
        '  if (holder === undefined)\n    return false && Math',
      ],
      [
        'taking somebody’s fresh lock for a stale one',
        'src/upgrade/lock.mjs',
        'if (readText(aside) === stale) rmSync(aside);',
        'if (true) rmSync(aside);',
      ],
      ['a lock file left on a full disk', 'src/upgrade/lock.mjs', '    rmSync(mine, { force: true });\n  }', '  }'],
      ['letting go of somebody else’s lock', 'src/upgrade/lock.mjs', 'if (readText(file) === text) rmSync', 'rmSync'],
    ],
  ),
  ...guardsOf(
    ['tests/upgrade/half-upgraded.test.ts', 'tests/upgrade/nothing-is-lost.test.ts', 'tests/upgrade/killed.test.ts'],
    [
      [
        'working on a kit that is half of each',
        'src/cli/project.ts',
        "if (existsSync(join(root, '.hedge', 'upgrade', 'journal.json')))",
        'if (false)',
        ['tests/upgrade/half-upgraded.test.ts'],
      ],
      [
        'an upgrade over one cut short',
        'src/upgrade/upgrade.mjs',
        "if (found?.stage === 'cut short')\n      throw",
        'if (false)\n      throw',
        ['tests/upgrade/killed.test.ts'],
      ],
      [
        'files changed here kept first',
        'src/upgrade/journal.mjs',
        '    if (save !== undefined) put(join(root, save)',
        '    if (false) put(join(root, save)',
        ['tests/upgrade/nothing-is-lost.test.ts'],
      ],
      [
        'what was kept of an upgrade, spoilt on the disk',
        'src/upgrade/journal.mjs',
        'if (bytes === undefined || sha256(bytes) !== sum)',
        'if (bytes === undefined)',
        [
          'tests/upgrade/nothing-is-lost.test.ts',
          'tests/upgrade/half-upgraded.test.ts',
          'tests/upgrade/spoilt.test.ts',
        ],
      ],
      [
        'a journal that names what isn’t the kit’s',
        'src/upgrade/journal.mjs',
        'if (journal.changes.some((change) => change.path !== LIST && wrongPath(change.path) !== undefined)) throw spoilt;',
        '',
        ['tests/upgrade/spoilt.test.ts'],
      ],
      [
        'what was changed since, kept by an undoing',
        'src/upgrade/journal.mjs',
        "if ('save' in place) put(join(root, place.save), here);",
        '',
        ['tests/upgrade/nothing-is-lost.test.ts'],
      ],
    ],
  ),
];
