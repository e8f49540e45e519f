import { createCanvas } from '@napi-rs/canvas';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of letters on a page; places are from the page's lower left corner, all in pt. */
export interface Run {
  words: string;
  size: number;
  x: number;
  y: number;
  width: number;
  font: string;
}

/** A straight rule on a page, level or upright; in pt. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A tag of a PDF and what stands in it. */
export interface Tag {
  role: string;
  children: Tag[];
  alt?: string;
  lang?: string;
}

export interface PdfPage {
  width: number;
  height: number;
  runs: Run[];
  tags: Tag;
  /** Every colour that is set, such as `#000000`. */
  colours: string[];
  /** The page as grey dots, 0 black to 255 white, at so many dots an inch. */
  dots(dpi: number): Promise<Dots>;
}

export interface Dots {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** A PDF as a reader's program sees it. */
export async function readPdf(bytes: Uint8Array): Promise<{ info: Record<string, unknown>; pages: PdfPage[] }> {
  const document = await pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  }).promise;
  const { info } = await document.getMetadata();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({
      width: view.width,
      height: view.height,
      runs: items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size = 0, x = 0, y = 0]: number[] = item.transform;
        return [{ words: item.str, size, x, y, width: item.width, font: item.fontName }];
      }),
      tags: tagOf(await page.getStructTree()),
      colours: coloursOf(await page.getOperatorList()),
      dots: (dpi) => draw(page, dpi),
    });
  }
  return { info: { ...info }, pages };
}

/** Colours of letters, lines and fills. */
function coloursOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): string[] {
  const setters = new Set<number>([pdfjs.OPS.setFillRGBColor, pdfjs.OPS.setStrokeRGBColor]);
  const others = new Set<number>([pdfjs.OPS.setFillColorN, pdfjs.OPS.setStrokeColorN, pdfjs.OPS.shadingFill]);
  return fnArray.flatMap((fn, index) => {
    const args = argsArray[index];
    if (setters.has(fn)) return [String(Array.isArray(args) ? args[0] : args)];
    return others.has(fn) ? ['a pattern'] : [];
  });
}

function tagOf(node: unknown): Tag {
  const held = typeof node === 'object' && node !== null ? node : {};
  const children = 'children' in held && Array.isArray(held.children) ? held.children : [];
  return {
    role: 'role' in held && typeof held.role === 'string' ? held.role : '',
    children: children
      .filter((child: unknown) => typeof child === 'object' && child !== null && 'role' in child)
      .map(tagOf),
    ...('alt' in held && typeof held.alt === 'string' ? { alt: held.alt } : {}),
    ...('lang' in held && typeof held.lang === 'string' ? { lang: held.lang } : {}),
  };
}

/** Every tag in reading order. */
export function everyTag(tag: Tag): Tag[] {
  return [tag, ...tag.children.flatMap(everyTag)];
}

async function draw(page: pdfjs.PDFPageProxy, dpi: number): Promise<Dots> {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const canvas = createCanvas(width, height);
  // The canvas of another maker: pdf.js draws on it all the same.
  const context: unknown = canvas.getContext('2d');
  await page.render({ canvas: null, canvasContext: context as CanvasRenderingContext2D, viewport, background: '#fff' })
    .promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i += 1)
    grey[i] = Math.round(0.299 * (data[i * 4] ?? 0) + 0.587 * (data[i * 4 + 1] ?? 0) + 0.114 * (data[i * 4 + 2] ?? 0));
  return { width, height, grey };
}
