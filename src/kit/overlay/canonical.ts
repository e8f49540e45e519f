import { splitFrontmatter } from '../document/frontmatter.ts';
import { normalise } from '../document/normalise.ts';
import { readYaml } from '../document/yaml.ts';
import { isFields } from './merge.ts';

/** A text in the form its hash is taken of: line ends, accents' form, spaces at line ends and the order of fields make no
 * difference, for editors change those by themselves. */
export function canonicalText(path: string, text: string): string {
  const plain = normalise(text);
  if (/\.ya?ml$/.test(path)) return canonicalYaml(plain);
  const { yaml, body } = splitFrontmatter(plain, path);
  return yaml === undefined ? plain : `${canonicalYaml(yaml)}\n${body.replace(/^\n+/, '')}`;
}

/** A value as text in which the order of fields makes no difference. */
export function canonicalValue(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'null'
  );
}

function canonicalYaml(text: string): string {
  const read = readYaml(text, '');
  return read.ok ? canonicalValue(withoutBasedOn(read.value)) : text;
}

/** What a text was made from is no part of what it says. */
function withoutBasedOn(value: unknown): unknown {
  if (!isFields(value)) return value;
  const { basedOn: _beside, ...rest } = value;
  return rest;
}
