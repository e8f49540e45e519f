import type { z } from 'zod';

/** What a block is, before any output: its name, where it may stand and what it may hold. */
export interface BlockDefinition<Props extends z.ZodType = z.ZodType> {
  /** The name authors write, such as `Step`. */
  name: string;
  /** One sentence for the reference page. */
  about: string;
  /** Where authors look for it: among the blocks of a session, those of a sheet of paper, or those for anywhere. */
  for: 'session' | 'paper' | 'anywhere';
  /** `flow` stands on lines of its own; `text` stands inside a sentence. */
  place: 'flow' | 'text';
  /** What stands between its tags: nothing, blocks and paragraphs, or words of a sentence. */
  holds: 'nothing' | 'flow' | 'text';
  /** Blocks it must stand directly inside; left out, it may stand anywhere its place allows. */
  inside?: readonly string[];
  /** Its attributes, strict. */
  props: Props;
}

/** Keeps the literal type of a definition's props. */
export function defineBlock<Props extends z.ZodType>(definition: BlockDefinition<Props>): BlockDefinition<Props> {
  return definition;
}
