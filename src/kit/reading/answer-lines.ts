import { openText } from '../document/source.ts';
import { readYaml } from '../document/yaml.ts';

/** One entry of local.yaml as it was written: a list of its own that can stand alone. Lines are counted from 0, `to` is the one after. */
export interface WrittenAnswer {
  text: string;
  from: number;
  to: number;
}

/** Finds a slot's entry in the text of local.yaml; nothing where it has none, or isn't written with an entry to each dash. */
export function answerIn(local: string, slot: string): WrittenAnswer | undefined {
  const values = listIn(local);
  const index = values?.findIndex((value) => slotOf(value) === slot) ?? -1;
  if (values === undefined || index === -1) return undefined;
  const lines = linesOf(local);
  const dash = /^( *)- /.exec(lines.find((line) => /^ *- /.test(line)) ?? '');
  if (dash === null) return undefined;
  const begins = lines.flatMap((line, at) => (line.startsWith(`${dash[1]}- `) ? [at] : []));
  const from = begins[index];
  if (from === undefined || begins.length !== values.length) return undefined;
  let to = begins[index + 1] ?? lines.length;
  // What is said above the next entry, or at the end, isn't about this one.
  while (/^\s*(?:#.*)?$/.test(lines[to - 1] ?? '')) to -= 1;
  return { text: `${lines.slice(from, to).join('\n')}\n`, from, to };
}

/** local.yaml without a slot's entry; all else stays as it is, byte for byte. Nothing where that can't be made sure of. */
export function withoutAnswer(local: string, slot: string): string | undefined {
  const entry = answerIn(local, slot);
  if (entry === undefined) return undefined;
  const rest = local
    .split(/(?<=\n)/)
    .filter((_, at) => at < entry.from || at >= entry.to)
    .join('');
  const others = listIn(local)?.filter((value) => slotOf(value) !== slot);
  return JSON.stringify(listIn(rest) ?? []) === JSON.stringify(others) ? rest : undefined;
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/\r$/, ''));
}

function listIn(local: string): unknown[] | undefined {
  const { value } = readYaml(openText({ path: 'local.yaml', text: local }).text, 'local.yaml');
  return Array.isArray(value) ? value : undefined;
}

function slotOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'slot' in entry ? entry.slot : undefined;
}
