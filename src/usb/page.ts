import { Parser } from 'htmlparser2';
import { moved } from './data.ts';
import { between, type Relative } from './relative.ts';

/** A page made to open from a stick. */
export interface StickPage {
  html: string;
  /** The modules it had, by their place in the site: each must become a plain script. */
  modules: string[];
}

/** What stands before a page's own scripts: data, and what does the work of a server. */
export type Before = (named: readonly string[]) => readonly string[];

/** Sets a page for a stick: relative addresses everywhere, down to the file, and plain scripts in place of modules. */
export function stickPage(page: string, html: string, relative: Relative, before: Before): StickPage {
  const modules: string[] = [];
  const named: string[] = [];
  const changes: { start: number; end: number; text: string }[] = [];
  let firstScript: number | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        const tag = html.slice(start, end);
        const src = attributes['src'];
        // What is to be fetched ahead: here nothing is fetched, and parts of scripts are no files of their own.
        if (name === 'link' && /^(?:module)?preload$/.test(attributes['rel'] ?? '')) {
          changes.push({ start, end, text: '' });
          return;
        }
        if (name === 'script' && src !== undefined) {
          firstScript ??= start;
          const isModule = attributes['type'] === 'module';
          if (isModule) modules.push(src.replace(/^\//, ''));
          changes.push({ start, end, text: `<script defer src="${relative(src, page)}">` });
          return;
        }
        for (const [key, value] of Object.entries(attributes))
          if (key.startsWith('data-') && value.startsWith('/')) named.push(value);
        const text = tag.replaceAll(/\s([a-z][\w-]*)=("[^"]*"|'[^']*'|[^\s>"']+)/g, (whole, key: string) => {
          const old = attributes[key];
          const fresh = old === undefined ? old : attribute(name, key, old, attributes, page, relative);
          return fresh === undefined || fresh === old ? whole : ` ${key}="${escape(fresh)}"`;
        });
        if (text !== tag) changes.push({ start, end, text });
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  if (firstScript !== undefined) {
    const scripts = before(named).map((path) => `<script defer src="${between(page, path)}"></script>`);
    changes.push({ start: firstScript, end: firstScript, text: scripts.join('') });
  }
  return { html: applied(html, changes), modules };
}

const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'data']);

function attribute(
  tag: string,
  key: string,
  value: string,
  attributes: Record<string, string>,
  page: string,
  relative: Relative,
): string {
  if (ADDRESSES.has(key)) return relative(value, page);
  if (key === 'srcset')
    return value
      .split(/,\s+/)
      .map((candidate) => candidate.replace(/^\S+/, (address) => relative(address, page)))
      .join(', ');
  if (tag === 'meta' && key === 'content' && attributes['http-equiv']?.toLowerCase() === 'refresh')
    return value.replace(/(url\s*=\s*)(\S+)/i, (_, url: string, address: string) => url + relative(address, page));
  if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
    return key === 'content' ? fitted(value) : value;
  // The picture that shows when somebody shares a page.
  if (tag === 'meta' && key === 'content') return relative(value, page);
  if (!key.startsWith('data-')) return value;
  if (value.startsWith('/')) return relative(value, page);
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.stringify(moved(JSON.parse(value), page, relative));
  } catch {
    return value;
  }
}

/** A policy for pages that stand on a disk: there, not every browser counts a page’s neighbours as its own site. Nothing that isn’t
 * on a disk may be loaded, and nothing may be asked for. */
function fitted(policy: string): string {
  return policy
    .split('; ')
    .filter((directive) => !/^(?:connect|worker|manifest)-src /.test(directive))
    .map((directive) => directive.replace("'self'", "'self' file:").replace(" 'wasm-unsafe-eval'", ''))
    .join('; ');
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function applied(html: string, changes: readonly { start: number; end: number; text: string }[]): string {
  let done = '';
  let from = 0;
  // What is put in front of a tag comes before the tag's own change: the order of the changes says which is which.
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    done += html.slice(from, start) + text;
    from = end;
  }
  return done + html.slice(from);
}
