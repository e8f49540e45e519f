import { buttonFor, forgeOf } from '../../../kit/forge/forge.ts';
import { Keeping } from '../keeping.ts';
import type { Press, TextGroup, Waits } from '../keeping.ts';
import { EDITOR, hasEditor } from '../../editor/config.ts';
import { linkTo } from '../card.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** The page from which a site is kept. */
export interface KeepProps {
  lede: string;
  /** The way to set the site up first, where that isn't done; else where its copy is. */
  missing?: string;
  setUp: LinkTo;
  repository?: string;
  host?: string;
  buttons: { label: string; words: string; href: string }[];
  waiting: Waits[];
  events: Press[];
  addEvent?: Press;
  known: Press[];
  open: { prompt: string; press: Press }[];
  hidden: { title: string; press: Press }[];
  groups: TextGroup[];
  editor?: LinkTo;
  handbook?: LinkTo;
  words: string;
}

/** The workflows with a button, by the names of their files. */
const BUTTONS = ['check', 'preview', 'update', 'undo'] as const;

/** Sets the page in one language. */
export function keepPage(view: View): Omit<Page<KeepProps>, 't' | 'words' | 'frameWords'> {
  const { t, kit, to, language } = view;
  const frame = { ...frameOf(view, 'keep', t('keep.title'), t('keep.lede')), hidden: true as const };
  const { source, forge: said } = kit.branch;
  const forge = source === undefined ? undefined : forgeOf(source, said);
  const handbook = view.shown('page', 'site-in-an-hour') && linkTo('page', 'site-in-an-hour', view);
  const bare: KeepProps = {
    lede: t('keep.lede'),
    setUp: { label: t('setup.title'), href: to.place('set-up', language.tag) },
    buttons: [],
    waiting: [],
    events: [],
    known: [],
    open: [],
    hidden: [],
    groups: [],
    ...(handbook === undefined ? {} : { handbook }),
    words: JSON.stringify({
      copied: t('keep.copied'),
      notCopied: t('keep.notCopied'),
      open: t('keep.openPage'),
    }),
  };
  const made = (props: KeepProps): ReturnType<typeof keepPage> => ({
    template: 'keep',
    path: frame.path,
    frame,
    props,
  });
  if (!kit.hasBranch) return made({ ...bare, missing: t('keep.noBranch') });
  if (forge === undefined)
    return made({ ...bare, missing: t(source === undefined ? 'keep.noSource' : 'keep.noForge') });
  const keep = new Keeping(view, forge);
  return made({
    ...bare,
    repository: forge.repository,
    host: new URL(forge.repository).host,
    buttons: BUTTONS.map((name) => ({
      label: t(`keep.button.${name}`),
      words: t(`keep.buttonSays.${name}`),
      href: buttonFor(forge, name),
    })),
    waiting: keep.waiting(),
    events: keep.events(),
    addEvent: keep.addEvent(),
    known: keep.known(),
    open: keep.open(),
    hidden: keep.hidden(),
    groups: keep.groups(),
    ...(hasEditor(kit) ? { editor: { label: t('keep.editor'), href: to.file(EDITOR) } } : {}),
  });
}
