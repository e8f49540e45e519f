import { atEntry, atField } from '../place.ts';
import { defineRule } from '../rule.ts';

/** Items serve rows that exist, and every row of the first release is served. */
export const foundingRows = defineRule(
  'founding-rows',
  'Every row an item names is in founding.yaml, and every row of the first release is named by an item.',
  function* (kit) {
    const rows = new Set(kit.founding.map((row) => row.id));
    for (const item of kit.items) {
      for (const [index, row] of item.data.founding.entries()) {
        if (rows.has(row)) continue;
        yield {
          level: 'error',
          ...atField(item, `founding.${index}`),
          message: `The file founding.yaml has no row ${row}.`,
          mend: 'Look the row up in founding.yaml, or take it out.',
        };
      }
    }
    const served = new Set(kit.items.flatMap((item) => item.data.founding));
    for (const row of kit.founding) {
      const first = row.planned.filter((each) => each.first);
      if (first.length === 0 || served.has(row.id)) continue;
      yield {
        level: 'warning',
        ...atEntry('founding', row.id),
        message: `Nothing published serves ${row.id} yet: ${row.asks}`,
        mend: `Write ${first.map((each) => `${each.code} “${each.title}”`).join(' or ')}, with \`founding: [${row.id}]\`.`,
      };
    }
  },
);
