import { renderBody } from '../body.ts';
import { linkTo } from '../card.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** What is known of this place, and what isn't. */
export interface LocalProps {
  lede: string;
  /** “12 of 31 known” */
  count: string;
  known: { id: string; html: string }[];
  open: { id: string; prompt: string; sheet?: LinkTo }[];
  /** The slots are written in English. */
  lang: string;
}

/** The page of local facts and open questions. */
export function localPage(view: View): Omit<Page<LocalProps>, 't' | 'words' | 'frameWords'> {
  const { t, kit, language } = view;
  const frame = frameOf(view, 'local', t('nav.local'), t('index.local'));
  const isKnown = (id: string): boolean => view.fact(id, language.tag) !== undefined;
  const known = kit.slots.filter(({ id }) => isKnown(id));
  return {
    template: 'local',
    path: frame.path,
    frame,
    props: {
      lede: t('index.local'),
      count: t('local.count', { known: known.length, n: kit.slots.length }),
      known: known.map(({ id }) => ({
        id,
        html: renderBody(
          {
            kind: 'page',
            lang: language.tag,
            body: {
              type: 'root',
              children: [{ type: 'block', name: 'Local', inline: false, props: { slot: id }, children: [] }],
            },
          },
          view,
        ),
      })),
      open: kit.slots
        .filter(({ id }) => !isKnown(id))
        .map(({ id, prompt, worksheet }) => ({
          id,
          prompt,
          ...(worksheet === undefined || view.shown('worksheet', worksheet) === undefined
            ? {}
            : { sheet: linkTo('worksheet', worksheet, view) }),
        })),
      lang: 'en',
    },
  };
}
