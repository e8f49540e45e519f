import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { tracesOf } from '../build/traces.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';

const PATH = '/somewhere/of nia/tŷ ac ysgol';

test('a path, an author or a camera is found in whatever it is packed', async () => {
  const folder = temporaryFolder();
  const pixel = () => sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } });
  const stream = deflateSync(Buffer.from(`(${PATH})`));
  writeFiles(folder, {
    'index.html': '<h1>Clean</h1>',
    'a.js': `//# sourceMappingURL=${encodeURI(PATH)}/a.map`,
    'b.pf_index': gzipSync(PATH),
    'c.docx': zipSync({ 'docProps/core.xml': strToU8('<dc:creator>Nia</dc:creator>'), 'x.xml': strToU8(PATH) }),
    'd.pdf': Buffer.concat([Buffer.from('%PDF-1.7\nstream\n'), stream, Buffer.from('\nendstream\n/Author (Nia)')]),
    'e.png': await pixel()
      .png()
      .withExif({ IFD0: { Artist: 'Nia' } })
      .toBuffer(),
    'f.png': await pixel().png().toBuffer(),
  });
  expect(await tracesOf(folder, [PATH])).toEqual([
    `a.js: ${PATH}`,
    `b.pf_index: ${PATH}`,
    'c.docx: <dc:creator>N',
    `c.docx: ${PATH}`,
    'd.pdf: /Author',
    `d.pdf: ${PATH}`,
    'e.png: metadata',
  ]);
});
