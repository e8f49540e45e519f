import { gunzipSync } from 'node:zlib';
import { PlainError } from './plain.mjs';

/** The most an archive may hold, unpacked: 128 MB. */
const MOST = 128 * 1024 * 1024;
const BLOCK = 512;

/** A file of an archive.
 * @typedef {{ bytes: Uint8Array, executable: boolean }} Entry */

/** The plain files of a tar archive, packed with gzip or not, by path. Folders are passed over; a link, a device or anything else that
 * isn't a plain file is refused, and so is a file that comes twice. The form is POSIX's (ustar, with pax's and GNU's long names).
 * @param {Uint8Array} archive
 * @returns {Map<string, Entry>} */
export function readTar(archive) {
  const tar = unpacked(archive);
  /** @type {Map<string, Entry>} */
  const files = new Map();
  /** @type {string | undefined} */
  let longName;
  for (let at = 0; at + BLOCK <= tar.length;) {
    const head = tar.subarray(at, at + BLOCK);
    if (head.every((byte) => byte === 0)) break;
    if (!sumIsRight(head)) throw broken();
    const size = octal(head, 124, 12);
    const type = text(head, 156, 1) || '0';
    const body = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (body.length < size) throw broken();
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (type === 'g') continue;
    if (type === 'x') {
      longName = paxPath(body) ?? longName;
      continue;
    }
    if (type === 'L') {
      longName = text(body, 0, body.length);
      continue;
    }
    const folder = text(head, 257, 5) === 'ustar' ? text(head, 345, 155) : '';
    const path = longName ?? (folder === '' ? text(head, 0, 100) : `${folder}/${text(head, 0, 100)}`);
    longName = undefined;
    if (type === '5') continue;
    if (type !== '0')
      throw new PlainError(
        `The archive holds “${path}”, which is a link or a device. A release holds plain files only.`,
      );
    if (files.has(path)) throw new PlainError(`The archive holds “${path}” twice. A release holds each file once.`);
    files.set(path, { bytes: body, executable: (octal(head, 100, 8) & 0o100) !== 0 });
  }
  return files;
}

/** @param {Uint8Array} archive */
function unpacked(archive) {
  if (archive[0] !== 0x1f || archive[1] !== 0x8b) return archive;
  try {
    return new Uint8Array(gunzipSync(archive, { maxOutputLength: MOST }));
  } catch (error) {
    if (error instanceof RangeError)
      throw new PlainError('The archive unpacks to more than 128 MB: that is no release.');
    throw broken();
  }
}

function broken() {
  return new PlainError(
    'The archive is broken, or isn’t a .tar.gz file. Download it again. A .zip file: unpack it, and give the folder.',
  );
}

/** The sum in a header, which a broken file or another form of file doesn't fit.
 * @param {Uint8Array} head */
function sumIsRight(head) {
  const sum = head.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  return sum === octal(head, 148, 8);
}

/** @param {Uint8Array} bytes @param {number} from @param {number} length */
function text(bytes, from, length) {
  const part = bytes.subarray(from, from + length);
  const end = part.indexOf(0);
  return new TextDecoder().decode(end === -1 ? part : part.subarray(0, end));
}

/** @param {Uint8Array} bytes @param {number} from @param {number} length */
function octal(bytes, from, length) {
  const digits = text(bytes, from, length).trim();
  if (!/^[0-7]*$/.test(digits)) throw broken();
  return Number.parseInt(digits || '0', 8);
}

/** The path in a pax header: records of the form `<length> <key>=<value>\n`.
 * @param {Uint8Array} body
 * @returns {string | undefined} */
function paxPath(body) {
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(32, at);
    const length = Number(new TextDecoder().decode(body.subarray(at, space)));
    if (space === -1 || !Number.isInteger(length) || length < 5) throw broken();
    const record = new TextDecoder().decode(body.subarray(space + 1, at + length - 1));
    if (record.startsWith('path=')) return record.slice(5);
    at += length;
  }
  return undefined;
}
