import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kit } from '../kit/kit.ts';
import { EDITOR, hasEditor } from '../outputs/editor/config.ts';
import { editorFiles } from '../outputs/editor/page.ts';
import { viewsOf } from '../outputs/web/view.ts';
import { bundleApp } from '../site/bundle.ts';

const START = fileURLToPath(new URL('../editor/start.ts', import.meta.url));

/** Parts of Sveltia CMS that nothing here asks for: maps, drawings, colours of code. */
const LEFT_OUT = /^(?:@shikijs\/|leaflet|terra-draw|svgo)/;
/** Where it looks for typefaces if its own don't come: at a third party. Its own stand beside it. */
const FROM_ELSEWHERE = /@font-face \{[^}]*\/\/cdn\.jsdelivr\.net\/[^}]*\}/g;

/** Faults of 0.221.1, each with its one place. */
const FAULTS: readonly { fault: string; place: RegExp; mend: string }[] = [
  {
    fault:
      'forgets, once a text is saved or looked over, the languages it isn’t written in, and then its switch of languages trips over them',
    place: /(\w+)\.validities=(\w+)(?=,\1\.validationMessages=)/g,
    mend: '$1.validities={...Object.fromEntries(Object.keys($1.currentLocales).map(language=>[language,{}])),...$2}',
  },
  {
    fault: 'can’t save a text that isn’t written in the site’s first language',
    place: /path:(\w+)\[(\w+)\]\.path(?=,fallback:)/g,
    mend: 'path:($1[$2]??Object.values($1)[0]).path',
  },
];

/** The editor in a finished site, where its branch asks for one: page, application, typefaces. */
export async function editorParts(kit: Kit, base: string): Promise<{ path: string; text: string | Uint8Array }[]> {
  const [view] = viewsOf(kit, base);
  if (view === undefined || !hasEditor(kit)) return [];
  const assets = join(dirname(packageFile()), 'assets');
  return [
    ...editorFiles(view, base),
    ...(await editorApp()).map(({ name, code }) => ({ path: EDITOR + name, text: code })),
    ...readdirSync(assets)
      .filter((each) => /\.(?:woff2|txt|png)$/.test(each))
      .map((name) => ({ path: `${EDITOR}assets/${name}`, text: readFileSync(join(assets, name)) })),
  ];
}

/** Sveltia CMS as it came, but for what it would fetch from others and faults of its own. */
export function editorApp(plugins: Parameters<typeof bundleApp>[1] = []): ReturnType<typeof bundleApp> {
  return bundleApp(START, [
    ...plugins,
    {
      name: 'no-third-party',
      resolveId: (id) => (LEFT_OUT.test(id) ? '\0left-out' : null),
      load: (id) => (id === '\0left-out' ? 'export default undefined;' : null),
      transform: (code, id) => (id === packageFile() ? mended(code) : null),
    },
  ]);
}

function mended(code: string): string {
  return FAULTS.reduce(
    (text, { fault, place, mend }) => {
      const places = [...text.matchAll(place)].length;
      if (places !== 1)
        throw new Error(
          `Sveltia CMS was mended in one place where it ${fault}; this one has ${places}. See whether it still does (tests/browser/editor.test.ts), and mend it in src/cli/editor.ts or take the mend out.`,
        );
      return text.replace(place, mend);
    },
    code.replaceAll(FROM_ELSEWHERE, ''),
  );
}

function packageFile(): string {
  return fileURLToPath(import.meta.resolve('@sveltia/cms'));
}
