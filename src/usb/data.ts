import type { Relative } from './relative.ts';

/** A file of data as a script: a page that opens from a stick can read no other. */
export interface DataScript {
  /** Where it stands in the site. */
  path: string;
  /** What it was made of. */
  from: string;
  text: string;
}

/** The scripts that hold the data of a page: every `.json` file that one of its attributes names, that stands in a folder one names, or that such data
 * names in turn. They are found under the address that the page's own script asks for. */
export function dataScripts(
  page: string,
  named: readonly string[],
  files: readonly string[],
  read: (path: string) => string,
  relative: Relative,
): DataScript[] {
  const depth = page.split('/').length - 1;
  const all = new Set(files);
  const made = new Map<string, DataScript>();
  const waiting = named.flatMap((address) => filesAt(address, files));
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (made.has(file)) continue;
    const text = read(file);
    waiting.push(
      ...[...text.matchAll(/"\/([^"\\]+\.json)"/g)].map(([, other = '']) => other).filter((other) => all.has(other)),
    );
    const data = JSON.stringify(moved(JSON.parse(text), page, relative));
    made.set(file, {
      // Pages at another depth find the same things by other ways.
      path: file.replace(/\.json$/, `.${depth}.js`),
      from: file,
      text: `(globalThis.hedgeData??={})[${JSON.stringify(relative(`/${file}`, page))}]=${data};\n`,
    });
  }
  return [...made.values()];
}

/** The file that an address means, or all files straight in the folder that it means. */
function filesAt(address: string, files: readonly string[]): string[] {
  const path = address.replace(/^\//, '');
  return path.endsWith('/')
    ? files.filter((file) => file.startsWith(path) && /^[^/]+\.json$/.test(file.slice(path.length)))
    : files.filter((file) => file === path && file.endsWith('.json'));
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
