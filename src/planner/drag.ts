/** Where an item is while it is dragged: from which place, and to which it would go. */
export interface Lifted {
  from: number;
  to: number;
}

/** Follows a pointer that took hold of a row, until it lets go. `over` is told where the row would go; `drop` where it does. */
export function beginDrag(
  event: PointerEvent,
  list: HTMLElement,
  from: number,
  over: (lifted: Lifted | undefined) => void,
  drop: (to: number) => void,
): void {
  if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const grip = event.currentTarget;
  grip.setPointerCapture(event.pointerId);
  let to = from;
  over({ from, to });
  const follow = ({ clientY }: PointerEvent): void => {
    to = placeAt(list, clientY);
    over({ from, to });
    const edge = 70;
    if (clientY < edge) scrollBy(0, -12);
    if (clientY > innerHeight - edge) scrollBy(0, 12);
  };
  const end = (last: Event): void => {
    grip.removeEventListener('pointermove', follow);
    for (const name of ENDS) grip.removeEventListener(name, end);
    if (last.type === 'pointerup') drop(to);
    else over(undefined);
  };
  grip.addEventListener('pointermove', follow);
  for (const name of ENDS) grip.addEventListener(name, end);
}

const ENDS = ['pointerup', 'pointercancel'] as const;

/** The row whose middle is nearest. */
function placeAt(list: HTMLElement, y: number): number {
  const rows = [...list.querySelectorAll('.plan-row')].map((row) => row.getBoundingClientRect());
  let nearest = 0;
  rows.forEach(({ top, height }, place) => {
    const before = rows[nearest];
    if (before === undefined) return;
    if (Math.abs(top + height / 2 - y) < Math.abs(before.top + before.height / 2 - y)) nearest = place;
  });
  return nearest;
}
