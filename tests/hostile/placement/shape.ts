import { unzipSync, strFromU8 } from 'fflate';
import { Parser } from 'htmlparser2';

/** The skeleton of HTML or XML: elements with the names of their attributes, comments and instructions. */
export function skeletonOf(markup: string, xml = false): string[] {
  const shape: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => shape.push(`<${name} ${Object.keys(attributes).join(' ')}>`),
      onclosetag: (name) => shape.push(`</${name}>`),
      oncomment: (words) => shape.push(`<!--${words}-->`),
      oncdatastart: () => shape.push('<![CDATA['),
      onprocessinginstruction: (name) => shape.push(`<${name}>`),
    },
    { xmlMode: xml },
  );
  parser.end(markup);
  return shape;
}

/** The addresses in HTML: what its links, pictures and forms lead to. */
export function addressesOf(markup: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (_, attributes) => {
      for (const [name, value] of Object.entries(attributes))
        if (name === 'srcset') found.push(...value.split(',').map((each) => each.trim()));
        else if (/^(?:xlink:)?href$|^(?:src|action|formaction|poster|data|cite|background|ping)$/.test(name))
          found.push(value);
    },
  });
  parser.end(markup);
  return found;
}

/** Where two pieces of data differ in their names, their sorts, or the skeletons of what is HTML in the quiet one: quiet words hold no `<`. */
export function differences(hard: unknown, mild: unknown, at = ''): string[] {
  if (typeof hard !== typeof mild || Array.isArray(hard) !== Array.isArray(mild))
    return [`${at}: another sort of thing`];
  if (typeof hard === 'string' && typeof mild === 'string') {
    if (!mild.includes('<')) return [];
    const [is, was] = [skeletonOf(hard), skeletonOf(mild)];
    const odd = is.findIndex((each, index) => each !== was[index]);
    return odd === -1 && is.length === was.length ? [] : [`${at}: ${is[odd]} where ${was[odd]} should be`];
  }
  if (typeof hard !== 'object' || hard === null || typeof mild !== 'object' || mild === null) return [];
  const [is, was] = [Object.entries(hard), new Map(Object.entries(mild))];
  if (is.length !== was.size || is.some(([key]) => !was.has(key))) return [`${at}: other names`];
  return is.flatMap(([key, each]) => differences(each, was.get(key), `${at}/${key}`));
}

/** What is wrong with a piece of XML; nothing where it is well formed. */
export function faultOf(xml: string): string | undefined {
  const odd =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml) ?? (xml.isWellFormed() ? null : ['half a letter']);
  if (odd !== null) return `a character that XML can’t hold: ${JSON.stringify(odd[0])}`;
  const open: string[] = [];
  const rest = xml.replaceAll(
    /<\?xml [^?]*\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
    (tag, end: string | undefined, name: string, _attributes, empty: string) => {
      if (tag.startsWith('<?')) return '';
      if (end === '/') return open.pop() === name ? '' : ` <!closes ${name}> `;
      if (empty !== '/') open.push(name);
      return tag.replaceAll(/[<>]/g, '');
    },
  );
  if (open.length > 0) return `never closed: ${open.join(', ')}`;
  return /<[^]{0,40}|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)[^]{0,20}/.exec(rest)?.[0];
}

/** The shape of a Word file, and what is wrong with its parts. */
export function wordShape(bytes: Uint8Array): { faults: string[]; shape: Record<string, string[]> } {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  const texts = parts.map(([path, part]) => [path, strFromU8(part)] as const);
  return {
    faults: texts.flatMap(([path, text]) =>
      [faultOf(text)].flatMap((fault) => (fault === undefined ? [] : [`${path}: ${fault}`])),
    ),
    shape: Object.fromEntries(texts.map(([path, text]) => [path, skeletonOf(text, true)])),
  };
}

/** The names of a calendar's lines, in their order, as the strictest and the laxest reader see them. */
export function calendarShape(text: string): string[] {
  return text
    .replaceAll('\r\n ', '')
    .split(/\r\n|[\r\n\u000b\u000c\u0085\u2028\u2029]/)
    .map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line);
}
