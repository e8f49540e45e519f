import { escapeHtml } from '../../blocks/html.ts';
import type { SiteFile } from '../web/codes.ts';
import { editorPolicy, REFERRER } from '../web/policy.ts';
import type { View } from '../web/view.ts';
import { EDITOR, editorConfig } from './config.ts';

/** The page of the editor and what it is told, in the first language of the site; nothing where the site has none. */
export function editorFiles(view: View, base: string): SiteFile[] {
  const { kit, language, t } = view;
  const config = editorConfig(kit, base, t);
  if (config === undefined) return [];
  const title = escapeHtml(t('editor.title', { name: kit.branch.name }));
  const page = `<!doctype html>
<html lang="${language.tag}" dir="${language.dir}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escapeHtml(editorPolicy(config.api))}"><meta name="referrer" content="${REFERRER}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="${base}favicon.svg"><link rel="stylesheet" href="${base}${EDITOR}editor.css"><script type="module" src="${base}${EDITOR}start.js"></script></head>
<body><main id="before"><h1>${title}</h1><p>${escapeHtml(t('editor.starting'))}</p><noscript><p>${escapeHtml(t('editor.noScript'))}</p></noscript><p><a href="${base}">${escapeHtml(t('editor.back'))}</a></p></main></body></html>
`;
  return [
    { path: `${EDITOR}index.html`, text: page },
    { path: `${EDITOR}editor.css`, text: STYLE },
    { path: `${EDITOR}config.json`, text: JSON.stringify(config) },
  ];
}

/** How the page looks until the editor stands, and where it can't. */
const STYLE = `#before { max-width: 34rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif; }
`;
