import { isKind, originals } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

/** A session that promises no reading hands out no sheet that must be read. */
export const readingNone = defineRule(
  'reading-none',
  '`reading: none` means that each sheet handed out can be read aloud or scribed.',
  function* (kit) {
    const sheets = kit.items.filter(isKind('worksheet'));
    for (const item of originals(kit, 'module')) {
      if (item.data.access.reading !== 'none') continue;
      for (const [index, id] of item.data.worksheets.entries()) {
        const sheet = sheets.find((each) => each.id === id);
        if (!sheet || sheet.data.readAloud) continue;
        yield {
          level: 'warning',
          ...atField(item, `worksheets.${index}`),
          message: `The session promises that no reading is needed, but hands out “${sheet.data.title}”, which can’t be read aloud.`,
          mend: 'Say `reading: some` under access, or change the sheet so that it can be read aloud and answered by voice (`readAloud: true`).',
        };
      }
    }
  },
);
