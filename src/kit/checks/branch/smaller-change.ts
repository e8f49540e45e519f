import { blocksNamed } from '../../document/tree.ts';
import { changesBetween } from '../../overlay/changes.ts';
import { stringOf } from '../blocks.ts';
import { defineRule } from '../rule.ts';

/** The smallest change that does the job is made: a slot before a patch, a patch before a whole text. */
export const smallerChange = defineRule(
  'smaller-change',
  'A branch fills a slot rather than change a text, and changes fields with a patch rather than copy a text: what isn’t copied goes on being mended by the kit.',
  function* (kit) {
    for (const { how, upstream, kind, id, lang, file } of kit.adaptations) {
      const own = kit.items.find((item) => item.kind === kind && item.id === id && item.lang === lang);
      if (how !== 'replace' || upstream === undefined || own === undefined) continue;
      const slots = (item: typeof own): string[] =>
        blocksNamed(item.body, 'Local').map((block) => stringOf(block, 'slot') ?? '');
      const kept = slots(own);
      for (const slot of slots(upstream).filter((each) => !kept.includes(each)))
        yield {
          level: 'warning',
          file,
          message: `The kit’s text has the slot “${slot}” for a local fact, and this one hasn’t.`,
          mend: `Put <Local slot="${slot}" /> back and fill it in local.yaml; then the fact shows everywhere it belongs.`,
        };
      const { fields, parts } = changesBetween(upstream, own);
      if (parts.length === 0 && fields.length > 0)
        yield {
          level: 'warning',
          file,
          message: `Only fields differ from the kit’s text here (${fields.join(', ')}), and the whole text is copied.`,
          mend: `Write those fields into ${file.replace(/\.(?:mdx|yaml)$/, '.patch.yaml')} and delete this file: then you go on getting the kit’s mends.`,
        };
    }
  },
);
