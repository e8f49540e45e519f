import { AlignmentType, PageNumber, Paragraph, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Setting } from '../../blocks/word.ts';
import type { Part } from '../print/document.ts';
import { fontsOf } from './styles.ts';

/** What closes the words, where a screen reader finds it: licence and imprint. */
export function closing({ foot }: Part, set: Setting): Paragraph[] {
  const words = [
    ...foot.facts.slice(-2).map(({ words: fact }) => fact),
    ...(foot.imprint === null ? [] : [foot.imprint]),
  ];
  return [set.paragraph([set.run(words.join(' · '), { small: true })])];
}

/** The foot: what a stray sheet must say, with a line to fill in for what isn't known. */
export function footOf(part: Part, set: Setting): Paragraph[] {
  const { foot, words, dir } = part;
  const [before = '', between = '', after = ''] = words.page.split(/\{pages?\}/);
  const small = { size: 24, font: fontsOf(part), rightToLeft: dir === 'rtl' };
  const row = (children: ParagraphChild[]): Paragraph =>
    new Paragraph({ style: 'Foot', bidirectional: dir === 'rtl', alignment: AlignmentType.START, children });
  const line = (words_: string): Paragraph => row([set.run(words_, { small: true })]);
  return [
    row([
      new TextRun({ ...small, bold: true, text: foot.title }),
      new TextRun({ ...small, children: [` · ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
      new TextRun({ ...small, text: ` · ${foot.facts.map(({ words: fact }) => fact).join(' · ')}` }),
    ]),
    line(foot.imprint ?? `${foot.imprintLabel} ______________________________`),
    line(foot.formats ?? `${foot.formatsLabel} ______________________________`),
  ];
}
