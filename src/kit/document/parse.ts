import type { Issue } from '../issue.ts';
import type { Places } from '../schema/problem.ts';
import { convert } from './convert.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { makeReader } from './reader.ts';
import { openText } from './source.ts';
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
  const issues = [...opened.issues, ...(opened.text === '' ? opened.issues.slice(0, 0) : top.issues)];
  const yaml = top.yaml === undefined ? undefined : readYaml(top.yaml, file.path, top.yamlLine - 1);
  if (yaml) issues.push(...yaml.issues);

  const body = readBody(top.body, file.path, top.bodyLine - 1);
  const reader = makeReader({ file: file.path, text: top.body, masked: body.masked, spoiled: body.spoiled, structureLost: body.structureLost }, top.bodyLine - 1);
  const root: Root = body.tree ? convert(body.tree, reader) : { type: 'root', children: [] };
  issues.push(...body.issues, ...reader.issues);
  return { frontmatter: yaml?.value, places: placesInYaml(top.yaml ?? '', file.path, top.yamlLine - 1), root, issues };
}
