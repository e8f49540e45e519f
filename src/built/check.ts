import type { Issue } from '../kit/issue.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { editorAlone } from './editor-alone.ts';
import { fragments } from './fragments.ts';
import { inlineCode } from './inline-code.ts';
import { inlineHandlers } from './inline-handlers.ts';
import { links } from './links.ts';
import { orphans } from './orphans.ts';
import { pageBasics } from './page-basics.ts';
import { placeholders } from './placeholders.ts';
import { policy } from './policy.ts';
import { readSite } from './reading.ts';
import type { SiteReading } from './reading.ts';
import type { SiteRule } from './rule.ts';
import type { Site } from './site.ts';
import { thirdParties } from './third-parties.ts';
import { weight } from './weight.ts';

export const rules: readonly SiteRule[] = [
  links,
  fragments,
  duplicateIds,
  pageBasics,
  thirdParties,
  editorAlone,
  inlineHandlers,
  inlineCode,
  policy,
  placeholders,
  orphans,
  weight,
];

/** Every problem of a finished site, before it takes the place of the old one. */
export function checkSite(site: Site, reading: SiteReading = readSite(site)): Issue[] {
  return rules.flatMap((rule) => rule(reading));
}
