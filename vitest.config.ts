import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/longest-first.ts';

/** `npm test` runs a part of what is slow; `npm run test:full` (mode `full`) all of it. */
export default defineConfig(({ mode }) => {
  const shared = {
    provide: { full: mode === 'full' },
    setupFiles: ['tests/seed.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A worker that is kept reads the code once, not once for each file: that was a third of all work. So a test leaves nothing
    // behind in its process: what it sets there (a time zone), it sets back.
    isolate: false,
    // Left to itself, Vitest leaves one of two cores idle.
    maxWorkers: 2,
    // In one group, with nobody waiting at the end of each project for its last file.
    sequence: { groupOrder: 1 },
  };
  return {
    test: {
      reporters: ['default', './tests/closing-line.ts'],
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          test: {
            ...shared,
            name: 'parts',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/browser/**', 'tests/build/**', 'tests/site/**'],
            // Types take half a minute on a slow machine.
            testTimeout: 120_000,
          },
        },
        {
          // Whole builds: most of each keeps one core busy, so two at once fill two.
          test: {
            ...shared,
            name: 'builds',
            include: ['tests/build/**/*.test.ts'],
            testTimeout: 600_000,
          },
        },
        {
          test: {
            ...shared,
            name: 'site',
            include: ['tests/browser/**/*.test.ts', 'tests/site/**/*.test.ts'],
            globalSetup: ['tests/browser/serve-sites.ts'],
            testTimeout: 240_000,
            hookTimeout: 240_000,
            // Tests that say they may run side by side: one tab leaves a core idle when the longest file ends last.
            maxConcurrency: 2,
          },
        },
      ],
    },
  };
});
