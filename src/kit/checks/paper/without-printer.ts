import { isKind, isTranslation, originals } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

const PRINTED = /\b(?:print(?:ed|out|outs|-outs?)?|photocop(?:y|ies|ied)|worksheets?|handouts?|copies of)\b/i;
const NO_WAY = /^(?:none|no|n\/a|not possible|-|—|\.+)\.?$/i;

/** A broken printer stops nothing. */
export const withoutPrinter = defineRule(
  'without-printer',
  'Every sheet, and everything else to print, has a way without a printer.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      for (const [index, material] of item.data.materials.entries()) {
        if (!PRINTED.test(material.item) || (material.noPrinter && !NO_WAY.test(material.noPrinter))) continue;
        yield {
          level: 'warning',
          ...atField(item, `materials.${index}`),
          message: `“${material.item}” needs a printer, and doesn’t say what to do without one.`,
          mend: 'Add `noPrinter`, such as “write the four questions on a big sheet”.',
        };
      }
    }
    for (const item of kit.items.filter(isKind('worksheet'))) {
      if (isTranslation(item) || !NO_WAY.test(item.data.withoutPrinter)) continue;
      yield {
        level: 'warning',
        ...atField(item, 'withoutPrinter'),
        message: 'The sheet has no way to be used without a printer.',
        mend: 'Say how, such as “read the questions out; people write on any paper”.',
      };
    }
  },
);
