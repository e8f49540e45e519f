import { defineConfig } from 'vitest/config';

/** `npm test` runs a part of what is slow; `npm run test:full` (mode `full`) all of it. */
export default defineConfig(({ mode }) => {
  const shared = {
    provide: { full: mode === 'full' },
    setupFiles: ['tests/seed.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  };
  return {
    test: {
      reporters: ['default', './tests/closing-line.ts'],
      projects: [
        {
          test: {
            ...shared,
            name: 'parts',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/browser/**', 'tests/build/**', 'tests/site/**'],
            // Types take half a minute on a slow machine.
            testTimeout: 120_000,
            // Left to itself, Vitest leaves one of two cores idle.
            maxWorkers: 2,
            sequence: { groupOrder: 1 },
          },
        },
        {
          // Whole builds: most of each keeps one core busy, so two at once fill two.
          test: {
            ...shared,
            name: 'builds',
            include: ['tests/build/**/*.test.ts'],
            maxWorkers: 2,
            testTimeout: 600_000,
            sequence: { groupOrder: 2 },
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
            maxWorkers: 2,
            // Tests that say they may run side by side: one tab leaves a core idle when the longest file ends last.
            maxConcurrency: 2,
            sequence: { groupOrder: 3 },
          },
        },
      ],
    },
  };
});
