import { inspect } from 'node:util';
import { build } from 'astro';
import { astroConfig } from './config.ts';
import { writeOfflineScripts } from './offline-scripts.ts';
import type { RendererTask } from './setting.ts';

// A process that makes a renderer, and ends with it: what Astro and Vite hold in memory would otherwise stay beside all texts.
process.on('message', ({ job }: { job: RendererTask }) => {
  build(astroConfig(job.setting, job.outDir, job.cacheDir))
    .then(() => writeOfflineScripts(job.outDir))
    .then(
      () => answer({ result: true }),
      (error: unknown) =>
        answer({ error: error instanceof Error ? error.message : String(error), details: inspect(error) }),
    );
});

function answer(message: unknown): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
