import { isOld } from '../../kit/calendar/old.ts';
import type { LocalFact } from '../../kit/kit.ts';
import { escapeHtml } from '../html.ts';
import type { WebBlock, WebContext } from '../web.ts';
import { textProp } from '../attributes.ts';

/** A local fact with its source and day; one that isn't known yet is an invitation, with the sheet that finds it out. */
export const render: WebBlock = (block, _inner, context) => {
  const { t, slot, fact, href, title } = context;
  const declared = slot(textProp(block, 'slot') ?? '');
  if (declared === undefined) return '';
  const found = fact(declared.id);
  const head = `<p class="label">${escapeHtml(t('block.local'))}</p>`;
  if (found !== undefined) return `<div class="local known">${head}${factHtml(declared.label, found, context)}</div>\n`;
  const sheet = declared.worksheet === undefined ? undefined : href('worksheet', declared.worksheet);
  const way =
    sheet === undefined || declared.worksheet === undefined
      ? escapeHtml(t('local.ask'))
      : `<a href="${escapeHtml(sheet)}">${escapeHtml(t('local.find', { sheet: title('worksheet', declared.worksheet) ?? declared.worksheet }))}</a>`;
  return `<div class="local">${head}<p><strong${labelLang(context.lang)}>${escapeHtml(declared.label)}</strong>: ${escapeHtml(t('local.unknown'))} ${way}${escapeHtml(t('stop'))}</p></div>\n`;
};

/** Stands for the source where the words around it are asked for: no text holds it. */
const SOURCE = '\u0001';

/** A fact under its label, with what it rests on. */
function factHtml(label: string, fact: LocalFact, { t, day, lang, today, set }: WebContext): string {
  const tongue = fact.lang === lang ? '' : ` lang="${escapeHtml(fact.lang)}" dir="auto"`;
  // Its words may run the other way, and are in the language of the fact.
  const [before = '', after = ''] = escapeHtml(t('local.source', { source: SOURCE })).split(SOURCE);
  const source = `${before}<bdi${tongue}>${escapeHtml(fact.source)}</bdi>${after}`;
  const marks = [
    ...(fact.nation === undefined ? [] : [escapeHtml(t(`nation.${fact.nation}`))]),
    fact.url === undefined ? source : `<a href="${escapeHtml(fact.url)}">${source}</a>`,
    escapeHtml(t('local.found', { day: day(fact.date) })),
  ].map((mark) => `<span>${mark}</span>`);
  const old = isOld(fact, today) ? ` <strong>${escapeHtml(t('fact.old'))}</strong>` : '';
  return `<p><strong${labelLang(lang)}>${escapeHtml(label)}</strong></p><div class="found"${tongue}>${answerHtml(fact, set)}</div><p class="marks">${marks.join(' ')}${old}</p>`;
}

/** Slots are named in English. */
function labelLang(lang: string): string {
  return lang === 'en' ? '' : ' lang="en" dir="ltr"';
}

function answerHtml({ body, values }: LocalFact, set: WebContext['set']): string {
  if (body !== undefined) return set(body);
  const [only = ''] = values;
  return values.length < 2
    ? `<p>${escapeHtml(only)}</p>`
    : `<ul>${values.map((value) => `<li>${escapeHtml(value)}</li>`).join('')}</ul>`;
}
