import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part, PrintDocument } from './document.ts';
import { findMissingIn } from '../../kit/letters/face.ts';
import { withStandIns } from '../../kit/letters/stand-in.ts';
import { faceFolders, readFaces } from './faces.ts';
import { secondFace } from './second-face.ts';
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
  /** Draws a picture of one page, as SVG with its letters as outlines. `style` is a file from the project folder. A second page
   * says that its words didn't fit. */
  draw(style: string, data: unknown, title: string): { svg: string; pages: number };
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const DOCUMENT = 'src/outputs/print/style/document.typ';
const IMPOSED = 'src/outputs/print/style/imposed.typ';

/** Texts that are not set in letters: addresses, names of pictures, words for those who can't see them, drawings. */
const NOT_SET = new Set(['url', 'src', 'alt', 'qr']);

/** What was laid out before is forgotten after so many documents: they share little, and memory is dear. */
const KEPT = 12;

/** Sheets of which it is remembered whether they must be set tight. */
const MOST_KNOWN = 500;

/** Opens a press. `media` gives a picture of the media folder, or nothing where there is none of that name. */
export function openPress(media: (name: string) => Uint8Array | undefined): Press {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: faceFolders() }] });
  const faces = readFaces();
  const missing = findMissingIn(faces);
  const second = secondFace(faces[0] ?? []);
  const tight = new Map<string, boolean>();
  const lay = (path: string, bytes: string | Uint8Array): void =>
    compiler.mapShadow(join(ROOT, path), Buffer.from(bytes));

  function compile(style: string, what: unknown, title: string): NodeTypstDocument {
    const data = JSON.stringify(what, (key, value: unknown) =>
      typeof value === 'string' && !NOT_SET.has(key) ? withStandIns(value, missing) : value,
    );
    lay('document.json', data);
    lay('second-face.json', JSON.stringify(second.test(data) ? second.source : null));
    const compiled = compiler.compile({ mainFilePath: join(ROOT, style) });
    const laidOut = compiled.result;
    if (laidOut === null) throw faultIn(title, faultsOf(compiler, compiled.takeDiagnostics()));
    return laidOut;
  }

  function bytesOf(laidOut: NodeTypstDocument, tagged: boolean, title: string): Printed {
    try {
      const pdf = new Uint8Array(compiler.pdf(laidOut, tagged ? { pdfStandard: 'ua-1' } : { pdfTags: false }));
      return { pdf, pages: laidOut.numOfPages };
    } catch (fault) {
      throw faultIn(title, fault);
    } finally {
      compiler.evictCache(KEPT);
    }
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
    set: (style, data, title) => bytesOf(compile(style, data, title), true, title),
    draw(style, data, title) {
      const laidOut = compile(style, data, title);
      const svg = compiler.plainSvg(laidOut);
      compiler.evictCache(KEPT);
      return { svg, pages: laidOut.numOfPages };
    },
    print(document) {
      const { title, parts } = document;
      for (const name of document.media) {
        const picture = media(name);
        if (picture === undefined) throw new Error(`The picture ${name} isn’t in the media folder.`);
        lay(`media/${name}`, picture);
      }
      const printed = bytesOf(layOut(document), true, title);
      if (!document.imposed) return printed;
      // Typst can't put tagged pages into a tagged page: the booklet is for a printer, and has no tags.
      lay('pages.pdf', printed.pdf);
      const sides = saddleOrder(printed.pages, parts[0]?.dir ?? 'ltr');
      return bytesOf(compile(IMPOSED, { title, lang: parts[0]?.lang ?? 'en', sides }, title), false, title);
    },
  };
}

/** A fault of the house style, in a sentence; what the typesetter says of it is for those who mend the style. */
function faultIn(title: string, cause: unknown): Error {
  return new Error(`the typesetter couldn’t set “${title}”.`, { cause });
}

function faultsOf(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): unknown[] {
  return error === null ? [] : compiler.fetchDiagnostics(error);
}
