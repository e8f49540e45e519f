import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError } from '../edge/plain.ts';
import { serveSite } from '../edge/serve.ts';
import type { LivePages } from '../edge/serve.ts';
import { readBase, settle, shown } from './project.ts';
import type { Verb, World } from './verb.ts';

export const preview: Verb = {
  usage: 'hedge preview [--out DIR] [--base PATH]',
  about: 'Shows the site that was built, on this machine only.',
  options: {
    out: { type: 'string', value: 'DIR', about: 'The folder of the site; dist/ unless you say otherwise.' },
    base: { type: 'string', value: 'PATH', about: 'The path it was built for, such as /hedge/.' },
  },
  words: 0,
  async run(typed, world) {
    settle(world.root);
    const out = resolve(world.root, typed.text('out') ?? 'dist');
    if (!existsSync(join(out, 'index.html'))) {
      throw new PlainError(`There is no site in ${shown(world.root, out)} yet. Build it first: npm run build`);
    }
    return show(out, readBase(typed, undefined), world);
  },
};

/** Serves a site until the person stops it. */
export async function show(out: string, base: string, world: World, live?: LivePages): Promise<number> {
  const served = await serveSite({ folder: out, base, ...(live === undefined ? {} : { live }) });
  world.say(`\nThe site is at ${served.address}  (only on this machine; Ctrl+C stops it)`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await served.close();
  return 0;
}
