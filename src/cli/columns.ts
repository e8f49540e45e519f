/** Three texts side by side. */
export interface Three {
  before: readonly string[];
  now: readonly string[];
  own: readonly string[];
}

const HEADS = ['What it said when you made yours', 'What the kit says now', 'What yours says'];
const NARROWEST = 60;

/** Three texts side by side, for a terminal so many letters wide; below each other where it is narrow. */
export function columnsOf({ before, now, own }: Three, wide: string | undefined): string[] {
  const width = Number(wide) > 0 ? Number(wide) : 100;
  const texts = [before, now, own];
  if (width < NARROWEST)
    return texts.flatMap((text, index) => [
      `${HEADS[index]}:`,
      ...(text.length === 0 ? ['(nothing)'] : text).map((line) => `  ${line}`),
    ]);
  const each = Math.floor((width - 6) / 3);
  const heads = HEADS.map((head) => wrapped(head, each));
  const high = Math.max(...heads.map((head) => head.length));
  const columns = texts.map((text, index) => [
    ...Array.from({ length: high }, (_, row) => heads[index]?.[row] ?? ''),
    '-'.repeat(each),
    ...(text.length === 0 ? ['(nothing)'] : text).flatMap((line) => wrapped(line, each)),
  ]);
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) =>
    columns
      .map((column) => (column[row] ?? '').padEnd(each))
      .join(' | ')
      .trimEnd(),
  );
}

function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const cut = space > width / 2 ? space : width;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...lines, rest];
}
