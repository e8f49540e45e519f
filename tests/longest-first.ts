import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Files that take long, the longest first; of the others, Vitest takes the largest for the longest. */
const LONG = [
  'tests/house/tools.test.ts',
  'tests/keeper/killed.test.ts',
  'tests/keeper/check.test.ts',
  'tests/build/incremental.test.ts',
  'tests/build/killed.test.ts',
  'tests/build/outputs.test.ts',
  'tests/build/from-a-stick.test.ts',
  'tests/build/serving.test.ts',
  'tests/browser/axe-every-page.test.ts',
  'tests/browser/looks-left-to-right.test.ts',
  'tests/browser/offline.test.ts',
  'tests/browser/looks-right-to-left.test.ts',
  'tests/browser/find.test.ts',
  'tests/browser/keyboard.test.ts',
  'tests/browser/planner.test.ts',
];

/** The parts first, for they say soonest what is wrong; then builds, then browsers. In each of these what takes longest comes
 * first, so that no worker is still busy with one file when the other has nothing left. */
const PROJECTS = ['parts', 'builds', 'site'];

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = (file: TestSpecification): number => {
      const at = LONG.indexOf(relative(root, file.moduleId).replaceAll('\\', '/'));
      return PROJECTS.indexOf(file.project.name) * (LONG.length + 1) + (at === -1 ? LONG.length : at);
    };
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}
