import { words as accessWords } from './access/words.ts';
import { words as askWords } from './ask/words.ts';
import { words as boxWords } from './box/words.ts';
import { words as breakWords } from './break/words.ts';
import { words as cardsWords } from './cards/words.ts';
import { words as citeWords } from './cite/words.ts';
import { words as factWords } from './fact/words.ts';
import { words as figureWords } from './figure/words.ts';
import { words as fillInWords } from './fill-in/words.ts';
import { words as gridWords } from './grid/words.ts';
import { words as hardWords } from './hard/words.ts';
import { words as harvestWords } from './harvest/words.ts';
import { words as localWords } from './local/words.ts';
import { words as noteWords } from './note/words.ts';
import { words as questionWords } from './question/words.ts';
import { words as sayWords } from './say/words.ts';
import { words as scaleWords } from './scale/words.ts';
import { words as shortWords } from './short/words.ts';
import { words as signpostWords } from './signpost/words.ts';
import { words as slipWords } from './slip/words.ts';
import { words as stepWords } from './step/words.ts';
import { words as termWords } from './term/words.ts';
import { words as tickWords } from './tick/words.ts';
import { words as variationWords } from './variation/words.ts';
import { words as watchWords } from './watch/words.ts';
import { words as writeInWords } from './write-in/words.ts';
import type { BlockWords } from './context.ts';

/** What each block says beside its attributes, by name. */
export const blockWords: ReadonlyMap<string, BlockWords> = new Map([
  ['Access', accessWords],
  ['Ask', askWords],
  ['Box', boxWords],
  ['Break', breakWords],
  ['Cards', cardsWords],
  ['Cite', citeWords],
  ['Fact', factWords],
  ['Figure', figureWords],
  ['FillIn', fillInWords],
  ['Grid', gridWords],
  ['Hard', hardWords],
  ['Harvest', harvestWords],
  ['Local', localWords],
  ['Note', noteWords],
  ['Question', questionWords],
  ['Say', sayWords],
  ['Scale', scaleWords],
  ['Short', shortWords],
  ['Signpost', signpostWords],
  ['Slip', slipWords],
  ['Step', stepWords],
  ['Term', termWords],
  ['Tick', tickWords],
  ['Variation', variationWords],
  ['Watch', watchWords],
  ['WriteIn', writeInWords],
]);
