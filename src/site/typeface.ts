import { faceFile } from '../outputs/print/faces.ts';
import { packWoff2 } from './woff2.ts';

let packed: Uint8Array | undefined;

/** The typeface that pages in Arabic letters fall back on: that of paper, packed for browsers. */
export function readTypeface(): Uint8Array {
  packed ??= packWoff2(faceFile('noto-naskh-arabic', '400Regular'));
  return packed;
}
