import { z } from 'zod';
import { HIDDEN } from './hidden.ts';
import { theme } from './vocabulary.ts';

/** One line of plain text: no line breaks, no control or direction-changing characters. */
export const line = z
  .string()
  .trim()
  .min(1, 'is empty')
  .regex(new RegExp(`^[^\\t\\n\\r${HIDDEN}]*$`, 'u'), 'has a line break or a hidden control character');

/** Several sentences of plain text; line breaks are folded when shown. */
export const text = z
  .string()
  .trim()
  .min(1, 'is empty')
  .regex(new RegExp(`^[^${HIDDEN}]*$`, 'u'), 'has a hidden control character');

/** How a lasting slug is written. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A lasting slug: lower-case words joined by single hyphens. It is the file name and part of the address. */
export const slug = z
  .string()
  .max(80)
  .regex(SLUG, 'must be lower-case words joined by hyphens, such as our-housing-facts');

/** A calendar day, `2026-11-22`. */
export const day = z.iso.date('must be a day written like 2026-11-22');

/** The fingerprint of a text: the first 16 hex digits of its SHA-256. */
export const shortHash = z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hex digits in quotes');

/** A web address that starts with https:// (or http:// for the few that have nothing else). Nothing in it hides where it leads. */
export const address = z
  .string()
  .regex(
    new RegExp(`^[^\\s"<>\\\\^\`{|}\\p{Default_Ignorable_Code_Point}${HIDDEN}]*$`, 'u'),
    'has a space, a hidden character or a mark that no address has (write it as %20 and the like)',
  )
  // After the marks: reading an address drops line ends from it without a word.
  .check(z.url({ protocol: /^https?$/, error: 'must be a whole web address that starts with https://' }))
  .regex(/^[^/]*\/\/[^/?#@]*(?:[/?#]|$)/, 'has a name before an @, which can hide where it leads')
  .regex(/^[^/]*\/\/[^/?#!$&'()*+,;=]*(?:[/?#]|$)/, 'has a mark in the name of its host that no host has');

/** Where a site stands. Its path goes into rules for hosts, and into every link. */
export const siteAddress = address.regex(
  /^[^/]*\/\/[^/?#]*(?:\/[A-Za-z0-9._~-]+)*\/?$/,
  'must be where a site stands, such as https://example.org/hedge/: after the host only plain letters, digits and hyphens',
);

export const minutes = z.number().int().min(1).max(600);

/** How a row of the founding document is called. */
export const FOUNDING_ROW = /^F\d\d$/;

/** A row of the founding document, `F00` to `F99`. */
export const foundingRow = z.string().regex(FOUNDING_ROW, 'must be a row of founding.yaml, such as F39');

/** A short code: M session, G guide, W worksheet, T template, C course, with two digits. */
export const code = z.string().regex(/^[MGWTC]\d{2,4}$/, 'must be a letter and a number, such as W11');

export const sourceId = slug.describe('The id of an entry in sources.yaml.');

export const otherView = z
  .strictObject({
    view: line.describe('The view, in one sentence its holders would accept.'),
    bestCase: text.describe('The best case for it, in words its holders would use.'),
    usedIn: line.optional().describe('The title of the step in which the group works with this view.'),
  })
  .describe('A view other than the kit’s own, with its best case.');

export const exception = z
  .strictObject({
    rule: slug.describe('The name of the rule, as the check prints it.'),
    because: line.describe('Why this item needs the exception; shown on its page.'),
  })
  .describe('A rule this item departs from, and why.');

export const origin = z
  .strictObject({
    what: line.describe('The method, idea or practice.'),
    from: line.describe('The people or tradition it comes from.'),
    source: sourceId.optional(),
  })
  .describe('Where a method comes from.');

export const triedOut = z
  .strictObject({
    date: day.describe('The day it was run.'),
    people: z.number().int().min(1).describe('How many took part.'),
    notes: text.describe('What happened and what was changed because of it.'),
  })
  .describe('One real time this was run with a group.');

/** Fields that every kind of item has. */
export const common = {
  title: line.max(80).describe('The title people see.'),
  summary: line.max(160, 'is longer than 160 characters').describe('One sentence under 160 characters.'),
  founding: z.array(foundingRow).default([]).describe('The rows of the founding document this serves.'),
  sources: z.array(sourceId).default([]).describe('Sources this item rests on, by id.'),
  origins: z.array(origin).default([]).describe('Lineage: whom the methods come from.'),
  contributors: z
    .array(line)
    .default([])
    .describe('Real people who agreed to be named. Leave it empty rather than invent.'),
  licence: z.literal('CC-BY-SA-4.0').default('CC-BY-SA-4.0').describe('The licence of the words.'),
  lastReviewed: day.describe('The day somebody last read this through and checked it.'),
  reviewBy: day.describe('The day by which somebody should check it again.'),
  publish: z.enum(['ready', 'never']).default('ready').describe('`never` keeps unfinished text out of every output.'),
  exceptions: z.array(exception).default([]).describe('Rules this item departs from, with reasons.'),
  basedOn: shortHash
    .optional()
    .describe(
      'In a branch’s version only, where it was begun in a browser: the fingerprint of the kit’s text it was made from. `hedge record` writes it down.',
    ),
  translates: z
    .strictObject({
      hash: z
        .string()
        .regex(/^[0-9a-f]{16}$/)
        .describe('The fingerprint of the text this was translated from; `hedge check` prints it.'),
      checked: z.boolean().describe('Whether a speaker of the language has checked it.'),
    })
    .optional()
    .describe('In a translation only: what it was translated from.'),
};

/** Fields of the items people work with: sessions, guides, worksheets and templates. */
export const working = {
  ...common,
  code: code.describe('The short name, such as W11. It never changes.'),
  theme,
  status: z.enum(['new', 'tested', 'retired']).default('new').describe('`new`: complete, not yet tried with a group.'),
  tested: z.array(triedOut).default([]).describe('Real times this was run.'),
  retired: z
    .strictObject({
      because: line.describe('Why it was retired; shown on its page.'),
      instead: slug.optional().describe('What to use instead, by id: an item of the same kind.'),
    })
    .optional()
    .describe('Why it was retired, and what to use instead.'),
  safeguarding: z
    .enum(['none', 'note', 'lead-required'])
    .default('none')
    .describe('Whether a named safeguarding lead must be there.'),
  specialist: z
    .literal('required')
    .optional()
    .describe('Shown as waiting for review until `reviewedBy` names somebody with experience.'),
  reviewedBy: z.array(line).default([]).describe('Specialists who reviewed it and agreed to be named.'),
};
