import type { Item } from '../../kit/kit.ts';
import { type Block, type Root, childrenOf } from '../../kit/document/tree.ts';
import { webBlocks } from '../../blocks/web-blocks.ts';
import type { WebContext } from '../../blocks/web.ts';
import { KINDS } from '../../kit/schema/vocabulary.ts';
import { SEGMENTS } from './addresses.ts';
import { renderMarkdown } from './markdown.ts';
import type { View } from './view.ts';

/** Sets the words of an item, or of something like one, as HTML, in the language they are written in. */
export function renderBody(item: Pick<Item, 'kind' | 'lang' | 'body'>, view: View): string {
  const starts = startsOf(item.body);
  const numbers = numbersOf(item.body);
  const context: WebContext = {
    lang: item.lang,
    kind: item.kind,
    t: view.t,
    day: view.day,
    href: (kind, id) => (view.shown(kind, id) === undefined ? undefined : view.href(kind, id)),
    title: (kind, id) => view.shown(kind, id)?.item.data.title,
    page: (name) => (name === 'media' ? view.to.file('media/') : view.to.place(name === 'sources' ? 'sources' : 'glossary', view.language.tag)),
    term: view.term,
    source: view.source,
    slot: view.slot,
    signpost: view.signpost,
    start: (block) => starts.get(block),
    number: (block) => numbers.get(block),
    own: (field) => ownWords(field, view),
    today: view.kit.today,
  };
  return renderMarkdown(item.body, {
    block: (block, inner) => webBlocks.get(block.name)?.(block, inner, context) ?? inner,
    href: (url) => internal(url, view),
    words: { done: view.t('text.done'), toDo: view.t('text.toDo'), footnotes: view.t('text.footnotes'), back: view.t('text.back') },
  });
}

/** What the branch has said of itself in branch.yaml, where it has. */
function ownWords(field: 'branch' | 'place' | 'contact' | 'imprint', view: View): string | undefined {
  const { organisation, place, contact, imprint } = view.kit.branch;
  if (field === 'contact') return contact === undefined ? undefined : view.list([contact.role, ...(contact.email === undefined ? [] : [contact.email])]);
  return { branch: organisation, place, imprint }[field];
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

function startsOf(root: Root): Map<Block, number> {
  const starts = new Map<Block, number>();
  const run = (nodes: ReturnType<typeof childrenOf>, from: number): number => {
    let minute = from;
    for (const node of nodes) {
      if (node.type !== 'block') continue;
      if (node.name === 'Short') run(node.children, 0);
      if (node.name !== 'Step' && node.name !== 'Break') continue;
      starts.set(node, minute);
      minute += Number(node.props.minutes ?? 0);
    }
    return minute;
  };
  run(root.children, 0);
  return starts;
}

function numbersOf(root: Root): Map<Block, number> {
  const numbers = new Map<Block, number>();
  const visit = (nodes: ReturnType<typeof childrenOf>): void => {
    for (const node of nodes) {
      if (node.type === 'block' && node.name === 'Question') numbers.set(node, numbers.size + 1);
      visit(childrenOf(node));
    }
  };
  visit(root.children);
  return numbers;
}
