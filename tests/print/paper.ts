import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBranch, readSources } from '../../src/edge/sources.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { readKit } from '../../src/kit/read.ts';
import type { Form, Sheet } from '../../src/outputs/print/sheets.ts';
import { sheetsOf } from '../../src/outputs/print/sheets.ts';
import { openPress } from '../../src/outputs/print/press.ts';
import type { Printed } from '../../src/outputs/print/press.ts';
import { viewsOf } from '../../src/outputs/web/view.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Branches that have filled everything in: one of few words, and one whose imprint, address and contact are as long as they come. */
const BRANCHES = {
  'filled in': {
    name: 'Hedge School, Example Town',
    address: 'https://branch.example/hedge/',
    imprint: 'Printed and promoted by A. Name for Example Town branch, PO Box 12, Example Town.',
    contact: { role: 'the access lead', email: 'access@branch.example' },
  },
  'of many words': {
    name: 'Hedge School, Llanfair and District',
    address: 'https://llanfair-and-district.branch.example/hedge/',
    imprint:
      'Printed and promoted by Angharad Example-Jones on behalf of the Llanfair and District branch, both of the Old Union Hall, 114–118 Canal Terrace Road, Llanfair, Example County, XX99 9XX, Wales.',
    contact: {
      role: 'the access and welcome lead',
      email: 'access.and.welcome@llanfair-and-district.branch.example',
    },
  },
};

/** The kit's own texts, as the site of a branch that has filled everything in, or in the three languages of the fixture. */
export function readPrinted(which: 'own' | 'languages' | keyof typeof BRANCHES): Kit {
  const branch = which === 'languages' ? findBranch(root, 'tests/fixtures/languages/branch') : { id: 'kit' };
  const { sources } = readSources(root, branch, '2026-11-22');
  const { kit } = readKit(sources);
  return which === 'own' || which === 'languages' ? kit : { ...kit, branch: { ...kit.branch, ...BRANCHES[which] } };
}

/** Every PDF of a kit, unset. */
export function allSheets(kit: Kit): Sheet[] {
  return viewsOf(kit, '/hedge/').flatMap(sheetsOf);
}

/** One of them. */
export function sheet(sheets: readonly Sheet[], id: string, form: Form, lang = 'en'): Sheet {
  const found = sheets.find((each) => each.item.id === id && each.form === form && each.item.lang === lang);
  if (found === undefined) throw new Error(`There is no ${form} of ${id} in ${lang}.`);
  return found;
}

const press = openPress((name) => new Uint8Array(readFileSync(join(root, 'src/content/media', name))));

/** Sets a sheet. */
export function set({ document }: Sheet): Printed {
  return press.print(document);
}
