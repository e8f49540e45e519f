import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { sumsText } from '../../../src/outputs/data/sums.ts';
import type { MadeFrom } from '../../../src/outputs/data/sums.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Home</title>',
  'sessions/first evening/index.html': '<!doctype html><title>A first evening</title>',
  'sessions/first evening/sheet.pdf': '%PDF-1.7 a sheet',
  '404.html': '<!doctype html><title>Lost</title>',
  _headers: '/*\n  X-Content-Type-Options: nosniff\n',
  'media/tŷ.webp': 'RIFF a house',
  '.well-known/security.txt': 'Contact: mailto:us@example.org\n',
};

const FROM: MadeFrom = {
  kit: '1.2.0',
  commit: 'a'.repeat(40),
  changed: false,
  day: '2026-11-22',
  node: '24.9.0',
  options: [],
};

/** A published site of seven files with its list, in a folder. */
export function publishedSite(from: Partial<MadeFrom> = {}): string {
  const folder = temporaryFolder();
  const sums = new Map(Object.entries(FILES).map(([path, text]) => [path, fingerprint(text)]));
  writeFiles(folder, { ...FILES, 'sums.txt': sumsText({ from: { ...FROM, ...from }, sums }), '.hedge-site': 'ours\n' });
  return folder;
}

/** Answers on this machine until the test ends; gives its address. */
export async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}
