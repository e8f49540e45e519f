import { buildOptions, buildSite } from './build.ts';
import { show } from './preview.ts';
import type { Verb } from './verb.ts';

export const start: Verb = {
  usage: 'hedge start [--branch DIR] [--out DIR] [--base PATH]',
  about: 'Builds the site and shows it, printing its address.',
  options: buildOptions,
  words: 0,
  async run(typed, world) {
    const built = await buildSite(typed, world);
    return built.ok ? show(built.out, built.base, world) : 1;
  },
};
