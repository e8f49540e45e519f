import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import type { Kit, ModuleItem } from '../../src/kit/kit.ts';
import { readKit } from '../../src/kit/read.ts';
import type { SourceFile } from '../../src/kit/read.ts';
import type { Entry } from '../../src/outputs/data/catalogue.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const small = join(root, 'tests/fixtures/small-kit');

/** The small kit with the real interface words, and with files and a branch of the test's own. */
export function kitWith(files: Record<string, string> = {}, branch?: string): Kit {
  const own = Object.entries(files).map(([path, text]): SourceFile => ({ path, text }));
  return readKit({
    files: [...filesIn(small, ''), ...filesIn(root, 'src/content/i18n'), ...own],
    today: '2026-11-22',
    fingerprint,
    ...(branch === undefined ? {} : { branch: { path: 'branch/branch.yaml', text: branch } }),
  }).kit;
}

function filesIn(folder: string, under: string): SourceFile[] {
  return readdirSync(join(folder, under), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({
      path: path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
      text: readFileSync(path, 'utf8'),
    }));
}

/** A session of the small kit, with other things in its frontmatter. */
export function session(over: Partial<ModuleItem['data']> = {}): ModuleItem {
  const [item] = sessions;
  if (item === undefined) throw new Error('The small kit has no session.');
  return { ...item, data: { ...item.data, ...over } };
}

const sessions = kitWith().items.filter((item) => item.kind === 'module');

/** An entry of a catalogue with nothing particular about it. */
export function entry(id: string, over: Partial<Entry> = {}): Entry {
  return { id, title: id, href: `/${id}/`, summary: 'A summary.', facts: [], kind: 'module', ...over };
}
