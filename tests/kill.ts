import type { ChildProcess } from 'node:child_process';

/** The seed of the moments at which something is killed: another with `HEDGE_SEED=7`, so that a run that failed can be had again. */
export function seedOf(usual: number): number {
  const asked = Number(process.env['HEDGE_SEED'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

/** Kills a process with all that it has started, as a power cut does. It must have been started `detached`, so that it leads a group of its own. */
export function killWhole(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
    child.kill('SIGKILL');
  }
}
