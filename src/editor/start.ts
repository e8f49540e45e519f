import type { EditorConfig } from '../outputs/editor/config.ts';
import { makeFile } from './files.ts';

/** Only this site and the keeper's own repository are asked; Sveltia CMS would ask after the state of its host's service too. */
function askNobodyElse(api: string): void {
  const ask = globalThis.fetch.bind(globalThis);
  const may = new Set([location.origin, new URL(api).origin]);
  globalThis.fetch = (input, init) => {
    const { protocol, origin } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    return protocol === 'blob:' || may.has(origin)
      ? ask(input, init)
      : Promise.reject(new TypeError(`The editor asks nobody but ${[...may].join(' and ')}.`));
  };
}

const answer = await fetch(new URL('config.json', import.meta.url));
const config = (await answer.json()) as EditorConfig;
askNobodyElse(config.api);
// Only now: as it loads, it begins to ask.
const { default: CMS } = await import('@sveltia/cms');
for (const format of config.formats) {
  const { read, write } = makeFile(format);
  CMS.registerCustomFormat(format.name, format.extension, { fromFile: read, toFile: write });
}
document.getElementById('before')?.remove();
await CMS.init({ config: config.cms });
// It would keep people from making letters larger; the page's own says otherwise.
for (const meta of document.querySelectorAll('meta[name="viewport"]'))
  if (/maximum-scale|user-scalable/.test(meta.getAttribute('content') ?? '')) meta.remove();
