import { encode } from 'uqr';
import type { Item } from '../../kit/kit.ts';
import type { View } from '../web/view.ts';
import type { Edition, Foot } from './document.ts';

/** The longest address a QR code of 25 mm holds and survives three photocopies with (bar 7). */
const LONGEST = 60;
/** Letters of the foot's type in a line, by edition, without a QR code; with one, a quarter less. */
const LETTERS: Record<Edition | 'booklet', number> = { standard: 76, large: 66, giant: 57, booklet: 50 };

/** Facts up to this length stay together on a line (style/page.typ). */
const WHOLE = 40;

/** The lines that pieces take which can't be parted. */
function linesOf(pieces: readonly string[], letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of pieces) {
    if (used > 0 && used + length + 1 > letters) {
      lines += 1;
      used = 0;
    }
    used += length + (used > 0 ? 3 : 0);
  }
  return lines;
}

/** The foot of an item's sheets. `part` is added to its title, such as “Run sheet”. */
export function footOf(item: Item, view: View, edition: Edition | 'booklet', part?: string): Foot {
  const { t, kit } = view;
  const { branch } = kit;
  const title = part === undefined ? item.data.title : `${item.data.title} · ${part}`;
  const address = addressOf(item, view);
  const who =
    branch.contact === undefined
      ? undefined
      : view.list([branch.contact.role, ...(branch.contact.email === undefined ? [] : [branch.contact.email])]);
  const foot = {
    title,
    facts: [
      t('print.version', { hash: item.hash.slice(0, 6), day: view.day(item.data.lastReviewed) }),
      ...(address === undefined ? [] : [inWords(address)]),
      branch.name,
      'CC BY-SA 4.0',
    ],
    imprint: branch.imprint ?? null,
    imprintLabel: t('print.imprint'),
    formats: who === undefined ? null : t('print.formats', { who }),
    formatsLabel: t('print.formatsAsk'),
    qr: address === undefined || address.length > LONGEST ? null : qrCode(address),
    qrWords: t('print.qr', { address: address ?? '' }),
  };
  const letters = LETTERS[edition] * (foot.qr === null ? 1 : 0.75);
  const facts = [title, t('print.page', { page: 10, pages: 10 }), ...foot.facts];
  const words = [foot.imprint ?? foot.imprintLabel, foot.formats ?? foot.formatsLabel].map((line) => line.split(' '));
  return {
    ...foot,
    rows: [facts.flatMap((fact) => (fact.length > WHOLE ? fact.split(' ') : [fact])), ...words].reduce(
      (sum, pieces) => sum + linesOf(pieces, letters),
      0,
    ),
  };
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
