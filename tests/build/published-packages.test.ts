import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { expect, inject, test } from 'vitest';
import { editorApp } from '../../src/cli/editor.ts';
import { nameIn } from '../../src/edge/npm-lock.ts';
import { isPublished, PUBLISHED } from '../../src/edge/published-packages.ts';
import { bundleScript } from '../../src/site/bundle.ts';
import { astroConfig } from '../../src/site/config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Written into sites as it is, by src/outputs/data/search.ts. */
const COPIED = ['pagefind'];
/** A script that pages load beside what Astro bundles. */
const SCRIPTS = ['src/offline/keep.ts', 'src/offline/worker.ts', 'src/usb/search.ts'];

/** Notes the packages that anything browsers load is made of, as Vite and Rolldown tell it. */
function notePackages(): { names: Set<string>; plugin: NonNullable<Parameters<typeof editorApp>[0]>[number] } {
  const names = new Set<string>();
  return {
    names,
    plugin: {
      name: 'note-packages',
      generateBundle(_, bundle) {
        const { environment } = this as { environment?: { name: string } };
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const id of Object.keys(chunk.modules)) {
            // What sets pages is no part of them, but for the styles.
            const isLoaded = environment === undefined || environment.name === 'client' || /\.css\b/.test(id);
            const [, name] = /^((?:@[^/]+\/)?[^/]+)/.exec(id.includes('node_modules/') ? nameIn(id) : '') ?? [];
            if (isLoaded && name !== undefined) names.add(name);
          }
        }
      },
    },
  };
}

test.runIf(inject('full'))('the packages said to be published are those that browsers load something of', async () => {
  const { names, plugin } = notePackages();
  const folder = join(root, '.hedge/tests', `bundles-${process.pid}`);
  const config = astroConfig(
    { base: '/', languages: [{ tag: 'en', name: 'English', dir: 'ltr' }] },
    join(folder, 'out'),
    join(folder, 'cache'),
  );
  try {
    await build({ ...config, vite: { ...config.vite, plugins: [...(config.vite?.plugins ?? []), plugin] } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const path of SCRIPTS) await bundleScript(join(root, path), 'classic', [plugin]);
  await editorApp([plugin]);

  expect([...names, ...COPIED].toSorted()).toEqual([...PUBLISHED].toSorted());
  expect(isPublished('@expo-google-fonts/noto-sans')).toBe(true);
  expect(['astro', 'sharp', 'vitest'].filter(isPublished)).toEqual([]);
});
