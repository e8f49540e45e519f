import fc from 'fast-check';
import { inject } from 'vitest';

// `npm test` makes up the same inputs each time, so that a change is judged by what it changed. `test:full` looks further: each
// run has a seed of its own, which fast-check prints where something fails.
if (!inject('full')) fc.configureGlobal({ seed: 20_261_122 });
