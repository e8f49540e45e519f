import { useRef, useState } from 'preact/hooks';
import { fromFile, MOST_FILE } from './plan-file.ts';
import type { Part } from './planner.tsx';

/** Opens a plan that was kept as a file. What is no plan is refused in words. */
export function OpenFile({ words: { t }, edit, announce }: Part) {
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const plan = file.size > MOST_FILE ? undefined : fromFile(await file.text());
    if (plan !== undefined) edit(plan);
    const result = t(plan === undefined ? 'plan.badFile' : 'plan.opened');
    setSaid(plan === undefined ? result : '');
    announce(result);
    // The same file can be chosen again.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <button class="button quiet" type="button" onClick={() => input.current?.click()}>
        {t('plan.open')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('plan.open')}
        onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
      />
      {said !== '' && <span class="said">{said}</span>}
    </>
  );
}
