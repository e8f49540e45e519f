import type { World } from './verb.ts';

/** What is said while a stage of rendering runs. */
export const STAGES: Readonly<Record<string, string>> = {
  outputs: 'Setting what can be printed',
  pages: 'Making the pages',
  search: 'Making the search',
  data: 'Writing the data files',
};

/** Ten places, filled as far as the work has come. */
export function progressBar(done: number, all: number): string {
  const filled = Math.floor((done / all) * 10);
  return `[${'#'.repeat(filled)}${'.'.repeat(10 - filled)}] ${done} of ${all}`;
}

/** Counts from the start of the process: loading Astro takes a while too. */
export function startClock(world: World): { stage: (name: string) => void; seconds: () => number } {
  const seconds = (): number => performance.now() / 1000;
  return { seconds, stage: (name) => world.say(`${seconds().toFixed(1).padStart(6)} s  ${name}`) };
}
