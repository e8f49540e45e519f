import type { Item } from '../../../kit/kit.ts';
import { blocksNamed } from '../../../kit/document/tree.ts';
import { directionOf } from '../../web/card.ts';
import { creditsOf } from '../../web/credits.ts';
import { noticesOf } from '../../web/notices.ts';
import type { Shown, View } from '../../web/view.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { addressOf } from '../foot.ts';
import { apart, DATA_LANG, tongueOf } from '../tongue.ts';
import { heading, items, piece } from '../pieces.ts';

/** What should be known before an item is used. That a page stands in for a translation is for screens to say. */
export function noticeNodes(shown: Shown, view: View): PrintNode[] {
  // Who has adapted it stands with the licence, at the foot.
  return noticesOf({ ...shown, fallback: false }, view)
    .filter(({ kind }) => kind !== 'adapted')
    .map((notice) => piece('notice', { words: notice.words }));
}

/** Other people's best case. */
export function otherViewNodes(item: Item, view: View): PrintNode[] {
  const held = creditsOf(item, view).otherViews;
  if (held.length === 0) return [];
  return [
    heading(2, view.t('otherViews.title')),
    ...items(
      held.map((entry) => ({
        words: `${entry.view} ${entry.bestCase}`,
        ...(entry.usedIn === undefined ? {} : { note: entry.usedIn }),
      })),
    ),
  ];
}

/** The political words of an item, each with its meaning: paper can't be pointed at. */
export function wordNodes(item: Pick<Item, 'body' | 'lang'>, view: View, most = Number.POSITIVE_INFINITY): PrintNode[] {
  const ids = [...new Set(blocksNamed(item.body, 'Term').map((block) => String(block.props.id)))].slice(0, most);
  const meanings = ids.flatMap((id) => {
    const words = view.term(id)?.definition.replaceAll(/\s+/g, ' ');
    return words === undefined ? [] : [{ words, ...tongueOf(DATA_LANG, item.lang, view) }];
  });
  return meanings.length === 0 ? [] : [heading(2, view.t('print.words')), ...items(meanings)];
}

/** What closes an item: how far it is tried, methods, sources, licence. A sheet to write on has room for it in brief; its licence stands in the foot. */
export function aboutNodes(item: Item, view: View, length: 'whole' | 'brief' = 'whole'): PrintNode[] {
  const { t } = view;
  const credits = creditsOf(item, view);
  const dir = directionOf(item.lang, view);
  const sources = credits.sources.map((source) => {
    const address = source.href?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
    return `${apart([source.words, ...(address === undefined ? [] : [address])].join(' '), dir)} (${source.state})`;
  });
  const address = addressOf(item, view);
  const from = sources.length === 0 ? [] : [`${t('credits.sources')}: ${sources.join('; ')}.`];
  if (length === 'brief')
    return [
      piece('about', {
        paragraphs: [[credits.status, credits.adapted, ...from].filter((part) => part !== undefined).join(' ')],
      }),
    ];
  const paragraphs = [
    [credits.code, credits.status, credits.reviewed]
      .filter((part) => part !== undefined)
      .join('. ')
      .replaceAll('..', '.'),
    ...credits.tested,
    ...(credits.origins.length === 0 ? [] : [`${t('credits.origins')}: ${credits.origins.join('; ')}.`]),
    ...from,
    ...(credits.exceptions.length === 0 ? [] : [`${t('credits.exceptions')}: ${credits.exceptions.join(' ')}`]),
    ...(credits.contributors === undefined ? [] : [credits.contributors]),
    ...(credits.adapted === undefined ? [] : [credits.adapted]),
    [
      t('credits.licence'),
      apart(view.kit.branch.name, dir) + t('stop'),
      ...(address === undefined ? [] : [apart(address, dir)]),
    ].join(' '),
  ];
  return [piece('about', { paragraphs })];
}
