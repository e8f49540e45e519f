import type { Issue } from '../kit/issue.ts';
import type { SiteReading } from './reading.ts';

/** A rule over the finished site. */
export type SiteRule = (reading: SiteReading) => Issue[];
