import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listPublic, publishPublic } from '../../../src/edge/public/files.ts';
import { openSiteFolder } from '../../../src/edge/site-folder.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

const WHO = 'Sioned Price';
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${WHO}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Publishes files of public/, and gives them as they stand in the site. */
async function publish(files: Record<string, string | Uint8Array>): Promise<Record<string, Buffer>> {
  const root = temporaryFolder();
  writeFiles(root, Object.fromEntries(Object.entries(files).map(([path, text]) => [`public/${path}`, text])));
  expect(listPublic(root).issues).toEqual([]);
  await publishPublic(root, openSiteFolder(join(root, 'site')));
  return Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(root, 'site', path))]));
}

/** A picture that says who took it, where and with what, in all the ways there are. */
async function photo(format: 'jpeg' | 'png' | 'webp'): Promise<Uint8Array> {
  const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#445566' } })
    .withExif({
      IFD0: { Artist: WHO, Model: 'Phone of S. P.', Orientation: '6' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp(XMP)
    .withIccProfile('p3')
    .toFormat(format)
    .toBuffer();
  // And words behind the end, which no picture program shows.
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(`<script>${WHO}</script>`)]));
}

describe('pictures in public/', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s: who, where and with what is gone', async (format) => {
    const before = await photo(format);
    const said = await sharp(before).metadata();
    expect([said.exif, said.xmp, said.icc].map((each) => each !== undefined)).toEqual([true, true, true]);
    const name = `leaflets/Our-Hall.${format}`;
    const { [name]: after } = await publish({ [name]: before });
    const left = await sharp(after).metadata();
    expect([left.format, left.exif, left.xmp, left.icc]).toEqual([format, undefined, undefined, undefined]);
    expect(String(after)).not.toMatch(/Sioned|Phone of|GPS|script/);
  });
});

/** A PDF with a page, and all that programs write beside it. */
async function leaflet(more: (pdf: PDFDocument) => void = () => undefined, packed = true): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([200, 200]);
  page.drawText('Come on Tuesday');
  page.drawImage(await pdf.embedJpg(await photo('jpeg')), { x: 0, y: 0 });
  pdf.setAuthor(WHO);
  pdf.setTitle('Our leaflet');
  pdf.setCreator(`Writer of ${WHO}`);
  pdf.setKeywords([WHO]);
  pdf.catalog.set(
    PDFName.of('Metadata'),
    pdf.context.register(pdf.context.flateStream(XMP, { Type: 'Metadata', Subtype: 'XML' })),
  );
  page.node.set(PDFName.of('PieceInfo'), pdf.context.obj({ App: { Private: PDFString.of(WHO) } }));
  more(pdf);
  return pdf.save({ useObjectStreams: packed });
}

/** All that a PDF says, packed or not. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const parts = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  return [
    Buffer.from(bytes).toString('latin1'),
    ...parts,
    pdf.getAuthor(),
    pdf.getCreator(),
    pdf.getKeywords(),
    pdf.getProducer(),
  ].join('\n');
}

describe('PDFs in public/', () => {
  test.each([true, false])(
    'say nothing of who made them (packed: %s), and keep their title and pages',
    async (packed) => {
      const before = await leaflet(undefined, packed);
      expect((await PDFDocument.load(before)).getAuthor()).toBe(WHO);
      const { 'a.pdf': after } = await publish({ 'a.pdf': before });
      if (after === undefined) throw new Error('no PDF');
      expect(await wordsOf(after)).not.toMatch(/Sioned|Phone of|xmpmeta|PieceInfo|Writer of/);
      const read = await PDFDocument.load(after, { updateMetadata: false });
      expect([read.getTitle(), read.getPageCount(), read.getAuthor()]).toEqual(['Our leaflet', 1, undefined]);
    },
  );

  test.each<[string, (pdf: PDFDocument) => void, string]>([
    ['a script', (pdf) => pdf.addJavaScript('a', 'app.alert(1)'), 'more in this PDF than pages'],
    [
      'something that starts when it opens',
      (pdf) => pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'Launch', F: PDFString.of('x') })),
      'more in this PDF than pages',
    ],
    [
      'another file',
      (pdf) => void pdf.context.register(pdf.context.stream('x', { Type: 'EmbeddedFile' })),
      'more in this PDF than pages',
    ],
    [
      'a note by somebody',
      (pdf) =>
        void pdf.context.register(
          pdf.context.obj({ Subtype: 'Text', T: PDFString.of(WHO), CreationDate: PDFString.of('D:2026') }),
        ),
      'notes in this PDF that name who made them',
    ],
    [
      'a note without its first day',
      (pdf) =>
        void pdf.context.register(
          pdf.context.obj({ Subtype: 'Text', T: PDFString.of(WHO), M: PDFString.of('D:2026') }),
        ),
      'notes in this PDF that name who made them',
    ],
    [
      'a signature',
      (pdf) => void pdf.context.register(pdf.context.obj({ Type: 'Sig', Name: PDFString.of(WHO) })),
      'notes in this PDF that name who made them',
    ],
    [
      'an address that is asked for when it opens',
      (pdf) =>
        pdf.catalog.set(
          PDFName.of('OpenAction'),
          pdf.context.register(pdf.context.obj({ S: 'URI', URI: PDFString.of('https://example.org/') })),
        ),
      'more in this PDF than pages',
    ],
    [
      'something that starts on a page',
      (pdf) => pdf.getPage(0).node.set(PDFName.of('AA'), pdf.context.obj({ O: { S: 'URI' } })),
      'more in this PDF than pages',
    ],
    [
      'a stream that stands elsewhere',
      (pdf) => void pdf.context.register(pdf.context.stream('', { F: PDFString.of('https://example.org/a') })),
      'more in this PDF than pages',
    ],
  ])('with %s are refused in a sentence', async (_, more, words) => {
    await expect(publish({ 'a.pdf': await leaflet(more) })).rejects.toThrow(words);
  });

  test('say nothing of who made an earlier version, and may open at a place', async () => {
    const before = await leaflet((pdf) => {
      pdf.context.register(pdf.context.obj({ Author: PDFString.of(WHO), CreationDate: PDFString.of('D:2025') }));
      pdf.context.register(pdf.context.flateStream(XMP, { Subtype: 'XML' }));
      pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'GoTo', D: [0, 'Fit'] }));
    });
    const { 'a.pdf': after } = await publish({ 'a.pdf': before });
    if (after === undefined) throw new Error('no PDF');
    expect(await wordsOf(after)).not.toMatch(/Sioned|xmpmeta/);
  });

  test('that are none, or end too early, are refused in a sentence', async () => {
    const whole = await leaflet();
    for (const bytes of [strToU8('%PDF-1.7\nnothing'), whole.subarray(0, 300)])
      await expect(publish({ 'a.pdf': bytes })).rejects.toThrow('public/a.pdf: This PDF can’t be read');
  });
});

const CORE = `<cp:coreProperties><dc:creator>${WHO}</dc:creator><cp:lastModifiedBy>${WHO}</cp:lastModifiedBy></cp:coreProperties>`;
const DOCX = {
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml"/><Override PartName="/docProps/core.xml"/></Types>`,
  '_rels/.rels': `<Relationships><Relationship Id="a" Target="word/document.xml"/><Relationship Id="b" Target="docProps/core.xml"/></Relationships>`,
  'docProps/core.xml': CORE,
  'docProps/app.xml': `<Properties><Company>${WHO}</Company><Template>C:/${WHO}/x.dotm</Template></Properties>`,
  'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>Come on Tuesday</w:t></w:r></w:p></w:body></w:document>',
  'word/settings.xml': '<w:settings><w:attachedTemplate r:id="t"/></w:settings>',
  'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="t" Type="x/attachedTemplate" Target="file:///C:/${WHO}/x.dotm"/></Relationships>`,
};
const ODT = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<office:document-content><text:p>Come on Tuesday</text:p></office:document-content>',
  'meta.xml': `<office:document-meta><office:meta><meta:initial-creator>${WHO}</meta:initial-creator></office:meta></office:document-meta>`,
  'settings.xml': `<config:config-item config:name="PrinterName" config:type="string">${WHO}’s printer</config:config-item>`,
  'Thumbnails/thumbnail.png': 'x',
  'META-INF/manifest.xml': '<m><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/></m>',
};

async function packed(parts: Record<string, string>, picture: string): Promise<Uint8Array> {
  const bytes = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return zipSync({ ...bytes, [`${picture}.jpg`]: await photo('jpeg'), [`${picture}.png`]: await photo('png') });
}

describe('documents in public/', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a.docx', DOCX, 'word/media/hall'],
    ['a.odt', ODT, 'Pictures/hall'],
  ])('%s: names, programs, folders, printers and what a camera wrote are gone', async (name, parts, picture) => {
    const { [name]: after } = await publish({ [name]: await packed(parts, picture) });
    if (after === undefined) throw new Error('no document');
    const read = unzipSync(after);
    const all = Object.entries(read)
      .map(([path, part]) => path + Buffer.from(part).toString('latin1'))
      .join('\n');
    expect(all).toContain('Come on Tuesday');
    expect(all).not.toMatch(/Sioned|Phone of|GPS|docProps|humbnail|attachedTemplate/);
    for (const ending of ['jpg', 'png'])
      expect(await sharp(read[`${picture}.${ending}`]).metadata()).toMatchObject({ width: 40, height: 20 });
    if (name.endsWith('.odt')) expect(strFromU8(after.subarray(30, 38))).toBe('mimetype');
  });

  test.each<[string, Record<string, string>, string]>([
    ['comments', { 'word/comments.xml': `<w:comment w:id="0" w:author="${WHO}"/>` }, 'comments or marked changes'],
    [
      'changes',
      { 'word/document.xml': `<w:p><w:del w:author="${WHO}">no</w:del></w:p>` },
      'comments or marked changes',
    ],
    [
      'changes of a section',
      { 'word/document.xml': `<w:sectPr><w:sectPrChange w:id="1" w:author="${WHO}"/></w:sectPr>` },
      'comments or marked changes',
    ],
    ['a drawing', { 'word/media/a.svg': `<svg><script>alert(1)</script></svg>` }, 'more in this document'],
    ['a web page', { 'word/afchunk.mht': `From: ${WHO}` }, 'more in this document'],
    [
      'a picture from elsewhere',
      {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="p" Type="x/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>',
      },
      'fetches something from elsewhere',
    ],
    [
      'a field that fetches',
      { 'word/document.xml': '<w:instrText>DDEAUTO c:\\\\x cmd.exe</w:instrText>' },
      'fetches something from elsewhere',
    ],
    ['macros', { 'word/vbaProject.bin': 'x' }, 'more in this document'],
    ['another file', { 'word/embeddings/a.xlsx': 'x' }, 'more in this document'],
  ])('a document with %s is refused in a sentence', async (_, more, words) => {
    const file = { 'a.docx': await packed({ ...DOCX, ...more }, 'word/media/a') };
    await expect(publish(file)).rejects.toThrow(words);
  });

  test('a link that somebody may press is no fetching', async () => {
    const rels =
      '<Relationships><Relationship Id="h" Type="x/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>';
    await publish({ 'a.docx': await packed({ ...DOCX, 'word/_rels/document.xml.rels': rels }, 'word/media/a') });
    const field = '<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/link&quot; "/>';
    await publish({ 'a.docx': await packed({ ...DOCX, 'word/document.xml': field }, 'word/media/a') });
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a picture from elsewhere',
      { 'content.xml': '<draw:image xlink:type="simple" xlink:href="https://example.org/a.png"/>' },
      'fetches something from elsewhere',
    ],
    ['something that runs', { 'content.xml': '<script:event-listener script:language="ooo"/>' }, 'fetches something'],
    [
      'a name in a field',
      { 'content.xml': `<text:initial-creator>${WHO}</text:initial-creator>` },
      'comments or marked changes',
    ],
  ])('an ODT with %s is refused in a sentence', async (_, more, words) => {
    const file = { 'a.odt': await packed({ ...ODT, ...more }, 'Pictures/a') };
    await expect(publish(file)).rejects.toThrow(words);
  });

  test('how a text was laid out on somebody’s screen is no part of it, and a mark may have another before it', async () => {
    const odd = await photo('jpeg');
    // Before the first note, a byte that programs pass over.
    const filled = new Uint8Array(Buffer.concat([odd.subarray(0, 2), Uint8Array.of(0xff), odd.subarray(2)]));
    const parts = zipSync({
      ...Object.fromEntries(Object.entries(ODT).map(([path, text]) => [path, strToU8(text)])),
      'layout-cache': strToU8(WHO),
      'Pictures/a.jpg': filled,
    });
    const { 'a.odt': after } = await publish({ 'a.odt': parts });
    if (after === undefined) throw new Error('no document');
    const read = unzipSync(after);
    expect(Object.keys(read)).not.toContain('layout-cache');
    expect(Buffer.from(read['Pictures/a.jpg'] ?? []).toString('latin1')).not.toMatch(/Sioned|Phone of|GPS/);
  });

  test('one that grows a thousandfold is refused', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(1000) });
    // What it says of itself in its list of contents: 200 MB.
    const list = Buffer.from(bomb).indexOf('PK\u0001\u0002');
    new DataView(bomb.buffer).setUint32(list + 24, 200_000_000, true);
    await expect(publish({ 'a.docx': bomb })).rejects.toThrow('This is no document that can be read');
  });
});

test('a name of the kit’s own is never taken', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'public/kit.json': '{}' });
  const site = openSiteFolder(join(root, 'site'));
  site.write('kit.json', '{"kit":1}');
  await expect(publishPublic(root, site)).rejects.toThrow('public/kit.json has the name of a file that the kit makes.');
  expect(readFileSync(join(root, 'site/kit.json'), 'utf8')).toBe('{"kit":1}');
});

test('a hidden link is not published', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'public/.well-known'), { recursive: true });
  symlinkSync('/etc/passwd', join(root, 'public/.well-known/passwords'));
  expect(listPublic(root).issues).toMatchObject([{ level: 'error', file: 'public/.well-known/passwords' }]);
  await publishPublic(root, openSiteFolder(join(root, 'site')));
  expect(readdirSync(join(root, 'site'))).toEqual([]);
});
