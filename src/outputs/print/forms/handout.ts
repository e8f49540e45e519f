import { blocksNamed } from '../../../kit/document/tree.ts';
import type { ModuleItem } from '../../../kit/kit.ts';
import { sourceLine } from '../../web/credits.ts';
import type { View } from '../../web/view.ts';
import type { PrintNode } from '../../../blocks/print-node.ts';
import { once } from '../once.ts';
import { heading, items, paragraph, piece, section } from '../pieces.ts';
import type { Line } from '../pieces.ts';
import { printNodes } from '../print-nodes.ts';
import { DATA_LANG, tongueOf } from '../tongue.ts';
import { aboutNodes, wordNodes } from './about.ts';

/** Books and pages named on a handout, and words explained: it should be two sides at most, so there are fewer where it says who can help. */
const MOST = { reading: 3, words: 4 };
const MOST_WITH_HELP = { reading: 1, words: 2 };
/** An address longer than this is no use on paper. */
const LONGEST = 60;

/** What participants take home: what this was for, their own question with room to write, the words, where to read on. */
export const handoutNodes = once((item: ModuleItem, view: View): PrintNode[] => {
  const { t } = view;
  const { data } = item;
  const free = data.sources.toSorted(
    (a, b) => Number(view.source(b)?.free ?? false) - Number(view.source(a)?.free ?? false),
  );
  const help = blocksNamed(item.body, 'Signpost');
  const most = help.length === 0 ? MOST : MOST_WITH_HELP;
  const reading = free
    .flatMap((id) => readingOf(id, item, view))
    .slice(0, most.reading)
    .map(({ note, ...line }) => (note === undefined || help.length > 0 ? line : { ...line, note }));
  const next = data.followOn.flatMap((id) => view.shown('module', id)?.item ?? []);
  return [
    piece('kicker', { facts: [t('print.handout'), data.code] }),
    piece('title', { words: data.title }),
    piece('purpose', { words: data.summary }),
    ...section(t('print.practised'), items(data.outcomes)),
    heading(2, data.takeAway.question),
    ...items(data.takeAway.examples),
    { type: 'block', name: 'WriteIn', props: { lines: 3 }, says: {}, children: [] },
    ...wordNodes(item, view, most.words),
    ...section(t('print.help'), printNodes(item, view, help)),
    ...section(t('print.reading'), items(reading)),
    ...section(
      t('session.after'),
      items(
        next.map((session) => ({
          words: `${session.data.title} (${session.data.code})`,
          ...tongueOf(session.lang, item.lang, view),
        })),
      ),
    ),
    paragraph(t('print.yours')),
    ...aboutNodes({ ...item, data: { ...data, sources: [], origins: [] } }, view, 'brief'),
  ];
});

function readingOf(id: string, { lang }: ModuleItem, view: View): Line[] {
  const line = sourceLine(id, view);
  const source = view.source(id);
  if (line === undefined) return [];
  const address = line.href?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return [
    {
      words: [line.words, ...(address === undefined || address.length > LONGEST ? [] : [address])].join('. '),
      ...(source?.reading === undefined ? {} : { note: source.reading }),
      ...tongueOf(DATA_LANG, lang, view),
    },
  ];
}
