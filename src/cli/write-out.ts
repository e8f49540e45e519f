import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { onDisk } from '../edge/plain.ts';

/** Writes a file that was asked for, with the folders it stands in. */
export function writeOut(path: string, bytes: Uint8Array): void {
  onDisk('write', path, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  });
}
