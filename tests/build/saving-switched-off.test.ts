import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openSite } from '../../src/edge/site-files.ts';
import { writeFiles } from '../temporary.ts';
import { copyProject, hedge } from './project.ts';

test.runIf(inject('full'))(
  '`offline: false`: no page offers to save, nothing is there to be saved, and the worker’s address takes away what was kept',
  () => {
    const folder = copyProject();
    expect(hedge(folder, ['build', '--base', '/hedge/', '--out', 'with'])).toMatchObject({ code: 0 });
    writeFiles(folder, { 'branch/branch.yaml': 'name: A branch\noffline: false\n' });
    expect(hedge(folder, ['build', '--base', '/hedge/', '--out', 'without'])).toMatchObject({ code: 0 });
    const [on, off] = ['with', 'without'].map((out) => openSite(join(folder, out), '/hedge/'));
    const offering = (site: typeof on): string[] =>
      (site?.files ?? []).filter((path) => path.endsWith('.html') && site?.read(path).includes('class="save-place"'));
    expect(offering(on)).toEqual([
      'courses/small-course/index.html',
      'offline/index.html',
      ...['second-session', 'small-session', 'third-session'].map((id) => `sessions/${id}/index.html`),
    ]);
    expect(offering(off)).toEqual([]);
    const lists = (site: typeof on): string[] => (site?.files ?? []).filter((path) => /^offline\/.*json$/.test(path));
    expect(lists(on)).toHaveLength(7);
    expect(lists(off)).toEqual([]);
    const worker = readFileSync(join(folder, 'without/worker.js'), 'utf8');
    expect(worker).toContain('unregister');
    expect(worker).not.toContain('fetch');
    // What was written on a device can still be cleared there.
    expect(off?.read('offline/index.html')).toContain('This site doesn’t offer saving for offline.');
    expect(off?.files).toContain('offline/keep.js');

    // Under a path, every file of a set is one of the site, and so is every address the pages are told.
    const sets: { common: string; sets: Record<string, { href: string; list: string }> } = JSON.parse(
      on?.read('offline/en.json') ?? '',
    );
    expect(Object.keys(sets.sets)).toEqual([
      'session/small-session',
      'session/second-session',
      'session/third-session',
      'course/small-course',
      'everything',
    ]);
    for (const { href, list } of Object.values(sets.sets)) {
      expect(href).toMatch(/^\/hedge\//);
      const files: [string][] = [sets.common, list].flatMap((path): [string][] => JSON.parse(on?.read(path) ?? ''));
      expect(files.map(([path]) => path)).toContain('index.html');
      expect(files.filter(([path]) => !on?.files.includes(path))).toEqual([]);
    }
  },
);
