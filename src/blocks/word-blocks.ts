import { word as accessWord } from './access/word.ts';
import { word as askWord } from './ask/word.ts';
import { word as boxWord } from './box/word.ts';
import { word as breakWord } from './break/word.ts';
import { word as cardsWord } from './cards/word.ts';
import { word as citeWord } from './cite/word.ts';
import { word as factWord } from './fact/word.ts';
import { word as figureWord } from './figure/word.ts';
import { word as fillInWord } from './fill-in/word.ts';
import { word as gridWord } from './grid/word.ts';
import { word as hardWord } from './hard/word.ts';
import { word as harvestWord } from './harvest/word.ts';
import { word as localWord } from './local/word.ts';
import { word as noteWord } from './note/word.ts';
import { word as questionWord } from './question/word.ts';
import { word as sayWord } from './say/word.ts';
import { word as scaleWord } from './scale/word.ts';
import { word as shortWord } from './short/word.ts';
import { word as signpostWord } from './signpost/word.ts';
import { word as slipWord } from './slip/word.ts';
import { word as stepWord } from './step/word.ts';
import { word as termWord } from './term/word.ts';
import { word as tickWord } from './tick/word.ts';
import { word as variationWord } from './variation/word.ts';
import { word as watchWord } from './watch/word.ts';
import { word as writeInWord } from './write-in/word.ts';
import type { WordBlock } from './word.ts';

/** How each block is set in a Word file, by name. */
export const wordBlocks: ReadonlyMap<string, WordBlock> = new Map([
  ['Access', accessWord],
  ['Ask', askWord],
  ['Box', boxWord],
  ['Break', breakWord],
  ['Cards', cardsWord],
  ['Cite', citeWord],
  ['Fact', factWord],
  ['Figure', figureWord],
  ['FillIn', fillInWord],
  ['Grid', gridWord],
  ['Hard', hardWord],
  ['Harvest', harvestWord],
  ['Local', localWord],
  ['Note', noteWord],
  ['Question', questionWord],
  ['Say', sayWord],
  ['Scale', scaleWord],
  ['Short', shortWord],
  ['Signpost', signpostWord],
  ['Slip', slipWord],
  ['Step', stepWord],
  ['Term', termWord],
  ['Tick', tickWord],
  ['Variation', variationWord],
  ['Watch', watchWord],
  ['WriteIn', writeInWord],
]);
