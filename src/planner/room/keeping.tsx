import type { Words } from '../say.ts';
import { forget } from './kept.ts';

/** What the device may do. */
export interface KeepingProps {
  t: Words['t'];
  keeping: boolean;
  setKeeping(keeping: boolean): void;
  sound: boolean;
  setSound(sound: boolean): void;
}

/** What somebody can ask for: a bell, and that the device keeps the notes. */
export function Keeping({ t, keeping, setKeeping, sound, setSound }: KeepingProps) {
  return (
    <div class="keeping">
      <label class="check">
        <input type="checkbox" checked={sound} onChange={({ currentTarget }) => setSound(currentTarget.checked)} />
        <span>{t('run.sound')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={keeping}
          onChange={({ currentTarget }) => {
            if (!currentTarget.checked) forget();
            setKeeping(currentTarget.checked);
          }}
        />
        <span>{t('run.keep')}</span>
      </label>
    </div>
  );
}
