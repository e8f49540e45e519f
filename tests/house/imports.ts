import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** A code file with what it imports: paths from the project folder, or the names of packages. */
export interface CodeFile {
  path: string;
  text: string;
  imports: string[];
}

/** Every code file under src. */
export function codeFiles(): CodeFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join('src', file.replaceAll('\\', '/')))
    .filter((path) => /\.(?:tsx?|mjs|astro)$/.test(path) && !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** What a file imports, types included: a type is a dependency too. */
export function importsOf(path: string, text: string): string[] {
  const code = path.endsWith('.astro')
    ? [...text.matchAll(/^---$([\s\S]*?)^---$|<script[^>]*>([\s\S]*?)<\/script>/gm)]
        .map((part) => part[1] ?? part[2] ?? '')
        .join('\n')
    : text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return packageName(fileName);
    return relative(root, join(root, dirname(path), fileName)).replaceAll('\\', '/');
  });
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:') || /^(?:astro|virtual|hedge):/.test(specifier)) return specifier;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
