import type { GuideItem, PageItem, TemplateItem, WorksheetItem } from '../../../kit/kit.ts';
import { blocksNamed } from '../../../kit/document/tree.ts';
import { SEGMENTS } from '../addresses.ts';
import { renderBody } from '../body.ts';
import { type Card, cardOf } from '../card.ts';
import { type DownloadLine, downloadLines } from '../download-lines.ts';
import { type Adapted, withAdapted } from '../adapted.ts';
import { type Credits, creditsOf } from '../credits.ts';
import { frameOf } from '../frame.ts';
import { learningResource } from '../json-ld.ts';
import { type Notice, noticesOf } from '../notices.ts';
import type { LinkTo, Page } from '../page.ts';
import type { Shown, View } from '../view.ts';

/** What guides, worksheets, templates and handbook pages have in common. */
export interface ItemProps {
  lede: string;
  code?: string;
  notices: Notice[];
  glance: { label: string; value: string }[];
  html: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Headings of the second level, for finding one's way. */
  contents: LinkTo[];
  /** Lists of items that belong with it. */
  related: { title: string; cards: Card[] }[];
  /** In a template: what is to be filled in. */
  blanks: string[];
  /** In a worksheet: one line under the title, as printed. */
  purpose?: string;
  /** What becomes of a filled-in sheet, and who may see it. */
  privacy: string[];
  /** Other pages of the handbook. */
  siblings: LinkTo[];
  downloads: DownloadLine[];
  adapted?: Adapted;
  credits: Credits;
}

type Shownish = Shown<GuideItem | WorksheetItem | TemplateItem | PageItem>;
const TEMPLATES = { guide: 'guide', worksheet: 'worksheet', template: 'template', page: 'handbook' } as const;

/** Sets the page of a guide, worksheet, template or handbook page in one language. */
export function itemPage(shown: Shownish, outer: View): Omit<Page<ItemProps>, 't' | 'words' | 'frameWords'> {
  const { item } = shown;
  const view = outer.speaking(item.lang);
  const frame = frameOf(outer, `${SEGMENTS[item.kind]}/${item.id}`, item.data.title, item.data.summary, shown);
  return {
    template: TEMPLATES[item.kind],
    path: frame.path,
    frame: item.kind === 'page' ? frame : { ...frame, jsonLd: learningResource(item, view) },
    props: {
      lede: item.data.summary,
      ...('code' in item.data ? { code: item.data.code } : {}),
      notices: noticesOf(shown, outer),
      glance: glance(item, view),
      html: renderBody(item, view),
      lang: item.lang,
      dir: frame.content?.dir ?? frame.dir,
      contents: item.body.children.flatMap((node) =>
        node.type === 'heading' && node.depth === 2 ? [{ label: headingText(node), href: `#${node.id}` }] : [],
      ),
      related: relatedTo(item, view),
      blanks:
        item.kind === 'template'
          ? [...new Set(blocksNamed(item.body, 'FillIn').map((block) => String(block.props.label)))]
          : [],
      ...(item.kind === 'worksheet' ? { purpose: item.data.purpose } : {}),
      privacy: privacyOf(item, view),
      siblings:
        item.kind === 'page'
          ? view.all('page').map((page) => ({
              label: page.item.data.menu ?? page.item.data.title,
              href: view.href('page', page.item.id),
              current: page.item.id === item.id,
            }))
          : [],
      downloads: downloadLines(item, view),
      ...withAdapted(item, view),
      credits: creditsOf(item, view),
    },
  };
}

function headingText(node: { children: readonly unknown[] }): string {
  const read = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return '';
    if ('value' in value && typeof value.value === 'string') return value.value;
    return 'children' in value && Array.isArray(value.children) ? value.children.map(read).join('') : '';
  };
  return node.children.map(read).join('');
}

function glance(item: Shownish['item'], view: View): ItemProps['glance'] {
  const { t } = view;
  if (item.kind === 'worksheet') {
    return [
      { label: t('glance.time'), value: t('minutes.long', { n: item.data.minutes }) },
      { label: t('glance.workedBy'), value: t(`workedBy.${item.data.workedBy}`) },
      { label: t('glance.copies'), value: t(`copies.${item.data.copies}`) },
      { label: t('glance.noPrinter'), value: item.data.withoutPrinter },
      { label: t('glance.aloud'), value: t(item.data.readAloud ? 'aloud.yes' : 'aloud.no') },
      { label: t('glance.filledIn'), value: t(`filledIn.${item.data.filledIn}`) },
    ];
  }
  if (item.kind === 'template') {
    return [
      { label: t('glance.useWhen'), value: item.data.useWhen },
      { label: t('glance.decides'), value: item.data.decides },
      { label: t('glance.reviewed'), value: item.data.reviewed },
    ];
  }
  if (item.kind === 'guide')
    return [
      { label: t('glance.leading'), value: t(`leading.${item.data.leading}`) },
      { label: t('glance.theme'), value: t(`theme.${item.data.theme}`) },
    ];
  return [];
}

/** Lists of items that belong with one; `view` speaks its language. */
export function relatedTo(item: Shownish['item'], view: View): ItemProps['related'] {
  const { t } = view;
  const cards = (kind: 'guide' | 'worksheet' | 'template' | 'module', ids: readonly string[]): Card[] =>
    ids
      .map((id) => view.shown(kind, id))
      .filter((entry) => entry !== undefined)
      .map((entry) => cardOf(entry, view));
  const users = view
    .all('module')
    .filter((entry) =>
      (item.kind === 'worksheet'
        ? entry.item.data.worksheets
        : item.kind === 'guide'
          ? entry.item.data.guides
          : []
      ).includes(item.id),
    );
  const lists = [
    { title: t('related.usedIn'), cards: users.map((entry) => cardOf(entry, view)) },
    ...(item.kind === 'guide'
      ? [
          {
            title: t('nav.module'),
            cards: cards(
              'module',
              item.data.modules.filter((id) => !users.some((entry) => entry.item.id === id)),
            ),
          },
          { title: t('nav.worksheet'), cards: cards('worksheet', item.data.worksheets) },
          { title: t('nav.template'), cards: cards('template', item.data.templates) },
        ]
      : []),
    ...(item.kind === 'page' ? [] : [{ title: t('nav.guide'), cards: cards('guide', item.data.guides) }]),
  ];
  return lists.filter((list) => list.cards.length > 0);
}

/** What becomes of a filled-in sheet, and who may see it; `view` speaks its language. */
export function privacyOf(item: Shownish['item'], view: View): string[] {
  if (item.kind !== 'worksheet' && item.kind !== 'template') return [];
  const notice = item.data.privacy;
  const { t } = view;
  return [
    ...(item.kind === 'worksheet' && item.data.filledIn === 'keep-private' ? [t('privacy.keepPrivate')] : []),
    ...(notice === undefined
      ? []
      : [
          t('privacy.who', { who: notice.who }),
          t('privacy.why', { why: notice.why }),
          t('privacy.destroyBy', { destroyBy: notice.destroyBy }),
          t('privacy.rights', { rights: notice.rights }),
        ]),
  ];
}
