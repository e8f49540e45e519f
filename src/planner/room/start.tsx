import { render } from 'preact';
import { itemsFor } from '../../kit/session/plan.ts';
import { type Details, loadData } from '../kit-index.ts';
import { fromLink } from '../link.ts';
import { wordsOf } from '../words.ts';
import { Room } from './room.tsx';

const root = document.querySelector<HTMLElement>('#room');
if (root !== null) {
  void start(root);
  // Another plan may be put into the same page's address.
  addEventListener('hashchange', () => location.reload());
}

async function start(root: HTMLElement): Promise<void> {
  const { details = '', words = '{}', plan: planner = '', after = '' } = root.dataset;
  const link = location.hash.slice(1);
  const plan = fromLink(link);
  const said = wordsOf(words);
  root.hidden = false;
  if (plan === undefined || plan.items.length === 0) {
    document.querySelector('#room-none')?.removeAttribute('hidden');
    return;
  }
  const ids = [...new Set(plan.items.flatMap(({ from }) => (from === undefined ? [] : [from.session])))];
  const read = await Promise.all(
    // A session that the kit no longer has leaves its times and titles, which are in the link.
    ids.map((id) =>
      loadData<Details>(`${details}${id}.json`).then(
        (found) => [id, found] as const,
        () => undefined,
      ),
    ),
  );
  const known = new Map(read.filter((each) => each !== undefined));
  document.documentElement.classList.add('in-room');
  render(
    <Room
      plan={plan}
      items={itemsFor(plan.items, plan.people)}
      details={known}
      missing={known.size < ids.length}
      words={said}
      link={link}
      planner={planner}
      after={after}
    />,
    root,
  );
}
