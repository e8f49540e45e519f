import { guardsOf } from '../guard.ts';

/** What the jobs of a forge may not do, with the keys that they have. */
export const keeping = [
  ...guardsOf(
    ['tests/keeper/guard.test.ts', 'tests/keeper/check.test.ts'],
    [
      [
        'a branch’s folder proposed to the kit',
        'src/keeper/guard.ts',
        'if (brought.length === 0) return',
        'if (true) return',
      ],
      [
        'keys handed to what is built',
        'src/keeper/hedge.ts',
        '!KEYS.test(name)',
        'true',
        ['tests/keeper/check.test.ts', 'tests/keeper/keys.test.ts'],
      ],
      [
        'a text’s line taken for a command to the runner',
        'src/keeper/tell.ts',
        'if (onActions) say(`::stop-commands::${pause}`);',
        '',
      ],
      [
        'a mark’s words that end their line',
        'src/keeper/tell.ts',
        ".replaceAll('\\n', '%0A')",
        '',
        ['tests/keeper/check.test.ts', 'tests/keeper/keys.test.ts'],
      ],
      [
        'an output that begins another',
        'src/keeper/tell.ts',
        "value.replaceAll(/\\s/g, ' ')",
        'value',
        ['tests/keeper/keys.test.ts'],
      ],
      [
        'a hook of somebody’s',
        'src/keeper/git.ts',
        "['core.hooksPath', '/dev/null'],",
        '',
        ['tests/keeper/undo.test.ts', 'tests/keeper/keys.test.ts'],
      ],
    ],
  ),
  ...guardsOf(
    ['tests/keeper/undo.test.ts'],
    [
      [
        'overrunning somebody who was quicker',
        'src/keeper/undo.ts',
        "if (!pushed.ok) {\n    git.run('reset', '--quiet', '--hard', from);",
        'if (!pushed.ok) {',
      ],
      [
        'undoing what made the branch',
        'src/keeper/undo.ts',
        '  if (branchFolders(root).length === 0) {\n    git.run',
        '  if (false) {\n    git.run',
      ],
      [
        'undoing in a history cut short',
        'src/keeper/undo.ts',
        "if (git.run('rev-parse', '--is-shallow-repository') === 'true')",
        'if (false)',
      ],
      [
        'undoing on top of what a kill left',
        'src/keeper/undo.ts',
        "if (git.run('status', '--porcelain', '--untracked-files=no') !== '')",
        'if (false)',
        ['tests/keeper/killed.test.ts'],
      ],
    ],
  ),
  ...guardsOf(
    ['tests/house/workflows.test.ts'],
    [
      [
        'an action that isn’t pinned',
        '.github/workflows/test.yml',
        'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
        'actions/setup-node@v7',
      ],
    ],
  ),
];
