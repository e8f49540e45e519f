import { languageTag } from '../../kit/schema/branch.ts';
import { moment } from '../../kit/schema/events.ts';
import { code, foundingRow, line, slug, text } from '../../kit/schema/fields.ts';
import { asJsonSchema } from '../data/json-schemas.ts';

/** What the check says of each rule, by the rule: the editor says the same. */
const SAID = new Map(
  [line, text, slug, code, foundingRow, moment, languageTag].map((schema) => [
    String(asJsonSchema(schema).pattern),
    schema.safeParse('\u0007!').error?.issues.at(-1)?.message ?? '',
  ]),
);

/** What to say where something doesn't keep to a rule. */
export function wrongWords(rule: string): string {
  return `This ${SAID.get(rule) ?? 'isn’t written as it must be; see below'}.`;
}
