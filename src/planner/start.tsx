import { render } from 'preact';
import { emptyPlan } from '../kit/session/plan.ts';
import { fromLink } from './link.ts';
import { itemsOfSession, type KitIndex, loadData } from './kit-index.ts';
import { Planner } from './planner.tsx';
import type { Words } from './say.ts';
import { wordsOf } from './words.ts';

const root = document.querySelector<HTMLElement>('#planner');
if (root !== null) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const { index = '', words = '{}', room = '', sessions = '' } = root.dataset;
  const said = wordsOf(words);
  root.hidden = false;
  try {
    const kit = await loadData<KitIndex>(index);
    const { plan, problem } = planHere(kit);
    const course = new URLSearchParams(location.search).get('course') ?? '';
    root.replaceChildren();
    render(<Planner kit={kit} words={said} first={plan} problem={problem} room={room} course={course} />, root);
  } catch {
    root.replaceChildren(
      Object.assign(document.createElement('p'), { textContent: said.t('plan.notLoaded') }),
      again(said, sessions),
    );
  }
}

function again({ t }: Words, href: string): HTMLElement {
  return Object.assign(document.createElement('a'), { href, textContent: t('nav.module') });
}

/** The plan of the link, or one begun with the session that somebody came from. */
function planHere(kit: KitIndex): { plan: ReturnType<typeof emptyPlan>; problem: boolean } {
  const link = location.hash.slice(1);
  const asked = new URLSearchParams(location.search);
  const session = kit.sessions.find(({ id }) => id === asked.get('session'));
  const plan = fromLink(link);
  if (plan !== undefined) return { plan, problem: false };
  const empty = emptyPlan();
  const people = Number(asked.get('people'));
  const begun = {
    ...empty,
    ...(people >= 1 && people <= 300 ? { people: Math.round(people) } : {}),
    ...(session === undefined ? {} : { items: itemsOfSession(session), facilitators: session.facilitators }),
  };
  return { plan: begun, problem: link !== '' };
}
