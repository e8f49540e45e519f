import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from './bundle.ts';
import { noPreload } from './no-preload.ts';

/** What a script imports is set into it while that is no more than this, in bytes: fetched apart it would save less than it costs to ask for. */
const SMALL = 10_000;

/**
 * Sets what a page's script imports into it, where that is little. The bundler makes a file of each piece that two pages share, however
 * small, and a browser asks for only so many files at a time.
 */
export async function makeScriptsWhole(assets: string): Promise<void> {
  const read = (name: string): string => readFileSync(join(assets, name), 'utf8');
  const scripts = readdirSync(assets).filter((name) => /_astro_type_script_.*\.js$/.test(name));
  const whole = await Promise.all(
    scripts
      .filter((name) => {
        const parts = importsOf(name, read);
        const bytes = parts.reduce((sum, part) => sum + read(part).length, 0);
        return parts.length > 0 && bytes <= SMALL;
      })
      .map(async (name) => [name, await bundleScript(join(assets, name), 'module', [noPreload])] as const),
  );
  // All are set before the first is written: they share parts.
  for (const [name, text] of whole) writeFileSync(join(assets, name), text);
}

/** All that a bundled script imports before it runs, and what that imports in turn, by their names beside it. */
export function importsOf(script: string, read: (name: string) => string): string[] {
  const all = new Set([script]);
  for (const name of all)
    for (const [, part = ''] of read(name).matchAll(
      /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{}\s,$]+?\s*from\s*)?["']\.\/([^"'/]+)["']/g,
    ))
      all.add(part);
  return [...all].slice(1);
}
