import type { ModuleItem } from '../../../kit/kit.ts';
import { leastLength, length } from '../../../kit/session/agenda.ts';
import { renderBody } from '../body.ts';
import { type Card, cardOf } from '../card.ts';
import { type Adapted, withAdapted } from '../adapted.ts';
import { type Credits, creditsOf } from '../credits.ts';
import { type DownloadLine, downloadLines } from '../download-lines.ts';
import { frameOf } from '../frame.ts';
import { type Notice, noticesOf } from '../notices.ts';
import type { Page } from '../page.ts';
import { type Strip, stripOf } from '../strip.ts';
import { coursesWith, type Saving, withSaving } from '../saving.ts';
import { learningResource } from '../json-ld.ts';
import { SEGMENTS } from '../addresses.ts';
import type { Shown, View } from '../view.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

/** What is said of a session beside its text, on its page and on paper. */
export interface SessionFacts {
  glance: { label: string; value: string }[];
  strip?: Strip;
  aims: string[];
  outcomes: string[];
  invitation: { words: string; notes: string[]; whole: string };
  materials: { words: string; noPrinter?: string }[];
  prepare: { words: string; when: string }[];
  access: { label: string; words: string }[];
  takeAway: { question: string; examples: string[] };
  worksheets: Card[];
  guides: Card[];
}

/** A session's page. */
export interface SessionProps extends SessionFacts {
  lede: string;
  courses: Neighbours[];
  notices: Notice[];
  shortStrip?: Strip;
  html: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  before: Card[];
  after: Card[];
  downloads: DownloadLine[];
  saving?: Saving;
  adapted?: Adapted;
  credits: Credits;
  /** The planner with this session in it, and the form for afterwards. */
  plan: string;
  went: string;
}

const ACCESS = ['hearing', 'vision', 'movement', 'energy', 'sensory', 'childcare', 'cost'] as const;

/** Sets a session's page in one language. */
export function sessionPage(
  shown: Shown<ModuleItem>,
  outer: View,
): Omit<Page<SessionProps>, 't' | 'words' | 'frameWords'> {
  const { item } = shown;
  const view = outer.speaking(item.lang);
  const { data } = item;
  const shortStrip = stripOf(item.shortPlan, view);
  const frame = frameOf(outer, `${SEGMENTS.module}/${item.id}`, data.title, data.summary, shown);
  return {
    template: 'session',
    path: frame.path,
    frame: { ...frame, jsonLd: learningResource(item, view) },
    props: {
      lede: data.summary,
      courses: neighboursOf(item.id, view),
      notices: noticesOf(shown, outer),
      ...sessionFacts(item, view),
      ...(shortStrip === undefined ? {} : { shortStrip }),
      html: renderBody(item, view),
      lang: item.lang,
      dir: frame.content?.dir ?? frame.dir,
      before: cardsOf('module', data.prerequisites, view),
      after: cardsOf('module', data.followOn, view),
      downloads: downloadLines(item, view),
      ...withSaving([item, ...coursesWith(item.id, outer)], outer),
      ...withAdapted(item, view),
      credits: creditsOf(item, view),
      plan: `${outer.to.place('plan', outer.language.tag)}?session=${item.id}`,
      went: `${outer.to.place('after', outer.language.tag)}?session=${item.id}`,
    },
  };
}

/** What is said of a session beside its text; `view` speaks its language. */
export function sessionFacts(item: ModuleItem, view: View): SessionFacts {
  const { t } = view;
  const { data } = item;
  const strip = stripOf(item.plan, view);
  return {
    glance: glance(item, view),
    ...(strip === undefined ? {} : { strip }),
    aims: data.aims,
    outcomes: data.outcomes,
    invitation: { words: data.invitation, notes: data.contentNotes, whole: invitation(item, view) },
    materials: data.materials.map((material) => ({
      words: t(`material.${material.per}`, { item: material.item, quantity: material.quantity }),
      ...(material.noPrinter === undefined ? {} : { noPrinter: t('material.noPrinter', { way: material.noPrinter }) }),
    })),
    prepare: data.prepare.map((task) => ({
      words: task.task,
      when: view.list([t(`when.${task.when}`), t('minutes.long', { n: task.minutes })]),
    })),
    access: [
      { label: t('access.reading'), words: t(`reading.${data.access.reading}`) },
      ...ACCESS.map((key) => ({ label: t(`access.${key}`), words: data.access[key] })),
    ],
    takeAway: data.takeAway,
    worksheets: cardsOf('worksheet', data.worksheets, view),
    guides: cardsOf('guide', data.guides, view),
  };
}

function cardsOf(kind: 'worksheet' | 'guide' | 'module', ids: readonly string[], view: View): Card[] {
  return ids
    .map((id) => view.shown(kind, id))
    .filter((entry) => entry !== undefined)
    .map((entry) => cardOf(entry, view));
}

function glance(item: ModuleItem, view: View): SessionProps['glance'] {
  const { t } = view;
  const { data, plan, shortPlan } = item;
  const least = leastLength(plan);
  const preparing = data.prepare.reduce((sum, task) => sum + task.minutes, 0);
  const paper = data.worksheets.length > 0;
  return [
    {
      label: t('glance.time'),
      value:
        least < length(plan)
          ? t('glance.timeLeast', { n: length(plan), least })
          : t('minutes.long', { n: length(plan) }),
    },
    ...(shortPlan.length === 0
      ? []
      : [{ label: t('glance.short'), value: t('minutes.long', { n: length(shortPlan) }) }]),
    {
      label: t('glance.people'),
      value: t('glance.peopleBest', { min: data.groupSize.min, max: data.groupSize.max, ideal: data.groupSize.ideal }),
    },
    { label: t('glance.leading'), value: t(`leading.${data.leading}`) },
    { label: t('glance.facilitators'), value: t('people.count', { n: data.facilitators }) },
    { label: t('glance.preparing'), value: t('minutes.long', { n: preparing }) },
    {
      label: t('glance.printing'),
      value: paper ? t('glance.printingSheets', { n: data.worksheets.length }) : t('glance.printingNone'),
    },
    { label: t('glance.room'), value: data.room },
    {
      label: t('glance.where'),
      value: view.list([
        ...data.format.map((format) => t(`format.${format}`)),
        ...(data.needsScreen ? [t('glance.screen')] : []),
      ]),
    },
    { label: t('glance.reading'), value: t(`reading.${data.access.reading}`) },
    { label: t('glance.ages'), value: t(`ages.${data.ages}`) },
  ];
}

/** The invitation as plain text with blanks, ready to paste into a message. */
function invitation(item: ModuleItem, view: View): string {
  const { t } = view;
  const { data } = item;
  return [
    data.title,
    data.invitation.replaceAll(/\s+/g, ' ').trim(),
    ...data.contentNotes,
    t('invitation.when', { minutes: t('minutes.long', { n: length(item.plan) }) }),
    t('invitation.where'),
    t('invitation.stepFree'),
    t('invitation.cost'),
    t('invitation.children'),
    t('invitation.ask'),
    t('invitation.pass'),
  ].join('\n');
}
