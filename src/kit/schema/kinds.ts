import { curriculumSchema } from './curriculum.ts';
import { guideSchema } from './guide.ts';
import { moduleSchema } from './module.ts';
import { pageSchema } from './page.ts';
import { templateSchema } from './template.ts';
import { worksheetSchema } from './worksheet.ts';

/** The frontmatter of each kind of item; for a course, its whole file. */
export const schemaOfKind = {
  module: moduleSchema,
  guide: guideSchema,
  worksheet: worksheetSchema,
  template: templateSchema,
  curriculum: curriculumSchema,
  page: pageSchema,
} as const;
