import { blocksNamed } from '../../kit/document/tree.ts';
import type { Item } from '../../kit/kit.ts';
import { changesBetween } from '../../kit/overlay/changes.ts';
import type { View } from './view.ts';

/** What a branch has changed of an item, as its page says it. */
export interface Adapted {
  who: string;
  title: string;
  changes: string[];
  /** The kit's own version, where its site is known. */
  original?: { label: string; href: string };
}

/** What the branch has changed of an item; nothing where it hasn't. */
function adaptedOf(item: Item, view: View): Adapted | undefined {
  const upstream = view.adaptations(item).find((each) => each.upstream !== undefined)?.upstream;
  if (upstream === undefined) return undefined;
  const { t, kit } = view;
  const { fields, parts } = changesBetween(upstream, item);
  const who = kit.branch.organisation ?? kit.branch.name;
  const original = originalOf(item, view);
  return {
    who,
    title: t('adapted.title', { who }),
    changes: [
      ...parts.map(({ title, how }) => t(`adapted.${how}`, { part: title === '' ? t('adapted.top') : title })),
      ...(fields.length === 0 ? [] : [t('adapted.fields', { n: fields.length })]),
    ],
    ...(original === undefined ? {} : { original: { label: t('adapted.original'), href: original } }),
  };
}

/** The same, for a page's props. */
export function withAdapted(item: Item, view: View): { adapted?: Adapted } {
  const adapted = adaptedOf(item, view);
  return adapted === undefined ? {} : { adapted };
}

/** The whole address of an item on the kit's own site, where that is known: English has the plain addresses there. */
export function originalOf(item: Pick<Item, 'kind' | 'id' | 'lang'>, view: View): string | undefined {
  const { upstream } = view.kit.branch;
  if (upstream === undefined) return undefined;
  const path = view.to.itemPath(item.kind, item.id);
  return new URL(
    `${item.lang === 'en' ? '' : `${item.lang}/`}${path}`,
    upstream.endsWith('/') ? upstream : `${upstream}/`,
  ).href;
}

/** Whether an item stands here as it stands in the kit: nothing changed, and no local fact in it. */
export function isUnchanged(item: Item, view: View): boolean {
  return (
    item.own !== true &&
    view.adaptations(item).length === 0 &&
    !slotsOf(item).some((slot) => view.fact(slot, item.lang) !== undefined)
  );
}

function slotsOf(item: Item): string[] {
  return blocksNamed(item.body, 'Local').map(({ props }) => String(props['slot']));
}
