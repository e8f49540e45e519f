import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.ts';

/** Before what is kept stands its hash, in hex digits: what a power cut left half there is as good as nothing. */
const HASH = 64;

/** What was sealed into a file; undefined where there is none, or it isn't whole. */
export function readSealed(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(HASH);
    return fingerprint(body) === bytes.subarray(0, HASH).toString('latin1') ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file that only comes back whole. Throws where the disk doesn't take it, and leaves nothing half there. */
export function writeSealed(path: string, body: Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, Buffer.concat([Buffer.from(fingerprint(body), 'latin1'), body]));
    renameSync(part, path);
  } catch (error) {
    removeIfThere(part);
    throw error;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is no folder.
  }
}
