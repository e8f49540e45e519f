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
const KEPT = 12;

/** Sheets of which it is remembered whether they must be set tight. */
const MOST_KNOWN = 500;

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
  const tight = new Map<string, boolean>();
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

  function bytesOf(laidOut: NodeTypstDocument, tagged: boolean): Printed {
    const pdf = new Uint8Array(compiler.pdf(laidOut, tagged ? { pdfStandard: 'ua-1' } : { pdfTags: false }));
    compiler.evictCache(KEPT);
    return { pdf, pages: laidOut.numOfPages };
  }

  /** Lays a document out; a sheet that would take more sides than it should is set tight. */
  function layOut(document: PrintDocument): NodeTypstDocument {
    const [only] = document.parts;
    if (document.parts.length > 1 || only === undefined || only.copies > 1 || only.most === null)
      return compile(
        DOCUMENT,
        { ...document, parts: document.parts.map((part) => fit(part, document)) },
        document.title,
      );
    const loose = compile(DOCUMENT, document, document.title);
    return loose.numOfPages <= only.most
      ? loose
      : compile(DOCUMENT, { ...document, parts: [{ ...only, tight: true }] }, document.title);
  }

  /** A part as it is, or set tight where it would take more sides than it should. */
  function fit(part: Part, document: PrintDocument): Part {
    if (part.most === null) return part;
    // The same sheet is in several packs: what was found once holds.
    const { copies: _copies, ...same } = part;
    const key = JSON.stringify(same);
    const known = tight.get(key);
    if (known !== undefined) return { ...part, tight: known };
    const alone = compile(
      DOCUMENT,
      { ...document, continuous: false, parts: [{ ...part, copies: 1 }] },
      document.title,
    );
    tight.set(key, alone.numOfPages > part.most);
    if (tight.size > MOST_KNOWN) tight.clear();
    return { ...part, tight: alone.numOfPages > part.most };
  }

  return {
    set: (style, data, title) => bytesOf(compile(style, data, title), true),
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
      const printed = bytesOf(layOut(document), true);
      if (!document.imposed) return printed;
      // Typst can't put tagged pages into a tagged page: the booklet is for a printer, and has no tags.
      lay('pages.pdf', printed.pdf);
      const sides = saddleOrder(printed.pages, parts[0]?.dir ?? 'ltr');
      return bytesOf(compile(IMPOSED, { title, lang: parts[0]?.lang ?? 'en', sides }, title), false);
    },
  };
}

function faultsOf(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  const faults: unknown[] = error === null ? [] : compiler.fetchDiagnostics(error);
  return faults.map((fault) => JSON.stringify(fault)).join('\n');
}
