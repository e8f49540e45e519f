import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A zip's time that means no time. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A Word file without what differs from one making to the next: times, the random names that links get, and the numbers of
 * pictures. Parts stand in the order of their names. What remains says nothing of whoever made it.
 */
export function sameBytes(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = new Map<string, string>();
  let pictures = 0;
  const plain = (xml: string): string =>
    xml
      .replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
      .replaceAll(
        /<dc:creator>[^<]*<\/dc:creator>|<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>|<dc:description>[^<]*<\/dc:description>/g,
        '',
      )
      // Pictures are counted through all files that one process makes.
      .replaceAll(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(pictures += 1)}"`)
      .replaceAll(/\b(Id|r:id)="rId([a-z0-9_-]{12,})"/gi, (_, attribute: string, name: string) => {
        const known = names.get(name) ?? `rIdLink${names.size + 1}`;
        names.set(name, known);
        return `${attribute}="${known}"`;
      });
  // The document is read before its list of links, so that the names are given in the order of reading.
  const order = parts.toSorted(([a], [b]) => Number(a.endsWith('.rels')) - Number(b.endsWith('.rels')));
  const read = new Map(
    order.map(([path, bytes]) => [path, /\.(?:xml|rels)$/.test(path) ? strToU8(plain(strFromU8(bytes))) : bytes]),
  );
  return zipSync(
    Object.fromEntries(parts.map(([path]) => [path, [read.get(path) ?? new Uint8Array(), { mtime: NO_TIME }]])),
    { level: 9 },
  );
}
