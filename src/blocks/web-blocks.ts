import { render as accessWeb } from './access/web.ts';
import { render as askWeb } from './ask/web.ts';
import { render as boxWeb } from './box/web.ts';
import { render as breakWeb } from './break/web.ts';
import { render as cardsWeb } from './cards/web.ts';
import { render as citeWeb } from './cite/web.ts';
import { render as factWeb } from './fact/web.ts';
import { render as figureWeb } from './figure/web.ts';
import { render as fillInWeb } from './fill-in/web.ts';
import { render as gridWeb } from './grid/web.ts';
import { render as hardWeb } from './hard/web.ts';
import { render as harvestWeb } from './harvest/web.ts';
import { render as localWeb } from './local/web.ts';
import { render as noteWeb } from './note/web.ts';
import { render as questionWeb } from './question/web.ts';
import { render as sayWeb } from './say/web.ts';
import { render as scaleWeb } from './scale/web.ts';
import { render as shortWeb } from './short/web.ts';
import { render as signpostWeb } from './signpost/web.ts';
import { render as slipWeb } from './slip/web.ts';
import { render as stepWeb } from './step/web.ts';
import { render as termWeb } from './term/web.ts';
import { render as tickWeb } from './tick/web.ts';
import { render as variationWeb } from './variation/web.ts';
import { render as watchWeb } from './watch/web.ts';
import { render as writeInWeb } from './write-in/web.ts';
import type { WebBlock } from './web.ts';

/** How each block is set as HTML, by name. */
export const webBlocks: ReadonlyMap<string, WebBlock> = new Map([
  ['Access', accessWeb],
  ['Ask', askWeb],
  ['Box', boxWeb],
  ['Break', breakWeb],
  ['Cards', cardsWeb],
  ['Cite', citeWeb],
  ['Fact', factWeb],
  ['Figure', figureWeb],
  ['FillIn', fillInWeb],
  ['Grid', gridWeb],
  ['Hard', hardWeb],
  ['Harvest', harvestWeb],
  ['Local', localWeb],
  ['Note', noteWeb],
  ['Question', questionWeb],
  ['Say', sayWeb],
  ['Scale', scaleWeb],
  ['Short', shortWeb],
  ['Signpost', signpostWeb],
  ['Slip', slipWeb],
  ['Step', stepWeb],
  ['Term', termWeb],
  ['Tick', tickWeb],
  ['Variation', variationWeb],
  ['Watch', watchWeb],
  ['WriteIn', writeInWeb],
]);
