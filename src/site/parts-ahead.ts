import { importsOf } from './whole-scripts.ts';

/**
 * Names, in a page's head, what its scripts import: otherwise a browser would ask for that when it has a script, and for what that imports
 * in turn when it has it. A script in which nothing is left is not asked for at all. `read` takes the name of a file in the folder `assets`.
 */
export function partsAhead(assets: string, read: (name: string) => string): (html: string) => string {
  const known = new Map<string, { empty: boolean; parts: readonly string[] }>();
  const look = (name: string): { empty: boolean; parts: readonly string[] } => {
    const found = known.get(name) ?? { empty: read(name).trim() === '', parts: importsOf(name, read) };
    known.set(name, found);
    return found;
  };
  return (html) => {
    const wanted = new Set<string>();
    const scripts = html.replaceAll(/<script type="module" src="([^"]+)"><\/script>/g, (tag, src: string) => {
      if (!src.startsWith(assets)) return tag;
      const { empty, parts } = look(src.slice(assets.length));
      for (const part of parts) wanted.add(part);
      return empty ? '' : tag;
    });
    const links = [...wanted].map((name) => `<link rel="modulepreload" href="${assets}${name}">`);
    // After the styles, which the first words wait for.
    return scripts.replace('</head>', () => `${links.join('')}</head>`);
  };
}
