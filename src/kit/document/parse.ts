import type { Issue } from '../issue.ts';
import type { Places } from '../schema/problem.ts';
import { convert } from './convert.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { makeReader } from './reader.ts';
import { openText, spelledOut } from './source.ts';
import type { SourceFile } from './source.ts';
import { readBody } from './syntax.ts';
import type { Root } from './tree.ts';
import { placesInYaml, readYaml } from './yaml.ts';

/** A document as it was read: what could be read of it, and every problem found. Never throws. */
export interface Parsed {
  /** The fields at the top as plain data, not yet checked; nothing where they could not be made out. */
  frontmatter: unknown;
  /** The place of each of those fields. */
  places: Places;
  root: Root;
  issues: Issue[];
}

/** Parses a document: fields at the top, then Markdown with the kit's blocks. */
export function parseDocument(file: SourceFile): Parsed {
  const opened = openText(file);
  const top = splitFrontmatter(opened.text, file.path);
  const issues = [...opened.issues];
  if (!opened.unread) issues.push(...top.issues);
  const yaml = top.yaml === undefined ? undefined : readYaml(top.yaml, file.path, top.yamlLine - 1);
  if (yaml) issues.push(...yaml.issues);
  const fields = isFields(yaml?.value) ? yaml.value : undefined;
  if (yaml?.ok && !fields) {
    issues.push({
      file: file.path,
      line: 1,
      column: 1,
      level: 'error',
      rule: 'frontmatter',
      message: 'There are no fields between the two “---” lines.',
      mend: 'Write each on a line of its own, as “name: value”, starting with “title: …”.',
    });
  }

  const body = readBody(top.body, file.path, top.bodyLine - 1);
  const reader = makeReader({ ...body, file: file.path, text: top.body }, top.bodyLine - 1);
  const root: Root = body.tree ? convert(body.tree, reader) : { type: 'root', children: [] };
  const all = issues.concat(spelledOut(top.body, file.path, top.bodyLine - 1), body.issues, reader.issues);
  return {
    frontmatter: fields,
    places: placesInYaml(top.yaml ?? '', file.path, top.yamlLine - 1),
    root,
    issues: shortened(all, file.path),
  };
}

/** More problems than anybody mends before checking again. */
const MOST_ISSUES = 100;

function shortened(issues: Issue[], file: string): Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const rest = issues.length - MOST_ISSUES;
  return [
    ...issues.slice(0, MOST_ISSUES),
    {
      file,
      line: 1,
      column: 1,
      level: 'error',
      rule: 'limit',
      message: `There are ${rest} more problems in this file.`,
      mend: 'Mend those that are listed, and check again.',
    },
  ];
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
