import { UsageError } from './verb.ts';

/** The part of a list that one machine of several takes: every so-manieth, so that all parts are of a size. `3/13` is the third of thirteen. */
export function shardOf<T>(all: readonly T[], asked: string | undefined): T[] {
  if (asked === undefined) return [...all];
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(asked) ?? []).map(Number);
  if (!(part >= 1 && part <= of))
    throw new UsageError(`--shard takes a part and how many there are, such as 3/13, not “${asked}”.`);
  return all.filter((_, index) => index % of === part - 1);
}
