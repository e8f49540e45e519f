import {
  foundingSchema,
  glossarySchema,
  renamesSchema,
  signpostsSchema,
  slotsSchema,
  sourcesSchema,
} from '../../../src/kit/schema/data-files.ts';
import { branchSchema } from '../../../src/kit/schema/branch.ts';
import { eventsSchema } from '../../../src/kit/schema/events.ts';
import { schemaOfKind } from '../../../src/kit/schema/kinds.ts';
import { localSchema, slotFileSchema } from '../../../src/kit/schema/local-facts.ts';
import { ownPageSchema } from '../../../src/kit/schema/page.ts';
import { LEFT_OUT } from './fill.ts';

const working = {
  lastReviewed: '2026-11-22',
  reviewBy: '2027-11-22',
  founding: ['F01'],
  sources: ['a-source'],
  origins: [{ source: 'a-source' }],
  publish: 'ready',
  translates: LEFT_OUT,
  retired: LEFT_OUT,
  status: 'new',
};
const LANGUAGES = [{ tag: 'en', name: 'English', dir: 'ltr' }];

/** Every schema that people fill in, and what must be so for the pieces to hold together. */
export const SCHEMAS: readonly { path: string; schema: unknown; base: unknown }[] = [
  {
    path: 'src/content/modules/a-session.mdx',
    schema: schemaOfKind.module,
    base: {
      ...working,
      code: 'M01',
      groupSize: { min: 4, ideal: 12, max: 30 },
      worksheets: ['a-sheet'],
      guides: ['a-guide'],
      prerequisites: ['b-session'],
      followOn: ['b-session'],
      short: LEFT_OUT,
    },
  },
  {
    path: 'src/content/modules/b-session.mdx',
    schema: schemaOfKind.module,
    base: {
      ...working,
      code: 'M02',
      groupSize: { min: 4, ideal: 12, max: 30 },
      worksheets: [],
      guides: [],
      prerequisites: [],
      followOn: [],
      status: 'retired',
      retired: { instead: 'a-session' },
    },
  },
  {
    path: 'src/content/guides/a-guide.mdx',
    schema: schemaOfKind.guide,
    base: {
      ...working,
      code: 'G01',
      worksheets: ['a-sheet'],
      templates: ['a-template'],
      guides: [],
      modules: ['a-session'],
    },
  },
  {
    path: 'src/content/worksheets/a-sheet.mdx',
    schema: schemaOfKind.worksheet,
    base: { ...working, code: 'W01', guides: ['a-guide'] },
  },
  {
    path: 'templates/documents/a-template.mdx',
    schema: schemaOfKind.template,
    base: { ...working, code: 'T01', guides: ['a-guide'] },
  },
  {
    path: 'curricula/a-course.yaml',
    schema: schemaOfKind.curriculum,
    base: {
      ...working,
      code: 'C01',
      sessions: [
        { module: 'a-session', instead: ['b-session'], between: { guide: 'a-guide', worksheet: 'a-sheet' } },
        { module: 'b-session', instead: [], between: { guide: 'a-guide', worksheet: 'a-sheet' } },
      ],
      extra: [{ module: 'b-session' }],
    },
  },
  { path: 'src/content/pages/a-page.mdx', schema: schemaOfKind.page, base: { ...working } },
  { path: 'branch/pages/our-page.mdx', schema: ownPageSchema, base: { ...working } },
  {
    path: 'branch/branch.yaml',
    schema: branchSchema,
    base: {
      address: 'https://branch.example/hedge/',
      languages: LANGUAGES,
      logo: LEFT_OUT,
      pinned: ['a-course'],
      areas: [{ id: 'east' }],
      hide: [],
      colours: { light: '#1d4a34', dark: LEFT_OUT },
    },
  },
  {
    path: 'branch/events.yaml',
    schema: eventsSchema,
    base: [
      {
        id: 'an-evening',
        session: 'a-session',
        course: 'a-course',
        area: 'east',
        repeats: { until: '2027-06-01', except: ['2026-12-08'] },
        cancelled: ['2026-12-15'],
        translations: [{ lang: 'en' }],
      },
    ],
  },
  {
    path: 'branch/local.yaml',
    schema: localSchema,
    base: [{ slot: 'a-slot', date: '2026-11-01', reviewBy: '2027-05-01', translations: [] }],
  },
  {
    path: 'branch/slots/b-slot.mdx',
    schema: slotFileSchema,
    base: { date: '2026-11-01', reviewBy: '2027-05-01' },
  },
  { path: 'src/content/data/glossary.yaml', schema: glossarySchema, base: [{ id: 'a-term', sources: ['a-source'] }] },
  { path: 'src/content/data/sources.yaml', schema: sourcesSchema, base: [{ id: 'a-source', year: 2020 }] },
  { path: 'src/content/data/signposts.yaml', schema: signpostsSchema, base: [{ id: 'a-signpost' }] },
  {
    path: 'src/content/data/slots.yaml',
    schema: slotsSchema,
    base: [
      { id: 'a-slot', worksheet: 'a-sheet', nation: false },
      { id: 'b-slot', worksheet: 'a-sheet', nation: false },
      { id: 'c-slot', worksheet: 'a-sheet', nation: false },
    ],
  },
  { path: 'src/content/data/founding.yaml', schema: foundingSchema, base: [{ id: 'F01', planned: [{ code: 'M99' }] }] },
  { path: 'src/content/data/renames.yaml', schema: renamesSchema, base: [{ from: 'an-old-name', to: 'a-session' }] },
];
