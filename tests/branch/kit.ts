import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBranch, readSources } from '../../src/edge/sources.ts';
import { checkKit } from '../../src/kit/checks/check.ts';
import type { Reading } from '../../src/kit/kit.ts';
import { readKit } from '../../src/kit/read.ts';
import { composeSite } from '../../src/outputs/web/compose.ts';
import type { Page } from '../../src/outputs/web/page.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** A branch of the fixtures over the kit's own texts, with everything that is wrong with it. */
export function readFixture(id: string): Reading {
  const { sources, issues } = readSources(root, findBranch(root, join('tests/fixtures/branches', id)), '2026-11-26');
  const { kit, issues: found } = readKit(sources);
  return { kit, issues: [...issues, ...found, ...checkKit(kit)] };
}

/** The pages of a fixture, by path. */
export function pagesOf(id: string): Map<string, Page> {
  const { kit } = readFixture(id);
  return new Map(composeSite(kit, '/').map((page) => [page.path, page]));
}

/** A page's frame and props as text. */
export function saidOn(page: Page | undefined): string {
  return JSON.stringify([page?.frame, page?.props]);
}
