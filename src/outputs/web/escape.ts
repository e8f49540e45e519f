const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for an element's content or a value in double quotes, with the marks that CommonMark's examples escape. */
export function escape(text: string): string {
  return text.search(/[&<>"]/) === -1 ? text : text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
}
