import { translator } from '../outputs/web/translate.ts';
import type { Words } from './say.ts';

/** The interface's words as a page hands them over: JSON, in the language of the page. */
export function wordsOf(strings: string): Words {
  const { lang } = document.documentElement;
  const rows = new Intl.ListFormat(lang, { type: 'unit', style: 'short' });
  const days = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'full',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return {
    t: translator(JSON.parse(strings), lang),
    list: (words) => rows.format(words),
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
  };
}
