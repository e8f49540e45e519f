import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const blocksFolder = fileURLToPath(new URL('../../src/blocks/', import.meta.url));

/** The folder of every block, such as `fill-in`. */
export const folders = readdirSync(blocksFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();
