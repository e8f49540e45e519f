import type { CurriculumItem } from '../../../kit/kit.ts';
import { directionOf } from '../../web/card.ts';
import { coursePage } from '../../web/pages/course.ts';
import type { Shown, View } from '../../web/view.ts';
import type { Edition, Part } from '../document.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { partOf } from '../part.ts';
import { heading, items, paragraph, piece, section } from '../pieces.ts';
import { apart } from '../tongue.ts';
import { aboutNodes, noticeNodes } from './about.ts';
import { sessionNodes } from './session.ts';
import { sheetNodes } from './sheet.ts';

/** A course as one reads it: the path, what people try in between, why this order. */
export function courseNodes(shown: Shown<CurriculumItem>, view: View): PrintNode[] {
  const { item } = shown;
  const { t } = view;
  const dir = directionOf(item.lang, view);
  const { props } = coursePage(shown, view);
  return [
    piece('kicker', { facts: [t('kind.curriculum'), item.data.code, t(`theme.${item.data.theme}`)] }),
    piece('title', { words: item.data.title }),
    piece('purpose', { words: item.data.summary }),
    ...noticeNodes(shown, view),
    piece('glance', { rows: props.glance }),
    ...section(t('course.aims'), items(props.aims)),
    ...section(t('course.forWhom'), [paragraph(props.forWhom)]),
    heading(2, t('course.path')),
    ...props.stages.flatMap((stage) => [
      heading(3, `${stage.number}. ${apart(stage.card.title, dir)}`),
      paragraph(`${stage.why} ${stage.card.facts.join(' · ')}`),
      ...(stage.between === undefined
        ? []
        : [
            piece('purpose', {
              words: `${t('course.between')}: ${stage.between.words} ${stage.between.links.map((link) => apart(link.label, dir)).join(' · ')}`,
            }),
          ]),
      ...(stage.instead.length === 0
        ? []
        : [paragraph(`${t('course.instead')}: ${stage.instead.map((link) => apart(link.label, dir)).join(' · ')}`)]),
    ]),
    ...section(t('course.order'), [paragraph(props.order)]),
    ...section(t('course.movable'), [paragraph(props.movable)]),
    ...section(
      t('course.extra'),
      items(props.extra.map((entry) => ({ words: apart(entry.card.title, dir), note: entry.note }))),
    ),
    ...section(t('course.notes'), items(props.notes)),
    ...aboutNodes(item, view),
  ];
}

/** A course as a book: cover, contents with page numbers, the course itself, its sessions, and each of their sheets once. */
export function bookParts(shown: Shown<CurriculumItem>, view: View, edition: Edition | 'booklet'): Part[] {
  const { item } = shown;
  const { t } = view;
  const sessions = [
    ...new Set([...item.data.sessions.map((stage) => stage.module), ...item.data.extra.map((entry) => entry.module)]),
  ].flatMap((id) => view.shown('module', id) ?? []);
  const sheets = [...new Set(sessions.flatMap((session) => session.item.data.worksheets))].flatMap(
    (id) => view.shown('worksheet', id) ?? [],
  );
  // What isn't translated is a part in its own language, with the kit's words in that.
  const speaking = (of: Shown): View => view.speaking(of.item.lang);
  const part = (of: Shown, body: PrintNode[]): Part => partOf(of.item, speaking(of), { edition }, body);
  const inner = [
    part(shown, courseNodes(shown, view)),
    ...sessions.map((session) => part(session, sessionNodes(session, speaking(session)))),
    ...sheets.map((sheet) => part(sheet, sheetNodes(sheet, speaking(sheet)))),
  ];
  const entries = [item, ...sessions.map((session) => session.item), ...sheets.map((sheet) => sheet.item)].map(
    (entry, index) => ({ title: `${entry.data.title} (${entry.data.code})`, part: index + 3 }),
  );
  const cover = piece('cover', {
    kicker: [view.kit.branch.name, t('kind.curriculum'), item.data.code].join(' · '),
    title: item.data.title,
    lede: item.data.summary,
    paragraphs: [t('credits.licence')],
  });
  return [part(shown, [cover]), part(shown, [piece('contents', { title: t('print.contents'), entries })]), ...inner];
}
