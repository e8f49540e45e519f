import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that people and scripts can read: `412 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const sum = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    // Nothing ran: what had to stand first, such as the site for the browser tests, could not be made.
    if (modules.length === 0) sum.failed += 1;
    for (const module of modules) {
      // A file that could not be run at all has no tests to count.
      if (module.errors().length > 0) sum.failed += 1;
      for (const test of module.children.allTests()) sum[test.result().state] += 1;
    }
    const left = sum.skipped + sum.pending;
    // After the default reporter's own summary.
    process.once('exit', () =>
      console.log(`${sum.passed} passed, ${sum.failed} failed${left === 0 ? '' : `, ${left} skipped`}`),
    );
  }
}
