import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PlainError } from '../edge/plain.ts';
import { compareVersions, isVersion } from '../upgrade/list.mjs';
import { textField } from './forge.ts';
import { linesOf } from './git.ts';
import type { Keeper } from './keeper.ts';

/** Where releases of the kit come from: what was typed; what branch.yaml names as `kit`; what this repository was forked or made from; git's
 * remote `upstream`. Undefined where none of them says anything. */
export async function kitSource(keeper: Keeper, folder: string): Promise<string | undefined> {
  const { root, asked, git, forge } = keeper;
  if (asked.from) return asked.from;
  const own = /^kit: *["']?([^\s"'#]+)/m.exec(readFileSync(join(root, folder, 'branch.yaml'), 'utf8'))?.[1];
  if (own !== undefined) return own;
  const about = (await forge?.ask?.('GET', ''))?.body;
  const parent =
    textField(about, 'parent', 'clone_url') ?? textField(about, 'template_repository', 'html_url') ?? undefined;
  if (parent !== undefined) return parent;
  const upstream = git.ask('remote', 'get-url', 'upstream');
  return upstream.ok ? upstream.text : undefined;
}

/** Said where nobody knows. */
export const NO_SOURCE =
  'Nothing says where new releases of the kit come from. Write a line into `branch.yaml` such as `kit: https://example.org/hedge-school.git`, with the address of the kit’s own repository, or of the file of a release, such as `https://example.org/hedge-school-1.2.0.tar.gz`.';

/** Whether an address is the file of a release rather than a repository. */
export function isArchive(source: string): boolean {
  return /^https?:.*\.(?:tar\.gz|tgz)$/i.test(source);
}

/** The newest version that a repository of the kit has, where it can be asked. */
export function newestVersion({ git }: Keeper, source: string): string | undefined {
  if (isArchive(source) || source.startsWith('-') || source.includes('ext::')) return undefined;
  const tags = git.ask('ls-remote', '--tags', '--refs', '--', source);
  if (!tags.ok) return undefined;
  return linesOf(tags.text)
    .map((line) => /refs\/tags\/v?(.+)$/.exec(line)?.[1] ?? '')
    .filter((version) => isVersion(version) && !version.includes('-'))
    .toSorted(compareVersions)
    .at(-1);
}

/** The version that is installed. */
export function installedVersion({ root }: Keeper): string | undefined {
  return textField(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), 'version');
}

/** The largest archive that is fetched. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Fetches the file of a release, and the sums beside it where they are, into `.hedge/release-to-install`; gives the file's path. */
export async function fetchArchive({ root }: Keeper, address: string): Promise<string> {
  const folder = join(root, '.hedge', 'release-to-install');
  mkdirSync(folder, { recursive: true });
  const archive = join(folder, basename(new URL(address).pathname));
  const bytes = await bytesFrom(address);
  if (bytes === undefined)
    throw new PlainError(`There is no file at ${address}. Look at the address; it should end in .tar.gz.`);
  const sums = await bytesFrom(new URL('SHA256SUMS', address).href);
  writeFileSync(archive, bytes);
  if (sums !== undefined) writeFileSync(join(folder, 'SHA256SUMS'), sums);
  return archive;
}

async function bytesFrom(address: string): Promise<Uint8Array | undefined> {
  const reply = await fetch(address, { signal: AbortSignal.timeout(120_000) });
  if (!reply.ok) return undefined;
  const bytes = new Uint8Array(await reply.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw new PlainError(`${address} is too large to be a release of the kit.`);
  return bytes;
}
