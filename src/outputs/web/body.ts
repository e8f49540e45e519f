import type { Root } from '../../kit/document/tree.ts';
import type { Item } from '../../kit/kit.ts';
import { webBlocks } from '../../blocks/web-blocks.ts';
import type { WebContext } from '../../blocks/web.ts';
import { KINDS } from '../../kit/schema/vocabulary.ts';
import { blockContext } from '../block-context.ts';
import { SEGMENTS } from './addresses.ts';
import { renderMarkdown } from './markdown.ts';
import type { View } from './view.ts';

/** Sets the words of an item, or of something like one, as HTML, in the language they are written in. */
export function renderBody(item: Pick<Item, 'kind' | 'lang' | 'body'>, view: View): string {
  const context: WebContext = {
    ...blockContext(item, view),
    href: (kind, id) => (view.shown(kind, id) === undefined ? undefined : view.href(kind, id)),
    page: (name) => view.to.place(name === 'sources' ? 'sources' : 'glossary', view.language.tag),
    picture: (name) =>
      view.kit.pictures.get(name)?.web.map(({ path, width, height }) => ({ src: view.to.file(path), width, height })),
    set,
  };
  return set(item.body);

  function set(body: Root): string {
    return renderMarkdown(body, {
      block: (block, inner) => webBlocks.get(block.name)?.(block, inner, context) ?? inner,
      href: (url) => internal(url, view),
      words: {
        done: view.t('text.done'),
        toDo: view.t('text.toDo'),
        footnotes: view.t('text.footnotes'),
        back: view.t('text.back'),
      },
    });
  }
}

/** Addresses in content start at the site's root and name no language; here they get the base and the language. What a branch
 * has hidden can't be linked: the words stay, the link goes. */
function internal(url: string, view: View): string | undefined {
  if (!url.startsWith('/')) return url;
  const [, segment, id] = /^\/([a-z]+)\/([a-z0-9-]+)\/(?:#.*)?$/.exec(url) ?? [];
  const kind = KINDS.find((each) => SEGMENTS[each] === segment);
  if (kind !== undefined && id !== undefined && view.shown(kind, id) === undefined) return undefined;
  return `${view.to.place('home', view.language.tag)}${url.slice(1)}`;
}
