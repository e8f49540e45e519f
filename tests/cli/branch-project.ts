import { appendFileSync, cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallKit } from '../fixtures/small-kit.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';

/** A project of the small kit with a branch that has nothing but a name. */
export function branchProject(files: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  smallKit(folder);
  cpSync(fileURLToPath(new URL('../../templates/branch', import.meta.url)), join(folder, 'templates/branch'), {
    recursive: true,
  });
  writeFiles(folder, { 'branch/branch.yaml': 'name: Our branch\nnation: Wales\n', ...files });
  return folder;
}

/** Every file of a branch's folder with its text, hidden ones too. */
export function branchFiles(project: string, folder = 'branch'): Record<string, string> {
  const from = join(project, folder);
  if (!existsSync(from)) return {};
  const entries = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1)).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(from, path), 'utf8')]));
}

/** Changes a text of the kit, as a new version of it would. */
export function changeKit(project: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(project, path), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing in ${path} is ${String(from)}.`);
  writeFileSync(join(project, path), changed);
}

/** Adds to one of the branch's own texts. */
export function write(project: string, path: string, more: string): void {
  appendFileSync(join(project, path), more);
}
