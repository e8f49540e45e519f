import type { SourceFile, Sources } from '../../kit/read.ts';

/** The texts as they are, but for those named, which are as they last were when they could be read; one that never could isn't there. */
export function heldBack(now: Sources, good: Sources, broken: ReadonlySet<string>): Sources {
  const before = new Map(good.files.map((file) => [file.path, file]));
  const kept = [...broken].flatMap((path) => before.get(path) ?? []);
  const branch = now.branch === undefined || broken.has(now.branch.path) ? good.branch : now.branch;
  return {
    ...now,
    ...(branch === undefined ? {} : { branch }),
    files: [...now.files.filter(({ path }) => !broken.has(path)), ...kept],
  };
}

/** Whether two readings found the same: an editor that writes a file beside the text makes no other site. */
export function isSame(one: Sources, other: Sources): boolean {
  const texts = (sources: Sources): readonly SourceFile[] =>
    sources.branch === undefined ? sources.files : [sources.branch, ...sources.files];
  const [before, now] = [texts(one), texts(other)];
  return (
    one.today === other.today &&
    JSON.stringify(one.media) === JSON.stringify(other.media) &&
    before.length === now.length &&
    before.every(({ path, text }, index) => now[index]?.path === path && now[index].text === text)
  );
}
