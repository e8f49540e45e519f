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

/** The policy as a host sends it. */
export const POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');

/** The same as each page says it of itself, for hosts that send none: there, nothing can forbid others to frame the page. */
export const POLICY_IN_PAGE = DIRECTIVES.join('; ');

/** Whom a page tells where its readers come from: nobody. */
export const REFERRER = 'no-referrer';

/** The two as a page that no component sets has them in its head, before anything that they are about. */
export const POLICY_TAGS = `<meta http-equiv="Content-Security-Policy" content="${POLICY_IN_PAGE}"><meta name="referrer" content="${REFERRER}">`;
