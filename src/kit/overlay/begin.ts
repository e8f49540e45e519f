import type { KitLock } from '../schema/kit-lock.ts';
import { canonicalText } from './canonical.ts';
import { recorded } from './record.ts';
import type { Write } from './record.ts';

/** What a branch begins to make its own. */
export interface Beginning {
  /** The kit's file and its text. */
  of: string;
  text: string;
  /** Where the branch's stands in its folder. */
  path: string;
  lock: KitLock;
  today: string;
  hash(text: string): string;
}

/** A copy of a text, to be changed. */
export function beginReplacing({ of, text, path, lock, today, hash }: Beginning): Write[] {
  return [{ path, text }, ...recorded(lock, { key: path, of, hash: hash(canonicalText(of, text)), text }, today)];
}

/** A text to be translated, which says what it was made from. `hash` is that of the item it stands for. */
export function beginTranslating(text: string, hash: string): string {
  return withFields(text, `translates:\n  hash: "${hash}"\n  checked: false\n`);
}

/** A copy to be changed where no command runs, such as in a browser: it says itself what it was made from. */
export function beginAnywhere(of: string, text: string, hash: string): string {
  const mark = `basedOn: "${hash}"\n`;
  return of.endsWith('.yaml') ? `${text.endsWith('\n') ? text : `${text}\n`}${mark}` : withFields(text, mark);
}

/** A text with more fields after those it has. */
function withFields(text: string, mark: string): string {
  const fences = /^(\ufeff?---\r?\n[^]*?\n)(---\r?(?:\n|$))/.exec(text);
  if (fences === null) return `${text.endsWith('\n') ? text : `${text}\n`}${mark}`;
  const [all, fields = '', end = ''] = fences;
  return `${fields}${mark}${end}${text.slice(all.length)}`;
}

/** A patch that changes nothing yet, with all fields it could change as the kit has them. `yaml` is the part of the text that holds
 * them. `basedOn` is written where no command will write down what it was made from. */
export function patchOf(of: string, yaml: string, basedOn?: string): string {
  const lines = yaml
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`));
  return `# Changes to the fields of ${of}. Take the “# ” away from a line you want to change, and change it;\n# leave the others as they are: they then go on following the kit. Lists are replaced whole; null takes a field away.\n#\n${basedOn === undefined ? '' : `basedOn: "${basedOn}"\n`}${lines.join('\n')}\n`;
}

/** The same as a file of the branch's. */
export function beginPatching({ of, path, lock, today, hash }: Beginning, yaml: string): Write[] {
  return [{ path, text: patchOf(of, yaml) }, ...recorded(lock, { key: path, of, hash: hash(''), text: yaml }, today)];
}

/** What somebody found out, to be written into local.yaml. */
export interface Answer {
  slot: string;
  value: string;
  source: string;
  date: string;
  nation?: string;
  reviewBy: string;
}

/** local.yaml with one more answer at its end; what stands there stays as it is, byte for byte. */
export function withAnswer(local: string | undefined, { slot, ...fields }: Answer): string {
  const entry = [
    `- slot: ${slot}`,
    ...Object.entries(fields).map(
      ([name, value]) => `  ${name}: ${name === 'date' || name === 'reviewBy' ? value : JSON.stringify(value)}`,
    ),
  ].join('\n');
  // A list that is written as empty would end before the first entry.
  const begun = (local ?? '').replace(/^\[\][ \t]*\r?\n?/m, '');
  return `${begun === '' || begun.endsWith('\n') ? begun : `${begun}\n`}${entry}\n`;
}
