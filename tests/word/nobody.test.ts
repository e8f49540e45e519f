import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sameBytes } from '../../src/outputs/word/same-bytes.ts';

test('a Word file says nothing of who made it, and when', () => {
  const core =
    '<cp:coreProperties><dc:title>Ours</dc:title><dc:creator>Sioned</dc:creator><dc:description>At home</dc:description><cp:lastModifiedBy>Price</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T10:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-22T10:00:01Z</dcterms:modified></cp:coreProperties>';
  const made = unzipSync(sameBytes(zipSync({ 'docProps/core.xml': strToU8(core) })));
  expect(strFromU8(made['docProps/core.xml'] ?? new Uint8Array())).toBe(
    '<cp:coreProperties><dc:title>Ours</dc:title></cp:coreProperties>',
  );
});
