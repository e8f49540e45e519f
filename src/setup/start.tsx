import { render } from 'preact';
import { wordsOf } from '../planner/words.ts';
import type { Asking } from './form.tsx';
import { SetUp } from './set-up.tsx';

const root = document.querySelector<HTMLElement>('#set-up');
if (root !== null) {
  const { words = '{}', offers = '{}', hints = '{}', folder = 'branch', source = '' } = root.dataset;
  root.hidden = false;
  root.replaceChildren();
  render(
    <SetUp
      words={wordsOf(words)}
      offers={JSON.parse(offers) as Asking['offers']}
      hints={JSON.parse(hints) as Record<string, Asking['hints']>}
      folder={folder}
      source={source}
    />,
    root,
  );
}
