import type { Item } from '../../kit/kit.ts';
import { length } from '../../kit/session/agenda.ts';
import { isWorking } from './notices.ts';
import type { View } from './view.ts';

const AUDIENCE: Record<string, string> = {
  members: 'members',
  public: 'general public',
  mixed: 'general public and members',
};

/** An item as schema.org describes it, as JSON that can't end its script element. */
export function learningResource(item: Item, view: View): string {
  const { data } = item;
  const minutes =
    item.kind === 'module' ? length(item.plan) : item.kind === 'worksheet' ? item.data.minutes : undefined;
  const isBasedOn = data.sources.map((id) => view.source(id)?.url).filter((url) => url !== undefined);
  const resource = {
    '@context': 'https://schema.org',
    '@type': item.kind === 'curriculum' ? 'Course' : 'LearningResource',
    name: data.title,
    description: data.summary,
    inLanguage: item.lang,
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    isAccessibleForFree: true,
    dateModified: data.lastReviewed,
    accessibilityFeature: ['structuralNavigation', 'highContrastDisplay', 'readingOrder'],
    ...(minutes === undefined ? {} : { timeRequired: `PT${minutes}M` }),
    ...(item.kind === 'module'
      ? { teaches: item.data.outcomes, learningResourceType: 'session plan' }
      : { learningResourceType: item.kind }),
    ...('audience' in data ? { audience: { '@type': 'Audience', audienceType: AUDIENCE[data.audience] } } : {}),
    ...(isBasedOn.length === 0 ? {} : { isBasedOn }),
    ...(isWorking(item) ? { identifier: item.data.code } : {}),
    provider: { '@type': 'Organization', name: view.kit.branch.name },
  };
  return JSON.stringify(resource).replaceAll('<', '\\u003c');
}
