import { EDITOR } from '../editor/config.ts';
import type { SiteFile } from '../web/codes.ts';
import { editorPolicy, NOT_FRAMED, POLICY, REFERRER } from '../web/policy.ts';

/** What a site's host should send with every page. */
export const HEADERS: readonly Header[] = headersWith(POLICY);

type Header = readonly [name: string, value: string];

/** A policy, and what else is sent. */
function headersWith(policy: string): readonly Header[] {
  return [
    ['Content-Security-Policy', policy],
    ['Referrer-Policy', REFERRER],
    [
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self), browsing-topics=()',
    ],
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

/** What the editor's pages need besides. */
export function editorHeaders(api: string): readonly Header[] {
  return headersWith(`${editorPolicy(api)}; ${NOT_FRAMED}`);
}

/** The same for each host: Netlify and Cloudflare read `_headers`; the others are to be included. `api` is the host that the editor asks, where there is one. */
export function headerFiles(base: string, api?: string): SiteFile[] {
  const editor = api === undefined ? undefined : { path: `${base}${EDITOR}`, headers: editorHeaders(api) };
  const [policy = ['', '']] = editor?.headers ?? [];
  return [
    {
      path: '_headers',
      text: `${base}*\n${lines(HEADERS, (name, value) => `  ${name}: ${value}\n`)}${
        // Cloudflare sends both policies unless one is taken off; Netlify passes over that line, and the later rule counts.
        editor === undefined ? '' : `${editor.path}*\n  ! ${policy[0]}\n  ${policy.join(': ')}\n`
      }`,
    },
    {
      path: 'headers/nginx.conf',
      text: `# In the server block, or the location, of the site: include /path/to/headers/nginx.conf;
# A location with an add_header of its own sends none of these: include the file there too.
${
  editor === undefined
    ? lines(HEADERS, (name, value) => `add_header ${name} "${value}" always;\n`)
    : `set $hedge_policy "${HEADERS[0]?.[1] ?? ''}";
if ($uri ~ "^${editor.path}") { set $hedge_policy "${policy[1]}"; }
add_header ${policy[0]} $hedge_policy always;
${lines(HEADERS.slice(1), (name, value) => `add_header ${name} "${value}" always;\n`)}`
}`,
    },
    {
      path: 'headers/Caddyfile',
      text: `# In the site's block: import /path/to/headers/Caddyfile\n${
        editor === undefined
          ? `header {\n${lines(HEADERS, (name, value) => `\t${name} "${value}"\n`)}}\n`
          : `@hedge_editor path ${editor.path}*
@hedge_pages not path ${editor.path}*
header @hedge_pages {
${lines(HEADERS, (name, value) => `\t${name} "${value}"\n`)}}
header @hedge_editor {
${lines(editor.headers, (name, value) => `\t${name} "${value}"\n`)}}
`
      }`,
    },
  ];
}

function lines(headers: readonly Header[], line: (name: string, value: string) => string): string {
  return headers.map(([name, value]) => line(name, value)).join('');
}
