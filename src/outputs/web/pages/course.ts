import type { CurriculumItem } from '../../../kit/kit.ts';
import { SEGMENTS } from '../addresses.ts';
import { type Card, cardOf, courseMinutes, hours, linkTo } from '../card.ts';
import { type Adapted, withAdapted } from '../adapted.ts';
import { type Credits, creditsOf } from '../credits.ts';
import { type DownloadLine, downloadLines } from '../download-lines.ts';
import { frameOf } from '../frame.ts';
import { learningResource } from '../json-ld.ts';
import { type Notice, noticesOf } from '../notices.ts';
import type { LinkTo, Page } from '../page.ts';
import { type Saving, withSaving } from '../saving.ts';
import type { Shown, View } from '../view.ts';

/** A course's page: the path, what people try in between, why this order. */
export interface CourseProps {
  lede: string;
  /** The planner with this course chosen. */
  plan: string;
  notices: Notice[];
  glance: { label: string; value: string }[];
  aims: string[];
  forWhom: string;
  stages: {
    number: number;
    card: Card;
    why: string;
    instead: LinkTo[];
    between?: { words: string; links: LinkTo[] };
  }[];
  order: string;
  movable: string;
  extra: { card: Card; note: string }[];
  notes: string[];
  lang: string;
  dir: 'ltr' | 'rtl';
  downloads: DownloadLine[];
  saving?: Saving;
  adapted?: Adapted;
  credits: Credits;
}

/** Sets a course's page in one language. */
export function coursePage(
  shown: Shown<CurriculumItem>,
  outer: View,
): Omit<Page<CourseProps>, 't' | 'words' | 'frameWords'> {
  const { item } = shown;
  const view = outer.speaking(item.lang);
  const { data } = item;
  const { t } = view;
  const frame = frameOf(outer, `${SEGMENTS.curriculum}/${item.id}`, data.title, data.summary, shown);
  const total = courseMinutes(item, view);
  return {
    template: 'course',
    path: frame.path,
    frame: { ...frame, jsonLd: learningResource(item, view) },
    props: {
      lede: data.summary,
      plan: `${outer.to.place('plan', outer.language.tag)}?course=${item.id}`,
      notices: noticesOf(shown, outer),
      glance: [
        { label: t('glance.sessions'), value: t('course.sessions', { n: data.sessions.length }) },
        { label: t('glance.time'), value: hours(total.full, view) },
        { label: t('glance.theme'), value: t(`theme.${data.theme}`) },
        { label: t('glance.strand'), value: t(`strand.${data.strand}`) },
      ],
      aims: data.aims,
      forWhom: data.forWhom,
      stages: data.sessions.flatMap((stage, index) => {
        const module = view.shown('module', stage.module);
        if (module === undefined) return [];
        const links = [
          ...(stage.between?.guide === undefined ? [] : [linkTo('guide', stage.between.guide, view)]),
          ...(stage.between?.worksheet === undefined ? [] : [linkTo('worksheet', stage.between.worksheet, view)]),
        ];
        return [
          {
            number: index + 1,
            card: cardOf(module, view),
            why: stage.why,
            instead: stage.instead.map((id) => linkTo('module', id, view)),
            ...(stage.between === undefined ? {} : { between: { words: stage.between.try, links } }),
          },
        ];
      }),
      order: data.order,
      movable: data.movable,
      extra: data.extra.flatMap((entry) => {
        const module = view.shown('module', entry.module);
        return module === undefined ? [] : [{ card: cardOf(module, view), note: entry.note }];
      }),
      notes: data.notes,
      lang: item.lang,
      dir: frame.content?.dir ?? frame.dir,
      downloads: downloadLines(item, view),
      ...withSaving([item], outer),
      ...withAdapted(item, view),
      credits: creditsOf(item, view),
    },
  };
}
