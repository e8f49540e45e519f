import type { Item } from '../../kit/kit.ts';
import type { Shown, View } from './view.ts';

/** Something a reader should know before they use an item. */
export interface Notice {
  kind:
    | 'new'
    | 'fallback'
    | 'draft'
    | 'outdated'
    | 'retired'
    | 'specialist'
    | 'safeguarding'
    | 'old'
    | 'adapted'
    | 'urgent';
  words: string;
  link?: { label: string; href: string };
}

type Working = Exclude<Item, { kind: 'page' | 'curriculum' }>;

/** What must be said at the top of an item, gravest first. */
export function noticesOf(shown: Shown, view: View): Notice[] {
  const { item } = shown;
  const { t } = view;
  const notices: Notice[] = [];
  if (isWorking(item)) {
    if (item.data.status === 'retired') {
      const instead =
        item.data.retired?.instead === undefined ? undefined : view.shown(item.kind, item.data.retired.instead);
      notices.push({
        kind: 'retired',
        words: t('notice.retired', { because: item.data.retired?.because ?? '' }),
        ...(instead === undefined
          ? {}
          : { link: { label: instead.item.data.title, href: view.href(instead.item.kind, instead.item.id) } }),
      });
    }
    if (item.data.specialist === 'required' && item.data.reviewedBy.length === 0)
      notices.push({ kind: 'specialist', words: t('notice.specialist') });
    if (item.data.safeguarding !== 'none')
      notices.push({ kind: 'safeguarding', words: t(`notice.safeguarding.${item.data.safeguarding}`) });
  }
  const adaptations = view.adaptations(item);
  if (adaptations.some(({ state }) => state === 'urgent')) notices.push({ kind: 'urgent', words: t('notice.urgent') });
  if (shown.fallback)
    notices.push({ kind: 'fallback', words: t('notice.fallback', { language: languageName(item.lang, view) }) });
  if (item.data.translates?.checked === false) notices.push({ kind: 'draft', words: t('notice.draft') });
  if (item.outdated === true) notices.push({ kind: 'outdated', words: t('notice.outdated') });
  if (adaptations.some(({ upstream }) => upstream !== undefined)) {
    const who = view.kit.branch.organisation ?? view.kit.branch.name;
    notices.push({
      kind: 'adapted',
      words: t('notice.adapted', { who }),
      link: { label: t('adapted.title', { who }), href: '#adapted' },
    });
  }
  if (item.data.reviewBy < view.kit.today)
    notices.push({ kind: 'old', words: t('notice.old', { day: view.day(item.data.lastReviewed) }) });
  return notices;
}

/** True of sessions, guides, worksheets and templates. */
export function isWorking(item: Item): item is Working {
  return item.kind !== 'page' && item.kind !== 'curriculum';
}

function languageName(tag: string, view: View): string {
  return new Intl.DisplayNames([view.language.tag], { type: 'language' }).of(tag) ?? tag;
}
