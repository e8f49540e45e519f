import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeDisk, smallDisk, smallDisks, untried } from '../../small-disk.ts';
import { git } from '../../upgrade/releases.ts';
import { writeFiles } from '../../temporary.ts';
import { run } from '../run-here.ts';
import { kitProject } from './kit-project.ts';

describe.skipIf(!smallDisks.can)(`a disk with no room for a release${untried}`, () => {
  test('the release before it stays as it was, and nothing stands beside it', async () => {
    const folder = kitProject();
    const out = join(folder, '.hedge/release');
    smallDisk(out, 'size=4m');
    expect(await run(folder, ['release'])).toMatchObject({ code: 0, complained: '' });
    const texts = (): Record<string, string> =>
      Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'latin1')]));
    const before = texts();
    expect(Object.keys(before)).toHaveLength(4);
    const bytes = Object.values(before).reduce((sum, text) => sum + text.length, 0);
    // Room for the archive, and not for the bill.
    changeDisk(out, `size=${Math.round((bytes * 1.5) / 4096) * 4}k`);

    writeFiles(folder, { 'CHANGELOG.md': '# Changelog\n\n## 1.2.0, 3 December 2026\n\n- Better still.\n' });
    git(folder, 'commit', '--quiet', '--all', '-m', 'Better still');
    const { code, complained } = await run(folder, ['release']);
    expect(code).toBe(1);
    expect(complained).toContain('the disk is full. Free some space and run it again.');
    expect(texts()).toEqual(before);
  });
});
