import { english } from '../items.ts';
import { defineRule } from '../rule.ts';
import { fieldPassages, passagesOf } from './passages.ts';
import { sentencesWith, withoutMentions } from './sentences.ts';

const CLAIM =
  /\b(?:compl(?:y|ies|iant|iance)|exempt(?:s|ed|ion)?|(?:is|are|fully|completely|perfectly|100 %) (?:legal|lawful))\b/i;
const ITSELF =
  /\b(?:hedge school|(?:this|the|our|these|those) (?:\w+ )?(?:kit|site|website|web ?site|pages?|sheets?|worksheets?|templates?|pdfs?|files?|documents?|sessions?))\b/i;
const NEGATED = /\b(?:not|never|no|nobody|neither|whether)\b|n[’']t\b/i;

/** The kit says what it does, not that the law is met. */
export const legalWords = defineRule(
  'legal-words',
  'Nothing says of the kit itself that it complies, is compliant, exempt or legal.',
  function* (kit) {
    for (const item of english(kit)) {
      for (const { text, where } of [...fieldPassages(item), ...passagesOf(item)]) {
        for (const sentence of sentencesWith(CLAIM, text)) {
          const found = CLAIM.exec(withoutMentions(sentence))?.[0];
          if (found === undefined || !ITSELF.test(sentence) || NEGATED.test(sentence)) continue;
          yield {
            level: 'warning',
            ...where(),
            message: `“${found}” promises something about the law that nobody has tested.`,
            mend: 'Say what was done and what was tried, such as “tagged, exported in PDF/UA-1 mode”.',
          };
        }
      }
    }
  },
);
