/**
 * What a page may load and run: the reviewed list. Pages hold no script and no style of their own, which the check of the finished site
 * sees to, so that nothing need be allowed but the site's own files. `wasm-unsafe-eval` is for the search, which is WebAssembly.
 */
const DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** What only a host can say: that nobody may put the site into a frame. */
export const NOT_FRAMED = "frame-ancestors 'none'";

/** The policy as a host sends it. */
export const POLICY = [...DIRECTIVES, NOT_FRAMED].join('; ');

/** The same as each page says it of itself, for hosts that send none: there, nothing can forbid others to frame the page. */
export const POLICY_IN_PAGE = DIRECTIVES.join('; ');

/** Whom a page tells where its readers come from: nobody. */
export const REFERRER = 'no-referrer';

/** The two as a page that no component sets has them in its head, before anything that they are about. */
export const POLICY_TAGS = `<meta http-equiv="Content-Security-Policy" content="${POLICY_IN_PAGE}"><meta name="referrer" content="${REFERRER}">`;

/** What the keeper's editor needs besides: its host, the styles that it writes as it runs, and pictures not yet saved. No other page has it. */
export function editorPolicy(api: string): string {
  const also: Readonly<Record<string, string>> = {
    'style-src': "'unsafe-inline'",
    'img-src': 'blob:',
    'connect-src': `blob: ${api}`,
    'manifest-src': 'blob:',
  };
  return DIRECTIVES.map((directive) => {
    const more = also[directive.split(' ')[0] ?? ''];
    return more === undefined ? directive : `${directive} ${more}`;
  }).join('; ');
}
