import { Parser } from 'htmlparser2';

/** An address written in a page, with where. */
export interface Reference {
  /** As written. */
  url: string;
  /** Such as `a`, `img`, `link rel=stylesheet`. */
  from: string;
  /** `follow`: people go there. `load`: the browser fetches it by itself. `name`: it is only named. */
  use: 'follow' | 'load' | 'name';
  /** Fetched later or never on a first visit: lazy pictures, and hints. */
  lazy: boolean;
  line: number;
}

/** Words found where they shouldn't be, with where. */
export interface Finding {
  what: string;
  line: number;
}

/** All that the rules want to know of a page, read in one pass. */
export interface Page {
  file: string;
  lang: string | undefined;
  title: string;
  h1: number;
  /** Each id with how often it stands there. */
  ids: Map<string, number>;
  references: Reference[];
  /** Event attributes (`onclick`) and `javascript:` addresses. */
  handlers: Finding[];
  /** Scripts and styles that stand in the page itself. */
  inline: Finding[];
  /** Runs of text outside scripts and styles that look unfinished. */
  placeholders: Finding[];
  /** True of a page that sends people on at once. */
  redirects: boolean;
  /** The policies it says of itself, and whether each stands before anything that is loaded or run. */
  policies: { says: string; first: boolean; line: number }[];
  /** What it says of whom it tells where its readers come from. */
  referrer: string | undefined;
}

const UNFINISHED = /\[object \w+\]|\{\{|\}\}|\blorem ipsum\b|\bTODO\b|\bFIXME\b/i;
const EMPTY_VALUES = new Set(['undefined', 'null', 'NaN', 'Invalid Date']);
/** What the browser fetches by itself for a `<link rel>`. */
const LOADED_RELS = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'preload',
  'modulepreload',
  'manifest',
  'prefetch',
  'preconnect',
  'dns-prefetch',
]);
const LATER_RELS = new Set(['apple-touch-icon', 'mask-icon', 'manifest', 'prefetch', 'preconnect', 'dns-prefetch']);

/** Reads a page's HTML once and keeps what the rules need. */
export function readPage(file: string, html: string): Page {
  const page: Page = {
    file,
    lang: undefined,
    title: '',
    h1: 0,
    ids: new Map(),
    references: [],
    handlers: [],
    inline: [],
    placeholders: [],
    redirects: false,
    policies: [],
    referrer: undefined,
  };
  const lineAt = lineCounter(html);
  let silent = 0;
  let inTitle = false;
  let svg = 0;
  let loads = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const line = lineAt(parser.startIndex);
        if (name === 'html') page.lang = attributes['lang'];
        else if (name === 'h1') page.h1++;
        else if (name === 'title' && svg === 0) inTitle = true;
        else if (name === 'svg') svg++;
        else if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') page.redirects = true;
        else if (name === 'meta') readMeta(page, attributes, line, loads);
        if (name === 'script' || name === 'style' || name === 'link' || name === 'body') loads = true;
        if (isSilent(name)) silent++;
        const inline = inlineIn(name, attributes);
        if (inline !== undefined) page.inline.push({ what: inline, line });
        for (const key in attributes) readAttribute(page, key, attributes[key] ?? '', line);
        findReferences(page.references, name, attributes, line);
      },
      ontext(text) {
        if (inTitle) page.title += text;
        if (silent > 0) return;
        const what = unfinished(text);
        if (what !== undefined) page.placeholders.push({ what, line: lineAt(parser.startIndex) });
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        if (name === 'svg') svg--;
        if (isSilent(name)) silent--;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return page;
}

/** What a tag brings into the page that would have to be allowed by name: a script that runs, or a style. Data in a script tag runs nothing. */
function inlineIn(name: string, attributes: Record<string, string>): string | undefined {
  if (name === 'style') return '<style>';
  if (attributes['style'] !== undefined) return `style="${attributes['style']}"`;
  const type = attributes['type']?.toLowerCase() ?? '';
  const runs = type === '' || type === 'module' || type === 'importmap' || type.includes('javascript');
  return name === 'script' && attributes['src'] === undefined && runs ? '<script>' : undefined;
}

function readMeta(page: Page, attributes: Record<string, string>, line: number, loads: boolean): void {
  const says = attributes['content'] ?? '';
  if (attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
    page.policies.push({ says, first: !loads, line });
  else if (attributes['name']?.toLowerCase() === 'referrer') page.referrer = says;
}

function isSilent(name: string): boolean {
  return name === 'script' || name === 'style' || name === 'code' || name === 'pre' || name === 'textarea';
}

function readAttribute(page: Page, key: string, value: string, line: number): void {
  if (key === 'id') page.ids.set(value, (page.ids.get(value) ?? 0) + 1);
  else if (key.startsWith('on') && /^on[a-z]+$/.test(key)) page.handlers.push({ what: key, line });
  // Browsers pass over blanks and control characters in a scheme; it begins with a j all the same.
  else if (/^[\u0000-\u0020]*j/i.test(value) && /^javascript:/i.test(value.replaceAll(/[\u0000-\u0020]/g, '')))
    page.handlers.push({ what: `${key}="javascript:…"`, line });
  if (value === 'undefined' || value === 'NaN' || value.includes('[object '))
    page.placeholders.push({ what: `${key}="${value}"`, line });
}

function unfinished(text: string): string | undefined {
  const trimmed = text.trim();
  if (EMPTY_VALUES.has(trimmed)) return trimmed;
  return UNFINISHED.exec(text)?.[0];
}

function findReferences(found: Reference[], name: string, attributes: Record<string, string>, line: number): void {
  const add = (url: string, from: string, use: Reference['use'], isLazy: boolean): void => {
    found.push({ url, from, use, lazy: isLazy, line });
  };
  const { href, src, srcset, poster, data, action } = attributes;
  const lazy = attributes['loading'] === 'lazy';
  if (href !== undefined) {
    if (name === 'a' || name === 'area') add(href, name, 'follow', true);
    else if (name === 'use' || name === 'image') add(href, name, 'load', lazy);
    else if (name === 'link') {
      const rels = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
      const loads = rels.some((rel) => LOADED_RELS.has(rel));
      const later = rels.some((rel) => LATER_RELS.has(rel));
      add(href, `link rel=${rels.join(' ')}`, loads ? 'load' : 'name', later);
    }
  }
  if (action !== undefined && name === 'form') add(action, name, 'follow', true);
  if (src !== undefined) add(src, name, 'load', lazy);
  if (poster !== undefined) add(poster, name, 'load', lazy);
  if (data !== undefined && name === 'object') add(data, name, 'load', lazy);
  for (const candidate of srcset?.split(/,\s+/) ?? []) {
    const url = candidate.trim().split(/\s+/)[0];
    // A browser takes one candidate; `src` is counted already.
    if (url) add(url, `${name} srcset`, 'load', true);
  }
  if (name !== 'meta' || attributes['http-equiv']?.toLowerCase() !== 'refresh') return;
  const onward = /url\s*=\s*['"]?([^'"]+)/i.exec(attributes['content'] ?? '')?.[1];
  if (onward !== undefined) add(onward.trim(), 'meta refresh', 'follow', true);
}

/** Turns places in a text into lines; the places must come in order. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  // Most of a page stands on few, long lines: where the next one begins is looked for once.
  let next = text.indexOf('\n');
  return (index) => {
    while (next !== -1 && next < index) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
