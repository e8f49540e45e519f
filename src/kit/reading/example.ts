import { blocks } from '../../blocks/definitions.ts';
import { parseDocument } from '../document/parse.ts';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import type { Issue } from '../issue.ts';
import type { Example } from '../kit.ts';

/** Reads the example of the block whose folder it stands in. */
export function readExample(folder: string, file: SourceFile): { example?: Example; issues: Issue[] } {
  const block = [...blocks.keys()].find((name) => folderOf(name) === folder);
  if (block === undefined) {
    const mend = 'Register the block in src/blocks/definitions.ts, or delete its folder.';
    return {
      issues: [
        { file: file.path, level: 'error', rule: 'file-name', message: `No block has the folder “${folder}”.`, mend },
      ],
    };
  }
  const parsed = parseDocument(file);
  // An example is a piece of a page, so it has no fields at the top.
  const issues = parsed.issues.filter((issue) => issue.rule !== 'frontmatter');
  return { example: { block, source: openText(file).text.trim(), body: parsed.root }, issues };
}

/** The folder of a block: `FillIn` stands in `fill-in`. */
export function folderOf(block: string): string {
  return block.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
