import type { Hunk } from '../../kit/overlay/three-way.ts';
import { escape } from './escape.ts';

/** One thing that waits, for a page of its own outside the site. */
export interface StatusEntry {
  name: string;
  file: string;
  state: string;
  words: string;
  hunks: readonly Hunk[];
}

const STYLE = `body{font:1.05rem/1.5 system-ui,sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem;color:#1d1b17;background:#fbf8f1}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:0 0 1.5rem}th,td{border:1px solid #857a61;padding:.5rem;vertical-align:top;text-align:left}
pre{white-space:pre-wrap;margin:0;font:inherit;overflow-wrap:anywhere}@media(max-width:45rem){table,tbody,tr,th,td,thead{display:block}}`;

/** What waits in a branch, as one page that needs nothing beside it: for whoever doesn't like terminals. */
export function statusPage(branch: string, day: string, entries: readonly StatusEntry[]): string {
  const sections = entries.map(({ name, file, state, words, hunks }) => {
    const rows = hunks.map(
      ({ before, now, own }) =>
        `<tr>${[before, now, own].map((lines) => `<td><pre>${escape(lines.join('\n')) || '(nothing)'}</pre></td>`).join('')}</tr>`,
    );
    const table =
      rows.length === 0
        ? ''
        : `<table><thead><tr><th scope="col">What it said when you made yours</th><th scope="col">What the kit says now</th><th scope="col">What yours says</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
    return `<section><h2>${escape(name)} (${escape(state)})</h2><p>${escape(words)} <code>${escape(file)}</code></p>${table}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(branch)}: what waits</title><style>${STYLE}</style></head>
<body><h1>${escape(branch)}: what waits on ${escape(day)}</h1>${entries.length === 0 ? '<p>Nothing does.</p>' : sections.join('\n')}</body></html>
`;
}
