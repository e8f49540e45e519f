import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../edge/fingerprint.ts';
import { onDisk } from '../edge/plain.ts';
import type { Kit } from '../kit/kit.ts';
import { keepTexts } from '../outputs/data/keep-texts.ts';
import { canBeKept } from '../outputs/web/keeping.ts';

/** The texts that the page “Keep this site” hands over, where a branch's site can be kept from a browser. */
export function keepTextFiles(kit: Kit, root: string): ReturnType<typeof keepTexts> {
  if (!canBeKept(kit)) return [];
  const read = (path: string): string => onDisk('read', path, () => readFileSync(join(root, path), 'utf8'));
  return keepTexts(kit, read, (text) => fingerprint(text).slice(0, 16));
}
