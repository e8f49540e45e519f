import type { Kit } from '../../kit/kit.ts';
import { strong, wash } from '../../kit/schema/colour.ts';

/** Where a branch's styles stand in the site. */
export const THEME = 'theme.css';

/** The branch's colours and its own styles, or nothing where it has neither. */
export function themeText({ branch: { colours }, theme }: Kit): string | undefined {
  if (colours === undefined && theme === undefined) return undefined;
  return [...(colours === undefined ? [] : [colourRules(colours)]), ...(theme === undefined ? [] : [theme])].join('\n');
}

function colourRules({ light, dark = strong(light, 'dark') }: { light: string; dark?: string }): string {
  // Heavier than the site's own rule, for the site's styles come after.
  const rule = (colour: string, ground: 'light' | 'dark'): string =>
    `html:root { --leaf: ${colour}; --leaf-wash: ${wash(colour, ground)}; }`;
  return `${rule(light, 'light')}\n@media (prefers-color-scheme: dark) { ${rule(dark, 'dark')} }\n`;
}
