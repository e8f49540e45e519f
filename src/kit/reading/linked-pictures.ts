import type { Kit } from '../kit.ts';

/** The pictures that are wanted under their own names: the logo, and those that a text links to as a file. */
export function linkedPictures({ branch, events, facts, items, media }: Kit): string[] {
  if (media.length === 0) return [];
  const said = JSON.stringify([branch, events, facts, items.map(({ data, body }) => [data, body])]);
  return media.filter((name) => name === branch.logo?.file || said.includes(`media/${name}`));
}
