import type { Strings } from '../../../kit/kit.ts';
import { planPath } from '../../data/plan.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** What the pages have in common that a script fills. */
interface Scripted {
  lede: string;
  /** Words the script says, as JSON. */
  words: string;
  /** The way for whoever has no script. */
  sessions: LinkTo;
}

/** The planner. */
export interface PlanProps extends Scripted {
  /** Where what there is to plan with stands, and the room view. */
  index: string;
  room: string;
}

/** The room view. */
export interface RunProps extends Scripted {
  /** Where the words of sessions stand; a session's name and `.json` complete it. */
  details: string;
  plan: string;
  after: string;
}

/** The form for afterwards. */
export interface AfterProps extends Scripted {
  index: string;
  /** Where a report can be sent, where the branch has an address. */
  mail: string;
}

type Made<Props> = Omit<Page<Props>, 't' | 'words' | 'frameWords'>;

/** What the planner's scripts say beside their own words. */
const SAID =
  /^(?:plan|grouping|talk|role|strip)\.|^(?:stop|step\.break|minutes\.(?:short|long)|people\.count|nav\.module|block\.hard|session\.(?:materials|copied|copy)|print\.(?:amount|dropped|lateDrop|runSheet|clock|really|step|minutes)|invitation\.\w+)$/;
const ROOM =
  /^(?:run|grouping|talk)\.|^plan\.(?:untitled|groups|size\.\d|watching|dropped|shortened|doIt|leaveIt)$|^(?:step\.break|minutes\.short|block\.hard)$/;
const AFTER = /^after\.|^plan\.(?:ourEvening|date|people|copyFailed)$|^people\.count$/;

/** The planner's page in one language. */
export function planPage(view: View): Made<PlanProps> {
  const { t, to, language } = view;
  const frame = frameOf(view, 'plan', t('plan.title'), t('plan.lede'));
  return {
    template: 'plan',
    path: frame.path,
    frame,
    props: {
      ...scripted(view, t('plan.lede'), SAID),
      index: to.file(planPath(language.tag)),
      room: to.place('run', language.tag),
    },
  };
}

/** The room view's page in one language. */
export function runPage(view: View): Made<RunProps> {
  const { t, to, language } = view;
  const frame = frameOf(view, 'run', t('run.title'), t('run.lede'));
  return {
    template: 'run',
    path: frame.path,
    frame,
    props: {
      ...scripted(view, t('run.lede'), ROOM),
      details: to.file(`plan/${language.tag}/`),
      plan: to.place('plan', language.tag),
      after: to.place('after', language.tag),
    },
  };
}

/** The page for afterwards in one language. */
export function afterPage(view: View): Made<AfterProps> {
  const { t, to, language, kit } = view;
  const frame = frameOf(view, 'after', t('after.title'), t('after.lede'));
  return {
    template: 'after',
    path: frame.path,
    frame,
    props: {
      ...scripted(view, t('after.lede'), AFTER),
      index: to.file(planPath(language.tag)),
      mail: kit.branch.contact?.email ?? '',
    },
  };
}

function scripted({ kit, language, t, to }: View, lede: string, said: RegExp): Scripted {
  const words: Strings = Object.fromEntries(
    Object.entries(kit.strings[language.tag] ?? {}).filter(([key]) => said.test(key)),
  );
  return {
    lede,
    words: JSON.stringify(words),
    sessions: { label: t('nav.module'), href: to.index('module', language.tag) },
  };
}
