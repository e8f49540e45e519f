import { splitFrontmatter } from '../document/frontmatter.ts';
import { parseDocument } from '../document/parse.ts';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import { readYaml } from '../document/yaml.ts';
import type { Adaptation, Item } from '../kit.ts';
import { canonicalText, canonicalValue } from '../overlay/canonical.ts';
import { GRAVE_FIELDS, graveParts } from '../overlay/grave.ts';
import { isFields, patched, shadowedBy } from '../overlay/merge.ts';
import type { Fields } from '../overlay/merge.ts';
import { stateOf } from '../overlay/state.ts';
import type { Slots } from '../schema/data-files.ts';
import type { KitLock } from '../schema/kit-lock.ts';
import type { ItemName } from './item.ts';
import type { Patch } from './patch.ts';

/** What the branch has written down of what its texts were made from. */
export interface Provenance {
  lock: KitLock;
  /** Texts kept in `.base/`, by what kit.lock.json calls them. */
  bases: ReadonlyMap<string, string>;
  /** Sixteen hex digits of a text. */
  hash(text: string): string;
}

/** A text of the branch's and what it stands in place of. */
export interface Replacement extends ItemName {
  file: SourceFile;
  key: string;
  under?: SourceFile;
  upstream?: Item;
  basedOn?: string;
}

/** How a whole text of the branch's stands to the kit's. */
export function replacement(
  { kind, id, lang, file, key, under, upstream, basedOn }: Replacement,
  { lock, bases, hash }: Provenance,
): Adaptation {
  const entry = lock.entries[key];
  const before = bases.get(key);
  const upstreamHash = under && hash(canonicalText(under.path, under.text));
  return {
    how: 'replace',
    kind,
    id,
    lang,
    file: file.path,
    key,
    of: under?.path ?? entry?.of ?? '',
    state: stateOf({
      ...recordedOf(entry?.hash ?? basedOn),
      ...upstreamOf(upstreamHash),
      own: hash(canonicalText(file.path, file.text)),
      dependent: false,
      isGrave: () =>
        under !== undefined && before !== undefined && graveOf(under.path, before) !== graveOf(under.path, under.text),
    }),
    recorded: entry !== undefined,
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(upstreamHash === undefined ? {} : { upstreamHash, textHash: upstreamHash }),
    ...(before === undefined ? {} : { before }),
    ...(under === undefined ? {} : { now: under.text, origin: under.text }),
    own: file.text,
    ...(upstream === undefined ? {} : { upstream }),
  };
}

/** How a patch stands to the fields it changes. `under` is the kit's own text, if it has one. */
export function patchOf(
  name: ItemName,
  patch: Patch,
  key: string,
  under: SourceFile | undefined,
  upstream: Item | undefined,
  { lock, bases, hash }: Provenance,
): Adaptation {
  const entry = lock.entries[key];
  // All fields are kept, so that a patch that grows later is still compared with what the kit said when it was begun.
  const kept = bases.get(key);
  const before = kept === undefined ? undefined : shadowText(patch.fields, fieldsOf('kept.yaml', kept));
  const fields = under === undefined ? undefined : fieldsOf(under.path, under.text);
  const now = fields && shadowText(patch.fields, fields);
  const upstreamHash = now === undefined ? undefined : hash(now);
  // Begun on the text as it is: then the fields it changes are as they were too. Else nobody can tell whether those have changed.
  const { basedOn } = patch;
  const textHash = under && hash(canonicalText(under.path, under.text));
  const begunOn = basedOn !== undefined && basedOn === textHash ? upstreamHash : basedOn;
  return {
    how: 'patch',
    ...name,
    file: patch.file.path,
    key,
    of: under?.path ?? entry?.of ?? '',
    state: stateOf({
      ...recordedOf(entry === undefined ? begunOn : before === undefined ? entry.hash : hash(before)),
      ...upstreamOf(upstreamHash),
      own: hash(shadowText(patch.fields, patched(fields ?? {}, patch.fields))),
      dependent: true,
      isGrave: () => graveFields(before) !== graveFields(now),
    }),
    recorded: entry !== undefined,
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(upstreamHash === undefined ? {} : { upstreamHash }),
    ...(textHash === undefined ? {} : { textHash }),
    ...(before === undefined ? {} : { before }),
    ...(now === undefined ? {} : { now }),
    own: patch.file.text,
    ...(under === undefined ? {} : { origin: yamlOf(under.path, under.text) }),
    ...(upstream === undefined ? {} : { upstream }),
  };
}

/** How a local fact stands to the question it answers. */
export function slotOf(
  slot: string,
  lang: string,
  file: string,
  own: string,
  slots: Slots,
  { lock, bases, hash }: Provenance,
): Adaptation {
  const key = `slots/${slot}`;
  const entry = lock.entries[key];
  const before = bases.get(key);
  const declared = slots.find(({ id }) => id === slot);
  const now = declared && slotText(declared);
  const upstreamHash = now === undefined ? undefined : hash(now);
  return {
    how: 'slot',
    id: slot,
    lang,
    file,
    key,
    of: `slots.yaml#${slot}`,
    state: stateOf({
      ...recordedOf(entry?.hash),
      ...upstreamOf(upstreamHash),
      own: hash(own),
      dependent: true,
      isGrave: () => false,
    }),
    recorded: entry !== undefined,
    ...(upstreamHash === undefined ? {} : { upstreamHash }),
    ...(before === undefined ? {} : { before }),
    ...(now === undefined ? {} : { now, origin: now }),
    own,
  };
}

function recordedOf(hash: string | undefined): { recorded?: string } {
  return hash === undefined ? {} : { recorded: hash };
}

function upstreamOf(hash: string | undefined): { upstream?: string } {
  return hash === undefined ? {} : { upstream: hash };
}

/** What a slot asks, as it is kept in `.base/`. */
export function slotText({ prompt, label, answer, nation }: Slots[number]): string {
  return `prompt: ${JSON.stringify(prompt)}\nlabel: ${JSON.stringify(label)}\nanswer: ${answer}\nnation: ${nation}\n`;
}

/** The fields a patch shadows, one a line, as they are kept in `.base/`. */
function shadowText(over: Fields, under: Fields): string {
  return shadowedBy(over, under)
    .map(([path, value]) => `${path}: ${canonicalValue(value)}\n`)
    .toSorted()
    .join('');
}

/** Of such lines, those about safety or trust. */
function graveFields(text: string | undefined): string {
  return (text ?? '')
    .split('\n')
    .filter((line) => GRAVE_FIELDS.has(/^[A-Za-z]+/.exec(line)?.[0] ?? ''))
    .join('\n');
}

function graveOf(path: string, text: string): string {
  if (/\.ya?ml$/.test(path)) return graveParts(fieldsOf(path, text), { type: 'root', children: [] });
  const { frontmatter, root } = parseDocument({ path, text });
  return graveParts(isFields(frontmatter) ? frontmatter : {}, root);
}

/** The part of a text that holds its fields. */
export function yamlOf(path: string, text: string): string {
  const { text: opened } = openText({ path, text });
  return /\.ya?ml$/.test(path) ? opened : (splitFrontmatter(opened, path).yaml ?? '');
}

/** The fields of a text as they are written, not yet checked. */
function fieldsOf(path: string, text: string): Fields {
  const read = readYaml(yamlOf(path, text), path);
  return isFields(read.value) ? read.value : {};
}
