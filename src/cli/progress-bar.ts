/** Ten places, filled as far as the work has come. */
export function progressBar(done: number, all: number): string {
  const filled = Math.floor((done / all) * 10);
  return `[${'#'.repeat(filled)}${'.'.repeat(10 - filled)}] ${done} of ${all}`;
}
