import type { Relative } from './relative.ts';

/** A file of data as a script: a page that opens from a stick can read no other. */
export interface DataScript {
  /** Where it stands in the site. */
  path: string;
  /** What it was made of. */
  from: string;
  text: string;
}

/** The scripts that hold the data of a page: every `.json` file that one of its attributes names, or that stands in a folder one names. They are
 * found under the address that the page's own script asks for. */
export function dataScripts(
  page: string,
  named: readonly string[],
  files: readonly string[],
  read: (path: string) => string,
  relative: Relative,
): DataScript[] {
  const depth = page.split('/').length - 1;
  return named.flatMap((address) => {
    const path = address.replace(/^\//, '');
    const found = path.endsWith('/')
      ? files.filter((file) => file.startsWith(path) && /^[^/]+\.json$/.test(file.slice(path.length)))
      : files.filter((file) => file === path && file.endsWith('.json'));
    return found.map((file) => {
      const data = JSON.stringify(moved(JSON.parse(read(file)), page, relative));
      return {
        from: file,
        // Pages at another depth find the same things by other ways.
        path: file.replace(/\.json$/, `.${depth}.js`),
        text: `(globalThis.hedgeData??={})[${JSON.stringify(relative(`/${file}`, page))}]=${data};\n`,
      };
    });
  });
}

/** Data with every address of the site in it made relative, in pieces of HTML too. */
export function moved(value: unknown, page: string, relative: Relative): unknown {
  if (typeof value === 'string') return movedText(value, page, relative);
  if (Array.isArray(value)) return value.map((each) => moved(each, page, relative));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, page, relative)]));
}

function movedText(text: string, page: string, relative: Relative): string {
  if (/^\/\S*$/.test(text)) return relative(text, page);
  return text.replaceAll(
    /(<[a-z]+\b[^>]*?\s(?:href|src)=")(\/[^"]*)"/g,
    (_, before: string, address: string) => `${before}${relative(address, page)}"`,
  );
}
