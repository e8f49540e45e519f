import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/cli/verb.ts';

/** Runs a command line in this process, in a folder, and gives its exit code and all it said. */
export async function run(
  root: string,
  words: readonly string[],
  env: World['env'] = {},
): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const world: World = {
    root,
    env: { SOURCE_DATE_EPOCH: '1795305600', ...env },
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  };
  return { code: await main(words, world), said: said.join('\n'), complained: complained.join('\n') };
}
