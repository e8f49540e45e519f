import { guardsOf } from '../guard.ts';

const BRANCH = ['tests/branch/hostile', 'tests/edge/sources', 'tests/branch/pictures'];

/** What the folder of a branch, and the disk, may not do to whoever builds. */
export const folder = [
  ...guardsOf(BRANCH, [
    [
      'links on the way to a folder',
      'src/edge/plain-files.ts',
      "if (kind !== 'folder') {",
      "if (kind === 'nothing') {",
    ],
    [
      'links among the files',
      'src/edge/plain-files.ts',
      "if (stat.isSymbolicLink()) return 'is a link to somewhere else';",
      '',
    ],
    [
      'devices among the files',
      'src/edge/plain-files.ts',
      "return stat.isFile() ? 'file' : 'is a device, not a file';",
      "return 'file';",
    ],
    ['a file swapped for a link in the meantime', 'src/edge/plain-files.ts', '(constants.O_NOFOLLOW ?? 0)', '0'],
    ['a file that is too large to read', 'src/edge/plain-files.ts', 'if (stat.size > maxBytes)', 'if (false)'],
    ['a text that isn’t UTF-8', 'src/edge/plain-files.ts', '{ fatal: true }', '{}'],
    ['links in public/', 'src/edge/sources.ts', 'issues.push(...listPublic(root).issues);', ''],
    [
      'pictures told by their bytes',
      'src/edge/media.ts',
      "if ('other' in pictureKind(bytes)) throw unreadable(name, folder);",
      '',
    ],
    [
      'SVG',
      'src/edge/picture-kind.ts',
      'if (/<svg|<\\?xml|<!doctype/i.test(head)) return',
      "if (/<svg|<\\?xml|<!doctype/i.test(head)) return { kind: 'png' }; else if (false) return",
    ],
    [
      'AVIF and HEIC',
      'src/edge/picture-kind.ts',
      'if (/^....ftyp/s.test(head)) return',
      "if (/^....ftyp/s.test(head)) return { kind: 'png' }; else if (false) return",
    ],
    [
      'pictures with more dots than memory',
      'src/edge/media.ts',
      '{ limitInputPixels: MOST_DOTS }',
      '{ limitInputPixels: false }',
      ['tests/hostile/files/files.test.ts'],
      'more dots',
    ],
    ['styles that fetch styles', 'src/kit/reading/theme.ts', '/@import|@charset|@namespace/gi', '/@nothing/gi'],
    [
      'styles that fetch pictures',
      'src/kit/reading/theme.ts',
      '/url\\s*\\(|image-set\\s*\\(|\\bsrc\\s*\\(|https?:|\\/\\//gi',
      '/@nothing/gi',
    ],
    [
      'styles that run something',
      'src/kit/reading/theme.ts',
      '/expression\\s*\\(|javascript:|behavior\\s*:|-moz-binding/gi',
      '/@nothing/gi',
    ],
    ['styles that end their element, or spell with escapes', 'src/kit/reading/theme.ts', '/[<\\\\]/g', '/@nothing/g'],
    ['styles too large to load', 'src/kit/reading/theme.ts', 'if (text.length > MOST)', 'if (false)'],
    [
      'names that climb out of a branch’s folder',
      'src/kit/reading/address.ts',
      'if (!ID.test(id) || id.length > 80)',
      'if (id.length > 80)',
      ['tests/document/reading', 'tests/branch/hostile'],
    ],
    [
      'the project itself as a branch',
      'src/edge/sources.ts',
      "if (inside[0] === '')",
      'if (false)',
      ['tests/edge/sources'],
    ],
  ]),
  ...guardsOf(
    ['tests/cli/fleet', 'tests/build/fleet.test.ts'],
    [
      [
        'a branch’s name that can’t be a folder',
        'src/edge/branches.ts',
        'else if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry.name))',
        'else if (false)',
        ['tests/cli/fleet'],
      ],
      [
        'a branch that is a link',
        'src/edge/branches.ts',
        'if (!entry.isDirectory())',
        'if (false)',
        ['tests/cli/fleet', 'tests/edge'],
      ],
    ],
  ),
  ...guardsOf(
    ['tests/cli/localise', 'tests/cli/record', 'tests/edge'],
    [
      [
        'writing through a link',
        'src/edge/own-folder.ts',
        'isSymbolicLink() === true)',
        'isSymbolicLink() === undefined)',
      ],
      [
        'words laid aside over words laid aside',
        'src/edge/own-folder.ts',
        'const to = freeName(join(folder, aside, write.path));',
        'const to = join(folder, aside, write.path);',
      ],
      [
        'a half-written file in the place of words',
        'src/edge/own-folder.ts',
        'const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.new`);',
        'const fresh = path;',
        ['tests/edge/full-disk', 'tests/cli/localise'],
      ],
      [
        'writing over a file of another sort',
        'src/cli/write-out.ts',
        '!sameSort(readFileSync(path), bytes))',
        'false)',
        ['tests/cli/poster', 'tests/cli/pack'],
      ],
    ],
  ),
  ...guardsOf(
    ['tests/edge/serve'],
    [
      [
        'serving what is hidden, or climbs',
        'src/edge/serve.ts',
        "if (/[\\\\\\0]/.test(path) || parts.some((part) => part.startsWith('.'))) return undefined;",
        '',
      ],
      [
        'serving through a link',
        'src/edge/serve.ts',
        ' || !realpathSync(file).startsWith(realpathSync(folder) + sep)',
        '',
      ],
      ['being sent to another host', 'src/edge/serve.ts', "to.replace(/^\\/{2,}/, '/')", 'to'],
      [
        'serving to the network',
        'src/edge/serve.ts',
        "server.listen(port, '127.0.0.1',",
        "server.listen(port, '0.0.0.0',",
      ],
    ],
  ),
];
