import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { startNginx } from './start-nginx.ts';

export { findNginx } from './start-nginx.ts';

/** Serves a finished site with nginx, with the headers of the file that the build wrote for it, until the test ends. `lines` say how. */
export async function serveWithNginx(nginx: string, folder: string, lines?: string): Promise<string> {
  const { address, stop } = await startNginx(nginx, folder, temporaryFolder(), lines);
  onTestFinished(stop);
  return address;
}
