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

/** What was laid out before is forgotten after so many documents: they share the house style and little more, and to look through what is kept costs more than it saves (a quarter of the time, at 12). */
const KEPT = 1;

/** How much air a sheet is tried with, from what looks best to what still reads well. Type and lines stay as they are. */
const MOST_AIR = 1;
const AIRS = [MOST_AIR, 0.55, 0.15];

/** What begins higher than this, in mm, is the first thing on its side. */
const HIGHEST = 25;

/** The sides of paper that a part takes, counted through the document, and where on them its credits begin and end. */
interface Sides {
  begins: number;
  ends: number;
  about: { page: number; y: number }[];
}

/** Sheets of which it is remembered how much air they have. */
const MOST_KNOWN = 500;

/** Opens a press. `media` gives a picture of the media folder, as PNG or JPEG, or nothing where there is none of that name. */
export function openPress(media: (name: string) => Uint8Array | undefined): Press {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: faceFolders() }] });
  const faces = readFaces();
  const missing = findMissingIn(faces);
  const second = secondFace(faces[0] ?? []);
  const airs = new Map<string, number>();
  const lay = (path: string, bytes: string | Uint8Array): void =>
    compiler.mapShadow(join(ROOT, path), Buffer.from(bytes));

  function compile(style: string, what: unknown, title: string): NodeTypstDocument {
    const data = JSON.stringify(what, (key, value: unknown) =>
      typeof value === 'string' && !NOT_SET.has(key) ? withStandIns(value, missing) : value,
    );
    lay('document.json', data);
    lay('second-face.json', JSON.stringify(second.isIn(data) ? second.words : null));
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

  /** Lays a document out, each of its parts with as much air as it can have. */
  function layOut(document: PrintDocument): NodeTypstDocument {
    const [only] = document.parts;
    if (document.continuous) return compile(DOCUMENT, document, document.title);
    if (document.parts.length === 1 && only?.copies === 1) return fit(only, document).laidOut;
    const unknown = document.parts.filter((part) => !airs.has(keyOf(part)));
    const found = new Map(document.parts.map((part) => [part, airs.get(keyOf(part))]));
    // Most parts keep to their sides in all their air. So those that are new are first set together, each once.
    const together = unknown.length === 0 ? undefined : setTogether(unknown, document);
    for (const part of unknown) {
      const air = together?.keep.has(part) === true ? MOST_AIR : fit(part, document).air;
      found.set(part, air);
      remember(part, air);
    }
    const isWhole = unknown.length === document.parts.length && document.parts.every(({ copies }) => copies === 1);
    if (together !== undefined && isWhole && together.keep.size === unknown.length) return together.laidOut;
    return compile(
      DOCUMENT,
      { ...document, parts: document.parts.map((part) => ({ ...part, air: found.get(part) ?? MOST_AIR })) },
      document.title,
    );
  }

  /** Parts one after another, each once with all its air; `keep` are those that are well so. */
  function setTogether(parts: Part[], document: PrintDocument): { laidOut: NodeTypstDocument; keep: Set<Part> } {
    const whole = { ...document, parts: parts.map((part) => ({ ...part, copies: 1, air: MOST_AIR })) };
    const laidOut = compile(DOCUMENT, whole, document.title);
    const sides = sidesOf(laidOut);
    return { laidOut, keep: new Set(parts.filter((part, index) => isWell(part, sides[index]))) };
  }

  /** A part set alone: with the most air in which it keeps to its sides and doesn’t end on a side of nothing but its credits. */
  function fit(part: Part, document: PrintDocument): { laidOut: NodeTypstDocument; air: number } {
    const tried = [];
    for (const air of AIRS) {
      const laidOut = compile(DOCUMENT, { ...document, parts: [{ ...part, copies: 1, air }] }, document.title);
      tried.push({ laidOut, air });
      if (isWell(part, sidesOf(laidOut)[0])) break;
    }
    const least = Math.min(...tried.map(({ laidOut }) => laidOut.numOfPages));
    const found = tried.find(({ laidOut }) => laidOut.numOfPages === least);
    if (found === undefined) throw new Error('a part is set in some air at least');
    remember(part, found.air);
    return found;
  }

  /** The same part is a document of its own, or in several packs: what was found once holds. */
  function remember(part: Part, air: number): void {
    if (airs.size > MOST_KNOWN) airs.clear();
    airs.set(keyOf(part), air);
  }

  /** Where each part of what is laid out begins and ends, and where its credits do. */
  function sidesOf(laidOut: NodeTypstDocument): Sides[] {
    const ends: { begins: number; ends: number }[] = compiler.query(laidOut, { selector: '<sides>', field: 'value' });
    const marks: { page: number; y: number }[] = compiler.query(laidOut, { selector: '<about>', field: 'value' });
    return ends.map((part) => ({
      ...part,
      about: marks.filter(({ page }) => part.begins <= page && page <= part.ends),
    }));
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
        // What it is, is told by its bytes: a WebP is set as the PNG or JPEG that was made of it.
        lay(`media/${name}.data`, picture);
      }
      // Typst can't put tagged pages into a tagged page: the booklet is for a printer, and has no tags.
      const printed = bytesOf(layOut(document), !document.imposed, title);
      if (!document.imposed) return printed;
      lay('pages.pdf', printed.pdf);
      const sides = saddleOrder(printed.pages, parts[0]?.dir ?? 'ltr');
      return bytesOf(compile(IMPOSED, { title, lang: parts[0]?.lang ?? 'en', sides }, title), false, title);
    },
  };
}

/** Whether a part keeps to its sides, and doesn’t end on a side of nothing but its credits. What is long by nature, as a session in giant print, is well as it comes. */
function isWell({ most, edition }: Part, sides: Sides | undefined): boolean {
  if (sides === undefined) throw new Error('a part that is set has sides');
  if (most === null && edition !== 'standard') return true;
  const { begins, ends, about } = sides;
  if (ends - begins + 1 > (most ?? Number.POSITIVE_INFINITY)) return false;
  const [first, last] = [about[0], about.at(-1)];
  if (first === undefined || last === undefined || last.page === begins || last.page < ends) return true;
  return first.page === last.page && first.y >= HIGHEST;
}

/** What a part is, however many of it there are. */
function keyOf({ copies: _copies, ...same }: Part): string {
  return JSON.stringify(same);
}

/** A fault of the house style, in a sentence; what the typesetter says of it is for those who mend the style. */
function faultIn(title: string, cause: unknown): Error {
  return new Error(`the typesetter couldn’t set “${title}”.`, { cause });
}

function faultsOf(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): unknown[] {
  return error === null ? [] : compiler.fetchDiagnostics(error);
}
