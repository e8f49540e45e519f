import { directionOf, linkTo } from '../card.ts';
import type { View } from '../view.ts';
import type { LinkTo } from '../page.ts';

/** A course as seen from one of its sessions. */
export interface Neighbours {
  course: LinkTo;
  /** “Session 2 of 5 in …” without the course's name. */
  position: string;
  stages: (LinkTo & { number: number })[];
  previous?: LinkTo;
  next?: LinkTo;
  /** What people try before the next session. */
  between?: { words: string; lang?: string; dir?: 'ltr' | 'rtl' };
}

/** Every course a session stands in, with what comes before and after it there. */
export function neighboursOf(id: string, view: View): Neighbours[] {
  return view.all('curriculum').flatMap(({ item, fallback }) => {
    const at = item.data.sessions.findIndex((stage) => stage.module === id);
    if (at === -1) return [];
    const stages = item.data.sessions.map((stage, index) => ({
      number: index + 1,
      ...linkTo('module', stage.module, view),
      current: index === at,
    }));
    const previous = stages[at - 1];
    const next = stages[at + 1];
    const between = item.data.sessions[at]?.between?.try;
    return [
      {
        course: linkTo('curriculum', item.id, view),
        position: view.t('course.position', { number: at + 1, total: stages.length }),
        stages,
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
        ...(between === undefined
          ? {}
          : {
              between: { words: between, ...(fallback ? { lang: item.lang, dir: directionOf(item.lang, view) } : {}) },
            }),
      },
    ];
  });
}
