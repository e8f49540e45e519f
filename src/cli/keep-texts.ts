import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../edge/fingerprint.ts';
import { onDisk } from '../edge/plain.ts';
import type { Kit } from '../kit/kit.ts';
import { keepTexts } from '../outputs/data/keep-texts.ts';
import { canBeKept } from '../outputs/web/keeping.ts';
import { writeOut } from './write-out.ts';

/** Writes the texts that the page “Keep this site” hands over, where a branch's site can be kept from a browser. */
export function writeKeepTexts(kit: Kit, root: string, folder: string): void {
  rmSync(join(folder, 'keep/texts'), { recursive: true, force: true });
  if (!canBeKept(kit)) return;
  const read = (path: string): string => onDisk('read', path, () => readFileSync(join(root, path), 'utf8'));
  const hash = (text: string): string => fingerprint(text).slice(0, 16);
  for (const { path, text } of keepTexts(kit, read, hash)) writeOut(join(folder, path), Buffer.from(text));
}
