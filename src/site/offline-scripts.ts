import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from './bundle.ts';

/** Where a renderer keeps them. */
const FOLDER = 'offline';

/** What pages can be saved with, and how the browser runs each. They are the same for all sites that the same code makes. */
const SCRIPTS = { keep: 'module', worker: 'classic', 'worker-off': 'classic' } as const;
export type OfflineScript = keyof typeof SCRIPTS;

/** Bundles the scripts into a renderer's folder. */
export async function writeOfflineScripts(renderer: string): Promise<void> {
  mkdirSync(join(renderer, FOLDER), { recursive: true });
  for (const [name, format] of Object.entries(SCRIPTS)) {
    const entry = fileURLToPath(new URL(`../offline/${name}.ts`, import.meta.url));
    writeFileSync(join(renderer, FOLDER, `${name}.js`), await bundleScript(entry, format));
  }
}

/** One of the scripts, from the folder of a renderer. */
export function offlineScript(renderer: string, name: OfflineScript): string {
  return readFileSync(join(renderer, FOLDER, `${name}.js`), 'utf8');
}
