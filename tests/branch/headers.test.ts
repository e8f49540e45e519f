import { expect, test } from 'vitest';
import { headerFiles } from '../../src/outputs/data/headers.ts';
import { POLICY_IN_PAGE, POLICY_TAGS } from '../../src/outputs/web/policy.ts';

/* What is reviewed: whoever changes what a site’s host sends, or a page says of itself, changes it here too. */
const ALLOWED = [
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
const SENT: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', [...ALLOWED, "frame-ancestors 'none'"].join('; ')],
  ['Referrer-Policy', 'no-referrer'],
  [
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self), browsing-topics=()',
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

test('each host is told the reviewed list, word for word', () => {
  const files = new Map(headerFiles('/hedge/').map(({ path, text }) => [path, text]));
  expect(files.get('_headers')).toBe(`/hedge/*\n${SENT.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`);
  for (const [name, value] of SENT) {
    expect(files.get('headers/nginx.conf')).toContain(`add_header ${name} "${value}" always;\n`);
    expect(files.get('headers/Caddyfile')).toContain(`\t${name} "${value}"\n`);
  }
});

test('each page says the same of itself, but for what only a host can say', () => {
  expect(POLICY_IN_PAGE).toBe(ALLOWED.join('; '));
  expect(POLICY_TAGS).toContain(`content="${ALLOWED.join('; ')}"`);
  expect(POLICY_TAGS).toContain('<meta name="referrer" content="no-referrer">');
});
