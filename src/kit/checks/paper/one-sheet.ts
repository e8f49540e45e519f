import { isKind, originals } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

/** A session costs one sheet of paper a person. */
export const oneSheet = defineRule('one-sheet', 'A session uses at most one sheet of paper a person.', function* (kit) {
  const sheets = kit.items.filter(isKind('worksheet'));
  for (const item of originals(kit, 'module')) {
    const each = item.data.worksheets.filter((id) =>
      sheets.some((sheet) => sheet.id === id && sheet.data.copies === 'person'),
    );
    if (each.length <= 1) continue;
    yield {
      level: 'warning',
      ...atField(item, 'worksheets'),
      message: `Every person gets ${each.length} sheets: ${each.join(', ')}. One is the most.`,
      mend: 'Choose one, or let pairs or groups share the others.',
    };
  }
});
