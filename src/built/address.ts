/** Where an address written in a page leads. */
export type Destination =
  /** A file of this site, and the fragment within it. */
  | { kind: 'file'; file: string; fragment: string; exact: boolean }
  /** Somewhere on this site's own host where there is no such file. */
  | { kind: 'missing'; path: string }
  /** On this host, but outside the folder this site stands in. */
  | { kind: 'outside'; path: string }
  /** Another host. */
  | { kind: 'elsewhere'; host: string }
  /** `mailto:`, `tel:`, `data:` and their like. */
  | { kind: 'other' }
  /** No address at all. */
  | { kind: 'malformed' };

const HERE = 'http://site.invalid';

/** Where a page or file of the site is served: `sessions/x/index.html` under `/hedge/` is `/hedge/sessions/x/`. */
export function servedAt(base: string, file: string): string {
  return (
    base +
    file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/')
  );
}

/** Finds where `url`, written in the file `from`, leads. `files` is every file there is. */
export function resolveAddress(url: string, from: string, base: string, files: ReadonlySet<string>): Destination {
  const trimmed = url.trim();
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(trimmed)) return { kind: 'other' };
  let target: URL;
  let path: string;
  try {
    target = new URL(trimmed, HERE + servedAt(base, from));
    path = decodeURIComponent(target.pathname);
  } catch {
    return { kind: 'malformed' };
  }
  if (target.origin !== HERE) return { kind: 'elsewhere', host: target.host };
  if (!path.startsWith(base)) return path + '/' === base ? { kind: 'missing', path } : { kind: 'outside', path };
  const file = path.slice(base.length);
  const fragment = target.hash.slice(1);
  if (file === '' || file.endsWith('/')) {
    return files.has(`${file}index.html`)
      ? { kind: 'file', file: `${file}index.html`, fragment, exact: true }
      : { kind: 'missing', path };
  }
  if (files.has(file)) return { kind: 'file', file, fragment, exact: true };
  // Most hosts add the slash by sending people on; from a USB stick or a plain server nothing does.
  if (files.has(`${file}/index.html`)) return { kind: 'file', file: `${file}/index.html`, fragment, exact: false };
  return { kind: 'missing', path };
}
