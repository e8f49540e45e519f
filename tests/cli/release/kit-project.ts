import { readFileSync } from 'node:fs';
import { smallKit } from '../../fixtures/small-kit.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { git } from '../../upgrade/releases.ts';

/** The small kit in a git repository of its own, ready to be released as 1.2.0. */
export function kitProject(files: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  smallKit(folder);
  writeFiles(folder, {
    'package.json': '{ "version": "1.2.0", "license": "MIT AND CC-BY-SA-4.0" }\n',
    'package-lock.json': readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
    'CHANGELOG.md': '# Changelog\n\n## 1.2.0, 3 December 2026\n\n- Better.\n',
    '.gitignore': '.hedge/\n',
    ...files,
  });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'Better');
  return folder;
}
