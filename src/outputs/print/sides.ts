/** The most sides of a worksheet (bar 12); in the larger sizes there is no more than can be. */
export const SIDES = { standard: 2, large: 4, giant: 8, booklet: 4 } as const;
