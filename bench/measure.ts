import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Measured {
  /** CPU seconds of the command and all it started. */
  cpu: number;
  /** Seconds on the wall. */
  wall: number;
  /** Most memory held at one time by the command and all it started, in MB; sampled, and only where /proc tells. */
  peak: number;
}

/** Runs a command to its end and measures it. Throws with its last words where it fails. */
export async function measure(command: string, words: readonly string[], cwd: string): Promise<Measured> {
  // bash's own `time` counts every process that the command waited for, the search indexer among them.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="@@ %U %S %R"; time "$@"', 'bash', command, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? -1))), 60);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(sampling);
  const [, user, system, wall] = /@@ ([\d.]+) ([\d.]+) ([\d.]+)/.exec(said) ?? [];
  if (code !== 0 || user === undefined) throw new Error(`${command} ${words.join(' ')} failed:\n${said.slice(-3000)}`);
  return { cpu: Number(user) + Number(system), wall: Number(wall), peak };
}

/** Memory of a process and all below it, in MB. */
export function memoryOf(pid: number): number {
  try {
    const parents = new Map<number, number[]>();
    const sizes = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        parents.set(Number(fields[1]), [...(parents.get(Number(fields[1])) ?? []), Number(name)]);
        sizes.set(Number(name), (Number(fields[21]) * 4096) / 1048576);
      } catch {
        // It ended while we looked.
      }
    }
    const sum = (id: number): number =>
      (sizes.get(id) ?? 0) + (parents.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
    return sum(pid);
  } catch {
    return 0;
  }
}
