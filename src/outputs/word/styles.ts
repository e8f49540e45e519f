import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';
import type { Part } from '../print/document.ts';

/** Twentieths of a pt in a millimetre. */
export const MM = 56.7;
/** The typeface of everything; where it isn't installed, Word takes one that is. */
export const FACE = 'Atkinson Hyperlegible Next';

/** The sizes of a part, in half points: of its text, and of the least there is. */
export function sizes(part: Part): { body: number; small: number } {
  return part.compact ? { body: 24, small: 24 } : { body: 28, small: 24 };
}

/** The language as Word names it. */
export function languageTag(part: Part): string {
  return part.region === null ? part.lang : `${part.lang}-${part.region.toUpperCase()}`;
}

const SPACES = { before: 0, after: 120, line: 276, lineRule: LineRuleType.AUTO };

/** Styles that people can change in one place: real headings, and a few of our own. */
export function styles(part: Part): IStylesOptions {
  const { body, small } = sizes(part);
  const tag = languageTag(part);
  const side = part.dir === 'rtl' ? 'right' : 'left';
  const fonts = fontsOf(part);
  const bar = (size: number) => ({ [side]: { style: BorderStyle.SINGLE, size, space: 8, color: '000000' } });
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '000000', font: fonts },
    paragraph: { spacing: { before, after: 100, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: fonts, size: body, language: { value: tag, bidirectional: tag } },
        paragraph: { spacing: SPACES, alignment: AlignmentType.START },
      },
      heading1: heading(48, 160),
      heading2: heading(34, 280),
      heading3: heading(30, 220),
      heading4: heading(28, 160),
    },
    paragraphStyles: [
      { id: 'Aside', name: 'Aside', basedOn: 'Normal', paragraph: { indent: { start: 280 }, border: bar(8) } },
      { id: 'Say', name: 'Say', basedOn: 'Normal', paragraph: { indent: { start: 280 }, border: bar(24) } },
      { id: 'Question', name: 'Question', basedOn: 'Normal', paragraph: { spacing: { ...SPACES, before: 120 } } },
      {
        id: 'Tick',
        name: 'Tick',
        basedOn: 'Normal',
        paragraph: { indent: { start: 480, hanging: 480 }, spacing: { ...SPACES, after: 60 } },
      },
      {
        id: 'Foot',
        name: 'Foot',
        basedOn: 'Normal',
        run: { size: small },
        paragraph: { spacing: { before: 0, after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

/** The typefaces of a part: Latin in ours, other scripts in a face that readers of them expect. */
export function fontsOf(part: Part): { ascii: string; hAnsi: string; cs: string } {
  const cs = {
    latin: FACE,
    arabic: 'Noto Naskh Arabic',
    nastaliq: 'Noto Nastaliq Urdu',
    bengali: 'Noto Sans Bengali',
    gurmukhi: 'Noto Sans Gurmukhi',
  }[part.script];
  return { ascii: FACE, hAnsi: FACE, cs };
}

const bullets = ['•', '–', '•'].map((text, level) => ({
  level,
  text,
  format: LevelFormat.BULLET,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 480 + level * 400, hanging: 320 } } },
}));
const numbers = ['%1.', '%2.', '%3.'].map((text, level) => ({
  level,
  text,
  format: LevelFormat.DECIMAL,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 480 + level * 400, hanging: 480 } } },
}));

/** The two sorts of lists. */
export const LISTS: INumberingOptions['config'] = [
  { reference: 'bullets', levels: bullets },
  { reference: 'numbers', levels: numbers },
];
