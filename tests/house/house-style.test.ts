import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeFiles, root } from './imports.ts';

const code = codeFiles();
const lines = (text: string): number => text.split('\n').length - 1;

describe('house style', () => {
  test('no file of src is over 250 lines', () => {
    const styles = readdirSync(join(root, 'src/styles'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => ({ path: `src/styles/${file}`, text: readFileSync(join(root, 'src/styles', file), 'utf8') }));
    expect(
      [...code, ...styles].filter(({ text }) => lines(text) > 250).map(({ path, text }) => `${path}: ${lines(text)}`),
    ).toEqual([]);
  });

  test('names are kebab-case, but components, which Astro wants capitalised', () => {
    const odd = code.filter(
      ({ path }) =>
        !path.startsWith('src/pages/') &&
        !/^src(?:\/[a-z0-9-]+)+(?:\.config)?\.(?:tsx?|mjs)$|\/[A-Z]\w*\.astro$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('no default exports but where Astro wants them, no drawers', () => {
    expect(
      code.filter(({ path, text }) => path.endsWith('.ts') && /^export default /m.test(text)).map(({ path }) => path),
    ).toEqual([]);
    expect(
      code.filter(({ path }) => /\/(?:utils?|helpers?|misc|common)(?:\/|\.)/.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  test('the core and the outputs know no clock, chance, network or environment', () => {
    const pure = code.filter(
      ({ path }) => /^src\/(?:kit|blocks|built|outputs)\//.test(path) && path !== 'src/outputs/data/search.ts',
    );
    const world =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bimport\.meta\.env|\blocalStorage\b/;
    expect(
      pure.filter(({ text }) => world.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))).map(({ path }) => path),
    ).toEqual([]);
  });

  test('no path of somebody’s machine and no registry’s address stands in any file', () => {
    const skipped = /^(?:node_modules|\.git|\.hedge|\.astro|dist.*)$/;
    const found: string[] = [];
    const look = (folder: string): void => {
      for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (skipped.test(entry.name)) continue;
        if (entry.isDirectory()) look(path);
        else if (/\.(?:ts|mjs|astro|css|json|ya?ml|mdx?|txt)$|^\.npmrc$/.test(entry.name)) {
          const text = readFileSync(join(root, path), 'utf8');
          if (/\/(?:work|home|Users|root)\/[a-z]+\/|registry\.npm|[A-Z]:\\Users/.test(text) && !ALLOWED.has(path))
            found.push(path);
        }
      }
    };
    look('');
    expect(found).toEqual([]);
  });
});

/** Made-up machines in tests. */
const ALLOWED = new Set(['tests/house/house-style.test.ts', 'tests/house/find-browser.test.ts']);
