import { z } from 'zod';
import { address, line, slug } from './fields.ts';
import { nation } from './vocabulary.ts';

export const languageSchema = z.strictObject({
  tag: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/, 'must be a language tag, such as cy or ur')
    .describe('The language’s tag, such as cy.'),
  name: line.describe('Its own name for itself, such as Cymraeg.'),
  dir: z.enum(['ltr', 'rtl']).default('ltr').describe('The direction it is written in.'),
});

/** branch.yaml: who this site belongs to. The branch issue adds to it; these are the parts the site needs to stand. */
export const branchSchema = z.strictObject({
  name: line.describe('The name of the site.'),
  organisation: line
    .optional()
    .describe('The group whose site it is, such as “Example Town branch”. It fills blanks in templates.'),
  place: line.optional().describe('The place it is about.'),
  nation: nation.optional().describe('The nation it is in.'),
  address: address
    .optional()
    .describe('Where the site will stand, such as https://example.org/hedge/. Left out, no address is printed.'),
  contact: z
    .strictObject({
      role: line.describe('A role, not a person: “the access lead”.'),
      email: z.email().optional().describe('A role address, not somebody’s own.'),
      page: address.optional().describe('A page where a problem can be reported.'),
    })
    .optional()
    .describe('Whom to ask for another format, or tell that something is wrong.'),
  imprint: line.optional().describe('Printed and promoted by … (an office or PO Box, never a home).'),
  source: address.optional().describe('Where the source of this site can be read and changed.'),
  languages: z
    .array(languageSchema)
    .min(1)
    .default([{ tag: 'en', name: 'English', dir: 'ltr' }])
    .describe('The languages the site speaks; the first has the plain addresses.'),
  hide: z.array(slug).default([]).describe('Items to leave out, by id.'),
});
export type Branch = z.infer<typeof branchSchema>;
