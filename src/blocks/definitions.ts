import { access } from './access/props.ts';
import { ask } from './ask/props.ts';
import { box } from './box/props.ts';
import { breakBlock } from './break/props.ts';
import { cards } from './cards/props.ts';
import { cite } from './cite/props.ts';
import { fact } from './fact/props.ts';
import { figure } from './figure/props.ts';
import { fillIn } from './fill-in/props.ts';
import { grid } from './grid/props.ts';
import { hard } from './hard/props.ts';
import { harvest } from './harvest/props.ts';
import { local } from './local/props.ts';
import { note } from './note/props.ts';
import { question } from './question/props.ts';
import { say } from './say/props.ts';
import { scale } from './scale/props.ts';
import { short } from './short/props.ts';
import { signpost } from './signpost/props.ts';
import { slip } from './slip/props.ts';
import { step } from './step/props.ts';
import { term } from './term/props.ts';
import { tick } from './tick/props.ts';
import { variation } from './variation/props.ts';
import { watch } from './watch/props.ts';
import { writeIn } from './write-in/props.ts';
import type { BlockDefinition } from './block.ts';

/** Every block authors can use, by the name they write. */
export const blocks: ReadonlyMap<string, BlockDefinition> = new Map(
  [
    access,
    ask,
    box,
    breakBlock,
    cards,
    cite,
    fact,
    figure,
    fillIn,
    grid,
    hard,
    harvest,
    local,
    note,
    question,
    say,
    scale,
    short,
    signpost,
    slip,
    step,
    term,
    tick,
    variation,
    watch,
    writeIn,
  ].map((block) => [block.name, block]),
);
