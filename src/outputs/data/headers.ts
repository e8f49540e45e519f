import type { SiteFile } from '../web/codes.ts';
import { POLICY, REFERRER } from '../web/policy.ts';

/** What a site's host should send with every page. */
export const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', POLICY],
  ['Referrer-Policy', REFERRER],
  [
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self), browsing-topics=()',
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** The same for each host: Netlify and Cloudflare read `_headers`; the others are to be included. */
export function headerFiles(base: string): SiteFile[] {
  return [
    { path: '_headers', text: `${base}*\n${HEADERS.map(([name, value]) => `  ${name}: ${value}\n`).join('')}` },
    {
      path: 'headers/nginx.conf',
      text: `# In the server block, or the location, of the site: include /path/to/headers/nginx.conf;\n${HEADERS.map(
        ([name, value]) => `add_header ${name} "${value}" always;\n`,
      ).join('')}`,
    },
    {
      path: 'headers/Caddyfile',
      text: `# In the site's block: import /path/to/headers/Caddyfile\nheader {\n${HEADERS.map(
        ([name, value]) => `\t${name} "${value}"\n`,
      ).join('')}}\n`,
    },
  ];
}
