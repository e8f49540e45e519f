import { render } from 'preact';
import { type KitIndex, loadData } from '../kit-index.ts';
import { fromLink } from '../link.ts';
import { wordsOf } from '../words.ts';
import { After } from './after.tsx';

const root = document.querySelector<HTMLElement>('#after');
if (root !== null) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const { index = '', words = '{}', mail = '' } = root.dataset;
  const kit = await loadData<KitIndex>(index).catch((): KitIndex => ({ sessions: [], courses: [] }));
  const plan = fromLink(location.hash.slice(1));
  const asked =
    plan?.items.find(({ from }) => from !== undefined)?.from?.session ??
    new URLSearchParams(location.search).get('session') ??
    '';
  root.hidden = false;
  render(
    <After
      kit={kit}
      words={wordsOf(words)}
      mail={mail}
      session={kit.sessions.some(({ id }) => id === asked) ? asked : ''}
      date={plan?.date ?? ''}
      people={plan?.people ?? 12}
    />,
    root,
  );
}
