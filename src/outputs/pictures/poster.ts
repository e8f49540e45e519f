import type { ModuleItem } from '../../kit/kit.ts';
import { length } from '../../kit/session/agenda.ts';
import type { Part } from '../print/document.ts';
import { addressOf, qrCode } from '../print/foot.ts';
import { scriptOf } from '../print/part.ts';
import { directionOf } from '../web/card.ts';
import type { View } from '../web/view.ts';

/** What an evening's poster is told; what is left out is a line to write on. */
export interface PosterFacts {
  date?: string;
  time?: string;
  place?: string;
  /** Step-free or not, toilets, hearing loop, and whom to ask. */
  access?: string;
}

/** All that a poster says; data alone. */
export interface Poster {
  paper: 'a4' | 'a3';
  title: string;
  branch: string;
  invitation: string;
  facts: { label: string; words: string | null }[];
  lines: string[];
  imprint: string | null;
  imprintLabel: string;
  qr: string | null;
  qrWords: string;
  lang: string;
  region: string | null;
  dir: 'ltr' | 'rtl';
  script: Part['script'];
}

/** A poster for a session. */
export function posterOf(item: ModuleItem, view: View, paper: Poster['paper'], facts: PosterFacts): Poster {
  const { t, kit } = view;
  const address = addressOf(item, view);
  const contact = kit.branch.contact;
  const who =
    contact === undefined
      ? undefined
      : view.list([contact.role, ...(contact.email === undefined ? [] : [contact.email])]);
  const lang = item.lang.split('-')[0] ?? item.lang;
  return {
    paper,
    title: item.data.title,
    branch: kit.branch.name,
    invitation: item.data.invitation.replaceAll(/\s+/g, ' ').trim(),
    facts: [
      { label: t('poster.date'), words: facts.date ?? null },
      {
        label: t('poster.time'),
        words:
          facts.time === undefined
            ? null
            : t('poster.timeLasts', { time: facts.time, minutes: t('minutes.long', { n: length(item.plan) }) }),
      },
      { label: t('poster.place'), words: facts.place ?? null },
      { label: t('poster.access'), words: facts.access ?? null },
    ],
    lines: [...item.data.contentNotes, who === undefined ? t('poster.pass') : t('poster.ask', { who })],
    imprint: kit.branch.imprint ?? null,
    imprintLabel: t('print.imprint'),
    qr: address === undefined ? null : qrCode(address),
    qrWords: t('print.qr', { address: address ?? '' }),
    lang,
    region: lang === 'en' ? 'gb' : null,
    dir: directionOf(item.lang, view),
    script: scriptOf(item.lang),
  };
}
