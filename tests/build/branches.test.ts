import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { cleanEnv, siteFingerprints } from './project.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The three branches of the fixtures, each with what it alone must have; over the kit's own texts. */
const branches: [string, string, string[], string[]][] = [
  [
    'tre-fach',
    '/glawdd/',
    [
      'theme.css',
      'events.ics',
      'events/why-things-are-the-way-they-are.ics',
      'feed.xml',
      '.well-known/security.txt',
      'media/logo.png',
      'handbook/pwy-ydyn-ni/index.html',
      'en/local/index.html',
      'rhythm/index.html',
    ],
    ['worksheets/session-feedback/index.html'],
  ],
  ['three-rivers', '/', ['events/area-north.ics', 'ur/events/index.html', 'feed.xml'], ['theme.css']],
  ['upper-fell', '/', ['events/index.html', 'local/index.html'], ['events.ics', 'feed.xml', 'theme.css']],
];

// The one that changes most; the others in the full run.
test.each(inject('full') ? branches : branches.slice(0, 1))(
  '%s builds into a finished site that keeps every rule',
  { timeout: 300_000 },
  (id, base, has, hasNot) => {
    mkdirSync(join(root, '.hedge/tests'), { recursive: true });
    const out = mkdtempSync(join(root, '.hedge/tests/branch-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'hedge.mjs'),
        'build',
        '--pages',
        '--branch',
        `tests/fixtures/branches/${id}`,
        '--out',
        join(out, 'site'),
      ],
      { cwd: root, encoding: 'utf8', env: cleanEnv() },
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    const files = Object.keys(siteFingerprints(join(out, 'site')));
    expect(has.filter((path) => !files.includes(path))).toEqual([]);
    expect(hasNot.filter((path) => files.includes(path))).toEqual([]);
    const home = readFileSync(join(out, 'site/index.html'), 'utf8');
    expect(home).toContain(`href="${base}`);
    const map = files.includes('sitemap.xml') ? readFileSync(join(out, 'site/sitemap.xml'), 'utf8') : '';
    // What is the kit's, unchanged, is the kit's to be found by.
    if (id !== 'upper-fell') {
      expect(readFileSync(join(out, 'site/guides/everyone-speaks/index.html'), 'utf8')).toMatch(
        /<link rel="canonical" href="https:\/\/kit\.example\/(?:hedge\/)?guides\/everyone-speaks\/">/,
      );
      expect(map).not.toContain('guides/everyone-speaks/');
      expect(map).toContain('/events/');
    }
  },
);
