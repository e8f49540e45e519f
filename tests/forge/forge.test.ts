import { describe, expect, test } from 'vitest';
import { buttonFor, editFile, forgeOf, newFile, removeFile, viewFile } from '../../src/kit/forge/forge.ts';

const at = (source: string, kind?: 'forgejo') => {
  const forge = forgeOf(source, { kind });
  if (forge === undefined) throw new Error(`${source} is no forge`);
  return forge;
};

describe('where a copy can be changed', () => {
  test.each([
    ['https://github.com/leeds/site', 'github', 'https://github.com/leeds/site'],
    ['https://github.com/leeds/site/tree/main/branch', 'github', 'https://github.com/leeds/site'],
    ['https://github.com/leeds/site.git', 'github', 'https://github.com/leeds/site'],
    ['https://codeberg.org/leeds/site/', 'forgejo', 'https://codeberg.org/leeds/site'],
    ['https://git.example.org/leeds/site', 'forgejo', 'https://git.example.org/leeds/site'],
    ['https://gitlab.com/movement/north/site/-/tree/main', 'gitlab', 'https://gitlab.com/movement/north/site'],
  ])('%s', (source, kind, repository) => {
    expect(forgeOf(source)).toEqual({ kind, repository, line: 'main' });
  });

  test.each(['https://example.org/leeds/site', 'https://github.com/leeds', 'our site', 'javascript:alert(1)//a/b'])(
    '%s is none that is known',
    (source) => {
      expect(forgeOf(source)).toBeUndefined();
    },
  );

  test('one of our own says its sort', () => {
    expect(forgeOf('https://example.org/leeds/site', { kind: 'forgejo', line: 'trunk' })).toEqual({
      kind: 'forgejo',
      repository: 'https://example.org/leeds/site',
      line: 'trunk',
    });
  });

  test.each([
    ['https://example.org/forge/leeds/site', 'https://example.org/forge/leeds/site'],
    ['https://example.org/forge/leeds/site/src/branch/main', 'https://example.org/forge/leeds/site'],
    ['https://example.org/leeds/site/actions', 'https://example.org/leeds/site'],
  ])('one that stands under a path: %s', (source, repository) => {
    expect(forgeOf(source, { kind: 'forgejo' })?.repository).toBe(repository);
  });
});

test('a line of changes and a file may be called what they like', () => {
  const forge = forgeOf('https://github.com/leeds/site', { line: 'höst/50% & #1' });
  if (forge === undefined) throw new Error('no forge');
  const edit = new URL(editFile(forge, 'branch/events/été & é.yaml'));
  expect(decodeURIComponent(edit.pathname)).toBe('/leeds/site/edit/höst/50% & #1/branch/events/été & é.yaml');
  expect([edit.search, edit.hash]).toEqual(['', '']);
  const { searchParams, pathname } = new URL(newFile(forge, 'branch/a&b.yaml', 'x#y').href);
  expect(decodeURIComponent(pathname)).toBe('/leeds/site/new/höst/50% & #1');
  expect([searchParams.get('filename'), searchParams.get('value')]).toEqual(['branch/a&b.yaml', 'x#y']);
});

describe('a new file', () => {
  const text = 'because: "It’s wrong & late"\nsince: 2026-11-27\n';
  test('stands filled in where the site takes a text in its address', () => {
    for (const forge of [at('https://github.com/leeds/site'), at('https://codeberg.org/leeds/site')]) {
      const { href, filled } = newFile(forge, 'branch/hide/old-sheet.yaml', text);
      const url = new URL(href);
      expect(filled).toBe(true);
      expect([url.searchParams.get('filename'), url.searchParams.get('value')]).toEqual([
        'branch/hide/old-sheet.yaml',
        text,
      ]);
    }
    expect(newFile(at('https://codeberg.org/leeds/site'), 'a', '').href).toBe(
      'https://codeberg.org/leeds/site/_new/main/?filename=a&value=',
    );
    expect(newFile(at('https://github.com/leeds/site'), 'a', '').href).toBe(
      'https://github.com/leeds/site/new/main?filename=a&value=',
    );
  });

  test('has its name alone where the text is too long, or the site takes none', () => {
    expect(newFile(at('https://github.com/leeds/site'), 'branch/a.mdx', 'ü'.repeat(2000))).toEqual({
      href: 'https://github.com/leeds/site/new/main?filename=branch%2Fa.mdx',
      filled: false,
    });
    expect(newFile(at('https://gitlab.com/leeds/site'), 'branch/a.mdx', text)).toEqual({
      href: 'https://gitlab.com/leeds/site/-/new/main?file_name=branch%2Fa.mdx',
      filled: false,
    });
  });
});

test('a file that is there, and the buttons, have their pages', () => {
  const [github, codeberg, gitlab] = [
    'https://github.com/leeds/site',
    'https://codeberg.org/leeds/site',
    'https://gitlab.com/leeds/site',
  ].map((source) => at(source));
  expect([github, codeberg, gitlab].map((forge) => forge && editFile(forge, 'branch/branch.yaml'))).toEqual([
    'https://github.com/leeds/site/edit/main/branch/branch.yaml',
    'https://codeberg.org/leeds/site/_edit/main/branch/branch.yaml',
    'https://gitlab.com/leeds/site/-/edit/main/branch/branch.yaml',
  ]);
  expect([github, codeberg, gitlab].map((forge) => forge && removeFile(forge, 'branch/hide/x.yaml'))).toEqual([
    'https://github.com/leeds/site/delete/main/branch/hide/x.yaml',
    'https://codeberg.org/leeds/site/_delete/main/branch/hide/x.yaml',
    'https://gitlab.com/leeds/site/-/blob/main/branch/hide/x.yaml',
  ]);
  expect([github, codeberg, gitlab].map((forge) => forge && viewFile(forge, 'branch/branch.yaml'))).toEqual([
    'https://github.com/leeds/site/blob/main/branch/branch.yaml',
    'https://codeberg.org/leeds/site/src/branch/main/branch/branch.yaml',
    'https://gitlab.com/leeds/site/-/blob/main/branch/branch.yaml',
  ]);
  expect([github, codeberg, gitlab].map((forge) => forge && buttonFor(forge, 'undo'))).toEqual([
    'https://github.com/leeds/site/actions/workflows/undo.yml',
    'https://codeberg.org/leeds/site/actions?workflow=undo.yml',
    'https://gitlab.com/leeds/site/-/pipelines/new',
  ]);
});
