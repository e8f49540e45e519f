import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part, PrintDocument } from './document.ts';
import { saddleOrder } from './saddle-order.ts';

/** A finished PDF. */
export interface Printed {
  pdf: Uint8Array;
  /** Sides of paper. */
  pages: number;
}

/** Sets documents, one after another, in this process. */
export interface Press {
  /** Throws where the house style can't set a document: a fault of ours, never of content. */
  print(document: PrintDocument): Printed;
  /** Sets a page of its own style, tagged; `style` is a file from the project folder. */
  set(style: string, data: unknown, title: string): Printed;
  /** Draws a picture of one page, as SVG with its letters as outlines. `style` is a file from the project folder. */
  draw(style: string, data: unknown, title: string): string;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const DOCUMENT = 'src/outputs/print/style/document.typ';
const IMPOSED = 'src/outputs/print/style/imposed.typ';

/** The faces of paper, each in the weights that are used; nothing of the machine's own is ever needed. */
export const FACES: readonly (readonly [name: string, ...weights: string[]])[] = [
  ['atkinson-hyperlegible-next', '400Regular', '600SemiBold', '700Bold'],
  ['atkinson-hyperlegible-mono', '400Regular'],
  ['noto-naskh-arabic', '400Regular', '700Bold'],
  ['noto-nastaliq-urdu', '400Regular', '700Bold'],
  ['noto-sans-bengali', '400Regular', '700Bold'],
  ['noto-sans-gurmukhi', '400Regular', '700Bold'],
];

/** What was laid out before is forgotten after so many documents: they share little, and memory is dear. */
const KEPT = 2;

/** The folders the faces stand in. */
export function faceFolders(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.flatMap(([name, ...weights]) => {
    const folder = dirname(resolve(`@expo-google-fonts/${name}/package.json`));
    return weights.map((weight) => join(folder, weight));
  });
}

/** Opens a press. `media` gives a picture of the media folder, or nothing where there is none of that name. */
export function openPress(media: (name: string) => Uint8Array | undefined): Press {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: faceFolders() }] });
  const lay = (path: string, bytes: string | Uint8Array): void =>
    compiler.mapShadow(join(ROOT, path), Buffer.from(bytes));

  function compile(style: string, what: unknown, title: string): NodeTypstDocument {
    lay('document.json', JSON.stringify(what));
    const compiled = compiler.compile({ mainFilePath: join(ROOT, style) });
    const laidOut = compiled.result;
    if (laidOut === null)
      throw new Error(`“${title}” couldn’t be set on paper: ${faultsOf(compiler, compiled.takeDiagnostics())}`);
    return laidOut;
  }

  function set(style: string, what: unknown, tagged: boolean, title: string): Printed {
    const laidOut = compile(style, what, title);
    const pdf = new Uint8Array(compiler.pdf(laidOut, tagged ? { pdfStandard: 'ua-1' } : { pdfTags: false }));
    compiler.evictCache(KEPT);
    return { pdf, pages: laidOut.numOfPages };
  }

  /** A part as it is, or set tight where it would take more sides than it should. */
  function fit(part: Part, document: PrintDocument): Part {
    if (part.most === null) return part;
    const alone = compile(
      DOCUMENT,
      { ...document, continuous: false, parts: [{ ...part, copies: 1 }] },
      document.title,
    );
    return alone.numOfPages > part.most ? { ...part, tight: true } : part;
  }

  return {
    set: (style, data, title) => set(style, data, true, title),
    draw(style, data, title) {
      const svg = compiler.plainSvg(compile(style, data, title));
      compiler.evictCache(KEPT);
      return svg;
    },
    print(document) {
      const { title, parts } = document;
      for (const name of document.media) {
        const picture = media(name);
        if (picture === undefined) throw new Error(`The picture ${name} isn’t in the media folder.`);
        lay(`media/${name}`, picture);
      }
      const fitted = parts.map((part) => fit(part, document));
      const printed = set(DOCUMENT, { ...document, parts: fitted }, true, title);
      if (!document.imposed) return printed;
      // Typst can't put tagged pages into a tagged page: the booklet is for a printer, and has no tags.
      lay('pages.pdf', printed.pdf);
      return set(
        IMPOSED,
        { title, lang: parts[0]?.lang ?? 'en', sides: saddleOrder(printed.pages, parts[0]?.dir ?? 'ltr') },
        false,
        title,
      );
    },
  };
}

function faultsOf(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  const faults: unknown[] = error === null ? [] : compiler.fetchDiagnostics(error);
  return faults.map((fault) => JSON.stringify(fault)).join('\n');
}
