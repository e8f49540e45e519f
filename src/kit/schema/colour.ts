import { z } from 'zod';

/** The grounds that a branch's colour stands on, from `styles/tokens.css`; a test holds the two together. */
export const GROUNDS = {
  light: { paper: '#fbf8f1', card: '#fffdf8' },
  dark: { paper: '#161915', card: '#1e231d' },
} as const;
export type Ground = keyof typeof GROUNDS;

/** The least contrast between a colour and what it stands on (WCAG 2.2, level AAA). */
export const LEAST_CONTRAST = 7;

/** How much of a colour is in the wash made from it. */
const WASH = { light: 0.1, dark: 0.16 } as const;

/** A colour of a branch's own, checked against the grounds of one scheme. */
export function colourOn(ground: Ground): z.ZodString {
  return z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour written like #1d4a34')
    .refine((colour) => !/^#[0-9a-fA-F]{6}$/.test(colour) || weakest(colour, ground) >= LEAST_CONTRAST, {
      error: ({ input }) => {
        const colour = String(input);
        return `has a contrast of ${(Math.floor(weakest(colour, ground) * 10) / 10).toFixed(1)} to 1 against the ${ground} page, and words need ${LEAST_CONTRAST} to 1: ${strong(colour, ground)} is the same colour, strong enough`;
      },
    });
}

/** The wash a colour gives: the page's own colour with a little of it. */
export function wash(colour: string, ground: Ground): string {
  return mix(GROUNDS[ground].paper, colour, WASH[ground]);
}

/** The same colour, mixed with black on a light ground or white on a dark one until it is strong enough. */
export function strong(colour: string, ground: Ground): string {
  const towards = ground === 'light' ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mix(colour, towards, share);
    if (weakest(tried, ground) >= LEAST_CONTRAST) return tried;
  }
  return towards;
}

/** The least contrast a colour has on the page, on a card and on its own wash. */
export function weakest(colour: string, ground: Ground): number {
  const { paper, card } = GROUNDS[ground];
  return Math.min(...[paper, card, wash(colour, ground)].map((under) => contrast(colour, under)));
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(a: string, b: string, share: number): string {
  const other = channels(b);
  const mixed = channels(a).map((value, index) => Math.round(value + ((other[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
