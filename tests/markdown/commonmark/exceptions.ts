/** Examples of CommonMark 0.31 that come out otherwise on purpose, by their numbers, with the reason. */
export interface Exceptions {
  reason: string;
  /** True where the author is told, as the text can't have been meant so. */
  refused: boolean;
  examples: readonly number[];
}

export const EXCEPTIONS: readonly Exceptions[] = [
  {
    reason: 'HTML is refused: content can’t hold code, and every output must be able to set it.',
    refused: true,
    examples: [
      21, 31, 91, 110, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166,
      167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189,
      190, 191, 195, 201, 308, 309, 344, 475, 476, 477, 491, 493, 494, 524, 536, 613, 614, 615, 616, 617, 621, 622, 623,
      625, 626, 627, 628, 629, 630, 631, 642, 643,
    ],
  },
  {
    reason: 'Addresses in <…> are refused: “<” starts a block. A bare address is a link without them.',
    refused: true,
    examples: [20, 346, 480, 481, 526, 538, 594, 595, 596, 597, 598, 599, 600, 601, 603, 604, 605, 606],
  },
  {
    reason: 'A “<” that starts no block is refused: it is most often a block misspelt.',
    refused: true,
    examples: [602],
  },
  {
    reason:
      'Lines set in by four spaces or a tab are not code, so that what stands in blocks can be set in. Fences make code.',
    refused: false,
    examples: [
      1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 49, 69, 70, 85, 87, 100, 107, 111, 112, 114, 115, 116, 117, 118, 134, 137, 211,
      225, 231, 236, 238, 252, 253, 254, 257, 264, 270, 271, 272, 273, 274, 278, 286, 287, 288, 289, 290, 312, 313,
    ],
  },
  {
    reason: 'Bare addresses are links, as in GFM.',
    refused: false,
    examples: [608, 611, 612],
  },
];
