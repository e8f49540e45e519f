/**
 * Tells screen readers that the headings in a piece of HTML begin at `top`, so that an example's own stand under its
 * block's in the outline of the page. Their looks stay as on the page they come from.
 */
export function lowerHeadings(html: string, top: number): string {
  const heading = /<h([1-6])(?=[ >])/g;
  const highest = Math.min(...[...html.matchAll(heading)].map(([, level]) => Number(level)));
  return html.replace(heading, (tag, level: string) => `${tag} aria-level="${Number(level) - highest + top}"`);
}
