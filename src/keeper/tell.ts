import { appendFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Mark, Outcome } from './keeper.ts';

type Env = Record<string, string | undefined>;

/** Says what a job did: on the page of the run where the forge has one, in its log, beside the lines, and to the next step. */
export function tellOutcome({ words, marks = [], outputs = {} }: Outcome, env: Env, say: (line: string) => void): void {
  const text = words.join('\n\n');
  const onActions = env['GITHUB_ACTIONS'] === 'true';
  if (onActions) for (const mark of marks.slice(0, MOST)) say(command(mark));
  const summary = env['GITHUB_STEP_SUMMARY'];
  if (summary && text !== '') appendFileSync(summary, `${text}\n\n`);
  if (text !== '') {
    // A line of a text could be taken for a command to the runner.
    const pause = `said-${randomUUID()}`;
    if (onActions) say(`::stop-commands::${pause}`);
    say(text);
    if (onActions) say(`::${pause}::`);
  }
  const next = env['GITHUB_OUTPUT'];
  if (next)
    for (const [name, value] of Object.entries(outputs))
      appendFileSync(next, `${name}=${value.replaceAll(/\s/g, ' ')}\n`);
}

/** More than these a forge doesn't show. */
const MOST = 10;

function command({ level, file, line, text }: Mark): string {
  const place = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
  ].join(',');
  return `::${level}${place === '' ? '' : ` ${place}`}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
