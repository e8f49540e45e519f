import { parseArgs } from 'node:util';
import { codeOf, plainDiskError, PlainError, UsageError } from './plain.mjs';
import { upgrade } from './upgrade.mjs';

/** What may be typed after `hedge upgrade`, as Node's `parseArgs` takes it. */
export const OPTIONS = /** @type {const} */ ({
  from: {
    type: 'string',
    value: 'WHERE',
    about:
      'The new release: a .tar.gz file, a folder it was unpacked into, or a git address. Else the remote “upstream”.',
  },
  resume: { type: 'boolean', about: 'Finishes an upgrade that was cut short.' },
  back: { type: 'boolean', about: 'Undoes an upgrade that was cut short, or the last one made.' },
  'dry-run': { type: 'boolean', about: 'Says what would be done, and does nothing.' },
  json: { type: 'boolean', about: 'Writes what was done as JSON, for other programs.' },
});

/** Runs `hedge upgrade` with nothing but Node, so that it works where the rest of the kit is broken.
 * @param {string[]} words what was typed after `upgrade` @param {string} root the project's folder
 * @returns {number} the exit code: 0 fine, 1 a problem, 2 wrong usage */
export function door(words, root) {
  try {
    return upgrade(asked(words), { root, say: (line) => console.log(line) });
  } catch (error) {
    // Another program reads what was said, and must not take silence for an answer.
    if (words.includes('--json')) console.log(JSON.stringify({ error: plain(error).message }, undefined, 2));
    if (error instanceof UsageError) {
      console.error(`${error.message} “hedge help upgrade” says how to use it.`);
      return 2;
    }
    console.error(plain(error).message);
    if (process.env['HEDGE_DEBUG'] && error instanceof Error) console.error(error.stack);
    return 1;
  }
}

/** @param {unknown} error */
function plain(error) {
  if (error instanceof PlainError || codeOf(error) === undefined)
    return error instanceof Error ? error : new Error(String(error));
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : 'a file';
  return plainDiskError(error, 'upgrade', path);
}

/** @param {string[]} words
 * @returns {import('./upgrade.mjs').Asked} */
function asked(words) {
  try {
    const { values, positionals } = parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
    if (positionals.length > 1) throw new UsageError(`“${positionals[1]}” is one word too many.`);
    const { from, resume, back, json, 'dry-run': dryRun } = values;
    return { from, version: positionals[0]?.replace(/^v/, ''), resume, back, json, dryRun };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}
