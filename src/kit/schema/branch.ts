import { z } from 'zod';
import { colourOn } from './colour.ts';
import { address, line, siteAddress, slug, text } from './fields.ts';
import { FORGES, nation } from './vocabulary.ts';

/** What `imprint` says where a branch hasn't settled on one yet: what needs an imprint is then withheld. */
export const NOT_YET = 'not-yet';

/** What people write where they have none, and the words of the starter left as they are: it would be printed on every sheet. */
const NO_IMPRINT =
  /^[\p{P}\p{S}\s]*(?:not[\s_-]*(?:yet|known|decided|sure)|none(?: yet)?|no|tb[acd]|to[\s_-]?do|later|pending|n\/?a|unknown|x+)?[\p{P}\p{S}\s]*$|\((?:name of your branch|office or PO Box)\)/iu;

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/, 'must be a language tag, such as cy or ur')
  .describe('The language’s tag, such as cy.');

export const languageSchema = z.strictObject({
  tag: languageTag,
  name: line.describe('Its own name for itself, such as Cymraeg.'),
  dir: z.enum(['ltr', 'rtl']).default('ltr').describe('The direction it is written in.'),
});

/** branch.yaml: who this site belongs to, and how it looks. */
export const branchSchema = z.strictObject({
  name: line.describe('The name of the site.'),
  organisation: line
    .optional()
    .describe('The group whose site it is, such as “Example Town branch”. It fills blanks in templates.'),
  place: line.optional().describe('The place it is about.'),
  nation: nation.optional().describe('The nation it is in.'),
  about: text.optional().describe('Who you are, in two or three sentences, for the home page.'),
  address: siteAddress
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
  imprint: line
    .refine(
      (said) => said === NOT_YET || !NO_IMPRINT.test(said),
      'says neither who nor where. Until that is settled, write not-yet there',
    )
    .refine(
      (said) => !/^["'“]?imprint\s*:/i.test(said),
      'says “imprint:” itself. Write only what stands behind the colon',
    )
    .optional()
    .describe(
      'Printed and promoted by … (an office or PO Box, never a home). `not-yet` makes the site without PDFs, posters and share pictures.',
    ),
  source: address
    .optional()
    .describe(
      'The address of your copy of the project, such as https://github.com/our-branch/our-site. This site is changed there.',
    ),
  forge: z
    .strictObject({
      kind: z.enum(FORGES).optional().describe('The sort of site it is. Left out, it is told by the address.'),
      line: line.max(100).default('main').describe('The line of changes (git’s branch) that the site is made from.'),
    })
    .optional()
    .describe('How `source` can be changed in a browser, where that can’t be told by its address.'),
  upstream: address
    .optional()
    .describe('Where the kit’s own site stands. Pages you haven’t changed name it as their original.'),
  kit: line
    .optional()
    .describe(
      'Where new releases of the kit come from: the address of its git repository, or of a release’s file. Left out, a copy on a forge asks what it was made from.',
    ),
  languages: z
    .array(languageSchema)
    .min(1)
    .refine((all) => new Set(all.map(({ tag }) => tag.toLowerCase())).size === all.length, 'names a language twice')
    .default([{ tag: 'en', name: 'English', dir: 'ltr' }])
    .describe('The languages the site speaks; the first has the plain addresses.'),
  colours: z
    .strictObject({
      light: colourOn('light').describe(
        'Your colour on the light page, such as #1d4a34; it must be strong enough to read.',
      ),
      dark: colourOn('dark').optional().describe('The same on the dark page. Left out, it is made from the light one.'),
    })
    .optional()
    .describe('Your colour, in place of leaf green.'),
  logo: z
    .strictObject({
      file: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]*\.(?:png|jpg|jpeg|webp)$/, 'must be a file in branch/media, such as logo.png')
        .describe('The file in the folder media: png, jpg, jpeg or webp.'),
      alt: line.max(120).describe('What it shows, for somebody who can’t see it.'),
    })
    .optional()
    .describe('Your sign at the top of each page. Without one, the hedge shoot stands there.'),
  pinned: z.array(slug).max(6).default([]).describe('Courses to put first on the home page, by id.'),
  areas: z
    .array(
      z.strictObject({
        id: slug.describe('What `area` in events.yaml calls it by.'),
        name: line.describe('Its name, such as “East side”.'),
        about: line.optional().describe('Where it is and how to find it, in one line.'),
      }),
    )
    .max(40)
    .default([])
    .describe('In a city: the area units that the branch is made of.'),
  links: z
    .array(
      z.strictObject({
        label: line.max(80).describe('The words of the link.'),
        url: address.describe('Where it leads.'),
      }),
    )
    .max(20)
    .default([])
    .describe('Your other places on the web.'),
  offline: z
    .boolean()
    .default(true)
    .describe(
      '`false` takes away “Save for offline”, and what visitors’ browsers kept of it the next time they come. Left out, it is there.',
    ),
  editor: z
    .boolean()
    .default(false)
    .describe(
      '`true` puts an editor at /keep/editor/, for those who keep the site. It needs `source`. Nothing else loads it.',
    ),
  hide: z.array(slug).default([]).describe('Items to leave out, by id.'),
});
export type Branch = z.infer<typeof branchSchema>;
