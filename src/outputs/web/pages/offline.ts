import { linkTo } from '../card.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import { type Saving, savingOf } from '../saving.ts';
import type { View } from '../view.ts';

/** The page of what this site keeps on a device. It stands in, too, for a page that isn't kept while there is no signal. */
export interface OfflineProps {
  lede: string;
  saving: Saving;
  /** False where the branch has switched saving off: what was written on a device can still be cleared. */
  offered: boolean;
  /** Where the page stands by itself. */
  own: string;
  /** The handbook's page on it. */
  handbook?: LinkTo;
}

/** Sets the page in one language. */
export function offlinePage(view: View): Omit<Page<OfflineProps>, 't' | 'words' | 'frameWords'> {
  const { t, to, language, kit } = view;
  const offered = kit.branch.offline;
  const lede = t(offered ? 'offline.lede' : 'offline.off');
  const frame = frameOf(view, 'offline', t('offline.title'), lede);
  const handbook =
    view.shown('page', 'with-no-signal') === undefined ? undefined : linkTo('page', 'with-no-signal', view);
  return {
    template: 'offline',
    path: frame.path,
    frame,
    props: {
      lede,
      saving: savingOf([], view),
      offered,
      own: to.place('offline', language.tag),
      ...(handbook === undefined ? {} : { handbook }),
    },
  };
}
