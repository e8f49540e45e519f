import { encode } from 'uqr';
import type { Item } from '../../kit/kit.ts';
import type { View } from '../web/view.ts';
import type { Foot } from './document.ts';
import { directionOf } from '../web/card.ts';
import { apart } from './tongue.ts';

/** The longest address a QR code of 25 mm holds and survives three photocopies with (bar 7). */
const LONGEST = 60;
/** The longest that a fact of the foot may be to fit a line of it in every edition, so that it needn’t be parted. */
const WHOLE = 46;

/** The foot of an item's sheets. `part` is added to its title, such as “Run sheet”. */
export function footOf(item: Item, view: View, part?: string): Foot {
  const { t, kit } = view;
  const { branch } = kit;
  const title = part === undefined ? item.data.title : `${item.data.title} · ${part}`;
  const address = addressOf(item, view);
  const dir = directionOf(item.lang, view);
  const who =
    branch.contact === undefined
      ? undefined
      : view.list(
          [branch.contact.role, ...(branch.contact.email === undefined ? [] : [branch.contact.email])].map((part_) =>
            apart(part_, dir),
          ),
        );
  return {
    title,
    facts: [
      {
        words: t('print.version', { hash: apart(item.hash.slice(0, 6), dir), day: view.day(item.data.lastReviewed) }),
        whole: false,
      },
      ...(address === undefined ? [] : [wholeIfShort(apart(inWords(address), dir))]),
      { words: apart(branch.name, dir), whole: false },
      wholeIfShort(t('print.licence')),
    ],
    imprint: branch.imprint === undefined ? null : apart(branch.imprint, dir),
    imprintLabel: t('print.imprint'),
    formats: who === undefined ? null : t('print.formats', { who }),
    formatsLabel: t('print.formatsAsk'),
    qr: address === undefined || address.length > LONGEST ? null : qrCode(address),
    qrWords: t('print.qr', { address: address ?? '' }),
  };
}

function wholeIfShort(words: string): Foot['facts'][number] {
  return { words, whole: words.length <= WHOLE };
}

/** Where an item can be found, as short as it can be said: the address of its code. Nothing where the site has no address. */
export function addressOf(item: Item, view: View): string | undefined {
  const { address } = view.kit.branch;
  if (address === undefined) return undefined;
  const path = 'code' in item.data ? view.to.code(item.data.code, view.language.tag) : view.href(item.kind, item.id);
  return new URL(path, address).href;
}

/** An address as people write it down. */
export function inWords(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** A QR code with its quiet zone, as SVG, black on white, a bar for each run of dark squares: no hairlines between them. It
 * holds the address and nothing else: it tracks nobody. */
export function qrCode(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const bars = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${bars.join('')}"/></svg>`;
}
