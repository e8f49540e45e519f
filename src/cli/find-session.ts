import { PlainError } from '../edge/plain.ts';
import type { ModuleItem } from '../kit/kit.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import { viewsOf } from '../outputs/web/view.ts';
import type { View } from '../outputs/web/view.ts';
import { readBase } from './project.ts';
import type { Project } from './project.ts';
import { readProject } from './reading.ts';
import { UsageError } from './verb.ts';
import type { Typed, World } from './verb.ts';

/** The session that was asked for by id or code, and the kit as seen in the language that was asked for. */
export function findSession(
  verb: string,
  typed: Typed,
  project: Project,
  world: World,
): { session: ModuleItem; view: View } {
  const [id] = typed.words;
  if (id === undefined) throw new UsageError(`Say which session: hedge ${verb} why-join-your-union.`);
  const { kit } = readProject(project, world);
  if (kit.imprintPending)
    throw new PlainError(
      'branch.yaml says “imprint: not-yet”, and what is printed or shared needs an imprint. Settle on one first: an office or a PO Box, never a home.',
    );
  const tag = typed.text('lang') ?? kit.languages[0]?.tag;
  const view = viewsOf(kit, readBase(typed, kit.branch.address)).find((each) => each.language.tag === tag);
  if (view === undefined)
    throw new UsageError(
      `This site has no language “${tag}”. It has ${kit.languages.map((language) => language.tag).join(', ')}.`,
    );
  const all = view.all('module').map(({ item }) => item);
  const session = all.find((item) => item.id === id || item.data.code.toLowerCase() === id.toLowerCase());
  if (session === undefined)
    throw new PlainError(
      `There is no session “${id}”.${didYouMean(
        id,
        all.map((item) => item.id),
      )}`,
    );
  if (session.unprintable === true)
    throw new PlainError(
      `Paper can’t show most letters of “${session.data.title}” (${session.file}): the kit has no typeface of its script. Its page and its Word file can be used.`,
    );
  return { session, view: view.speaking(session.lang) };
}
