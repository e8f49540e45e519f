/** A made-up corpus, the same for every generator: seeded, so that two runs build the same pages. */

/** One made-up session or sheet, before it is written in any generator's own format. */
export interface Piece {
  kind: 'module' | 'worksheet';
  id: string;
  code: string;
  title: string;
  summary: string;
  /** Titled parts with paragraphs, and words to say. */
  parts: { title: string; minutes: number; say: string; paragraphs: string[] }[];
}

const WORDS =
  'street home rent council meeting neighbour repair question answer paper table group minute story change work pay vote ward park library bus school clinic market kitchen garden union strike letter poster song map walk door bell chair tea cup plan list number year month week day hour time place people someone anyone nobody everybody together slowly first next last often never always here there above below near far old new small large open closed early late'.split(
    ' ',
  );

/** A small seeded random source: the same seed gives the same numbers (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes a corpus of so many sessions and sheets, each session of about 1,000 words. */
export function makeCorpus(modules: number, worksheets: number, seed = 1915): Piece[] {
  const random = randomFrom(seed);
  const pick = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? 'home';
  const sentence = (length: number): string => {
    const words = Array.from({ length }, pick).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 4 }, () => sentence(8 + Math.floor(random() * 7))).join(' ');
  const piece = (kind: Piece['kind'], number: number, parts: number): Piece => ({
    kind,
    id: `${kind === 'module' ? 'session' : 'sheet'}-${number}-${pick()}-${pick()}`,
    code: `${kind === 'module' ? 'M' : 'W'}${String(number).padStart(4, '0')}`,
    title: `${sentence(4).slice(0, -1)} ${number}`,
    summary: sentence(12),
    parts: Array.from({ length: parts }, () => ({
      title: sentence(4).slice(0, -1),
      minutes: 8 + Math.floor(random() * 5),
      say: sentence(14),
      paragraphs: [paragraph(), paragraph()],
    })),
  });
  return [
    ...Array.from({ length: modules }, (_, index) => piece('module', index + 1, 8)),
    ...Array.from({ length: worksheets }, (_, index) => piece('worksheet', index + 1, 4)),
  ];
}
