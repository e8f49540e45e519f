import { readFileSync } from 'node:fs';

/** Vite fetches ahead what a script will load; in one file with it there is nothing to fetch. */
export const noPreload = {
  name: 'hedge-no-preload',
  load(id: string): string | undefined {
    if (!/\/preload-helper\.[^/]+\.js$/.test(id)) return undefined;
    const name = /export\s*\{\s*[\w$]+ as ([\w$]+)\s*\}/.exec(readFileSync(id, 'utf8'))?.[1];
    return name === undefined ? undefined : `const load = (part) => part();\nexport { load as ${name} };`;
  },
};
