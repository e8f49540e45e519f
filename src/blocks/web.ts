import type { Block, Root } from '../kit/document/tree.ts';
import type { Kind } from '../kit/schema/vocabulary.ts';
import type { BlockContext } from './context.ts';

/** What a block may ask of the page it stands in. */
export interface WebContext extends BlockContext {
  /** The address of an item, or nothing where it isn't there. */
  href(kind: Kind, id: string): string | undefined;
  /** The address of a page that belongs to no item, such as `glossary`. */
  page(name: string): string;
  /** A picture of the media folder as pages show it, the narrow first; nothing where it isn't there. */
  picture(name: string): { src: string; width: number; height: number }[] | undefined;
  /** Sets a text that is looked up, such as the answer to a slot. */
  set(body: Root): string;
}

/** Sets one block as HTML; `inner` is what stands between its tags, already set. */
export type WebBlock = (block: Block, inner: string, context: WebContext) => string;
