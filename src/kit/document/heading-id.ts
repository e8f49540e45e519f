/** Gives each heading of a document an id of its own. */
export function headingIds(): (words: string) => string {
  const used = new Set<string>();
  return (words) => {
    const base = slugOf(words);
    let id = base;
    for (let count = 1; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    return id;
  };
}

/** Lower case, letters and digits of any script kept, the rest hyphens. */
function slugOf(words: string): string {
  const slug = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug.slice(0, 80) || 'section';
}
