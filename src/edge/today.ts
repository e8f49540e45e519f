import { PlainError } from './plain.ts';

/** The day of the build as `2026-11-22`: from SOURCE_DATE_EPOCH (seconds, UTC) where it is set, so that a build can be
 * repeated; else the day on this machine. */
export function today(env: Record<string, string | undefined>, now: Date = new Date()): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') {
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return day.map((part) => String(part).padStart(2, '0')).join('-');
  }
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new PlainError(
      `SOURCE_DATE_EPOCH is “${epoch}”. It must be whole seconds since 1970, such as 1795305600; or unset it.`,
    );
  }
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
