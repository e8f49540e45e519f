import type { ModuleItem } from '../../kit/kit.ts';
import { length } from '../../kit/session/agenda.ts';
import type { Part } from '../print/document.ts';
import { addressOf, footOf, inWords } from '../print/foot.ts';
import { apart } from '../print/tongue.ts';
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
  /** Where to read on, in words. */
  address: string | null;
  /** Version and day, address, branch, licence: what a stray sheet must say. */
  about: string[];
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
  const contact = kit.branch.contact;
  const dir = directionOf(item.lang, view);
  const who =
    contact === undefined
      ? undefined
      : view.list(
          [contact.role, ...(contact.email === undefined ? [] : [contact.email])].map((part) => apart(part, dir)),
        );
  const foot = footOf(item, view);
  const address = addressOf(item, view);
  const lang = item.lang.split('-')[0] ?? item.lang;
  return {
    paper,
    title: item.data.title,
    branch: apart(kit.branch.name, dir),
    invitation: item.data.invitation.replaceAll(/\s+/g, ' ').trim(),
    facts: [
      { label: t('poster.date'), words: saidIn(facts.date, dir) },
      {
        label: t('poster.time'),
        words:
          facts.time === undefined
            ? null
            : t('poster.timeLasts', {
                time: apart(facts.time, dir),
                minutes: t('minutes.long', { n: length(item.plan) }),
              }),
      },
      { label: t('poster.place'), words: saidIn(facts.place, dir) },
      { label: t('poster.access'), words: saidIn(facts.access, dir) },
    ],
    lines: [...item.data.contentNotes, who === undefined ? t('poster.pass') : t('poster.ask', { who })],
    imprint: foot.imprint,
    imprintLabel: t('print.imprint'),
    address: address === undefined ? null : apart(inWords(address), dir),
    about: foot.facts.map(({ words }) => words),
    qr: foot.qr,
    qrWords: foot.qrWords,
    lang,
    region: lang === 'en' ? 'gb' : null,
    dir,
    script: scriptOf(item.lang),
  };
}

function saidIn(words: string | undefined, dir: Poster['dir']): string | null {
  return words === undefined ? null : apart(words, dir);
}
