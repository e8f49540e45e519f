import type { z } from 'zod';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import { placesInYaml, readYaml } from '../document/yaml.ts';
import type { Issue } from '../issue.ts';
import { checkAgainst } from '../schema/problem.ts';

/** Reads a YAML file against a schema; `empty` stands in for a file with nothing in it. */
export function readDataFile<S extends z.ZodType>(
  schema: S,
  file: SourceFile,
  empty?: unknown,
): { data?: z.output<S>; issues: Issue[] } {
  const opened = openText(file);
  if (opened.unread) return { issues: opened.issues };
  const yaml = readYaml(opened.text, file.path);
  const issues = [...opened.issues, ...yaml.issues];
  if (yaml.value === undefined) return { issues };
  const checked = checkAgainst(schema, yaml.value ?? empty, placesInYaml(opened.text, file.path));
  return checked.ok ? { data: checked.data, issues } : { issues: [...issues, ...checked.issues] };
}
