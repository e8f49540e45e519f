import { blocksNamed } from '../document/tree.ts';
import { parseDocument } from '../document/parse.ts';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import { placesInYaml } from '../document/yaml.ts';
import type { Issue } from '../issue.ts';
import type { LocalFact } from '../kit.ts';
import { localSchema, slotFileSchema } from '../schema/local-facts.ts';
import { checkAgainst } from '../schema/problem.ts';
import { answerIn } from './answer-lines.ts';
import { readDataFile } from './data-file.ts';
import type { Own } from './own.ts';

/** Reads local.yaml: each fact once for each language it is said in. */
export function readLocal(file: SourceFile, first: string, issues: Issue[]): LocalFact[] {
  const read = readDataFile(localSchema, file, []);
  issues.push(...read.issues);
  const places = placesInYaml(openText(file).text, file.path);
  const seen = new Set<string>();
  return (read.data ?? []).flatMap(({ translations, value, ...fact }, index) => {
    const { line = 1 } = places([index]);
    if (seen.has(fact.slot)) {
      issues.push({
        ...places([index, 'slot']),
        level: 'error',
        rule: 'local',
        field: 'slot',
        message: `“${fact.slot}” stands in this file twice.`,
        mend: 'Keep one of the two and delete the other.',
      });
      return [];
    }
    seen.add(fact.slot);
    const values = Array.isArray(value) ? value : [value];
    return [
      { ...fact, lang: first, values, file: file.path, line },
      ...translations.map(({ lang, value: said, source }) => ({
        ...fact,
        lang,
        values: Array.isArray(said) ? said : [said],
        source: source ?? fact.source,
        file: file.path,
        line,
      })),
    ];
  });
}

/** Blocks that can't stand in the answer to a slot: they belong to a session, or would lead in a circle. */
const NOT_INSIDE = ['Local', 'Step', 'Break', 'Short', 'Hard', 'Question'];

/** Reads `slots/<slot>.mdx`: a fact that needs a text of its own. */
export function readSlotFile(slot: string, lang: string, file: SourceFile, issues: Issue[]): LocalFact | undefined {
  const { frontmatter, places, root, issues: found } = parseDocument(file);
  issues.push(...found);
  for (const name of NOT_INSIDE)
    for (const block of blocksNamed(root, name))
      issues.push({
        file: file.path,
        ...block.position,
        level: 'error',
        rule: 'local',
        message: `A local fact can’t hold ${name}.`,
        mend: 'Take it out: write the fact in paragraphs or a list.',
      });
  if (frontmatter === undefined) return undefined;
  const checked = checkAgainst(slotFileSchema, frontmatter, places);
  if (!checked.ok) {
    issues.push(...checked.issues);
    return undefined;
  }
  if (found.some((issue) => issue.level === 'error')) return undefined;
  return { slot, lang, values: [], body: root, ...checked.data, file: file.path, line: 1 };
}

/** An answer as it was written: its entry in local.yaml, or the whole of its own file. */
export function ownAnswer({ slot, file, values }: LocalFact, { local, slots }: Own): string {
  if (file !== local?.path) return slots.find((each) => each.file.path === file)?.file.text ?? '';
  return answerIn(local.text, slot)?.text ?? `- slot: ${slot}\n  value: ${JSON.stringify(values)}\n`;
}
