import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Memory } from '../kit/read.ts';
import { fingerprint } from './fingerprint.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What was read of texts by an earlier build. */
export interface KeptTexts {
  memory: Memory;
  /** Keeps what the memory holds of these paths, and nothing else. */
  keep(paths: readonly string[]): void;
}

/** Texts are kept in so many files: after one edit, one of them is written anew. */
const FILES = 64;

type Entry = [path: string, read: Memory extends Map<string, infer Read> ? Read : never];

/** Opens what is kept in a folder; `code` is the hash of all that reads texts. What can't be read there is not there. */
export function openKeptTexts(folder: string, code: string): KeptTexts {
  const memory: Memory = new Map();
  const before = new Map<string, readonly Entry[]>();
  for (const name of namesOf()) {
    const entries = read(name);
    if (entries === undefined) continue;
    before.set(name, entries);
    for (const [path, known] of entries) memory.set(path, known);
  }
  return {
    memory,
    keep(paths) {
      const wanted = new Map<string, Entry[]>();
      for (const path of new Set(paths)) {
        const known = memory.get(path);
        if (known === undefined) continue;
        const name = `${parseInt(fingerprint(path).slice(0, 8), 16) % FILES}.bin`;
        wanted.set(name, [...(wanted.get(name) ?? []), [path, known]]);
      }
      // Nothing depends on this: where the disk is full, whatever comes next says so.
      try {
        for (const name of namesOf()) if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
        for (const [name, entries] of wanted) if (!isSame(before.get(name), entries)) write(name, entries);
      } catch {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };

  function namesOf(): string[] {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  }

  function read(name: string): readonly Entry[] | undefined {
    const body = readSealed(join(folder, name));
    if (body === undefined) return undefined;
    try {
      // It was written below, whole.
      const [by, entries]: [string, Entry[]] = deserialize(body);
      return by === code ? entries : undefined;
    } catch {
      return undefined;
    }
  }

  function write(name: string, entries: readonly Entry[]): void {
    mkdirSync(folder, { recursive: true });
    writeSealed(join(folder, name), serialize([code, entries]));
  }
}

function isSame(one: readonly Entry[] | undefined, other: readonly Entry[]): boolean {
  return (
    one?.length === other.length &&
    other.every(([path, known]) => one.some(([name, before]) => name === path && before === known))
  );
}
