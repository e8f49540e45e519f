import { resolveAddress } from '../built/address.ts';

/** Turns an address of the site into one from the folder of a page, down to the file that it means: from a stick nothing answers with `index.html`. */
export type Relative = (address: string, page: string) => string;

/** Makes that for a site that stands under `/`. What isn't an address of this site stays as it is. */
export function relativeIn(files: readonly string[]): Relative {
  const all = new Set(files);
  const folders = new Set(files.flatMap(foldersOf));
  return (address, page) => {
    if (!/^\/(?!\/)/.test(address)) return address;
    const to = resolveAddress(address, page, '/', all);
    const end = /[?#].*$/.exec(address)?.[0] ?? '';
    if (to.kind === 'file') return between(page, to.file) + end;
    const folder = address.slice(1, address.length - end.length);
    return folders.has(folder) ? `${between(page, folder)}${end}` : address;
  };
}

/** The way from a page to a file or folder of the site: up to the top and down again, so that it is the same from every page at one depth. */
export function between(page: string, to: string): string {
  return '../'.repeat(page.split('/').length - 1) + to.split('/').map(encodeURIComponent).join('/');
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
