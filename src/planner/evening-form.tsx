import type { Plan } from '../kit/session/plan.ts';
import type { Part } from './planner.tsx';

const MOST_PEOPLE = 300;

/** When, where and who. */
export function EveningForm({ plan, words: { t }, edit }: Part) {
  const set = (part: Partial<Plan>, field: string): void => edit({ ...plan, ...part }, field);
  const number = (field: 'people' | 'large' | 'giant' | 'facilitators', least: number, most: number) => (
    <div class="field">
      <label for={`plan-${field}`}>{t(`plan.${field}`)}</label>
      <input
        id={`plan-${field}`}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={plan[field]}
        onInput={({ currentTarget: { value } }) => {
          const wanted = Math.round(Number(value));
          if (value !== '' && wanted >= least && wanted <= most) set({ [field]: wanted }, field);
        }}
      />
    </div>
  );
  const text = (field: 'title' | 'place', most: number) => (
    <div class="field wide">
      <label for={`plan-${field}`}>{t(`plan.${field}`)}</label>
      <input
        id={`plan-${field}`}
        maxLength={most}
        autocomplete="off"
        value={plan[field]}
        onInput={({ currentTarget: { value } }) => set({ [field]: value }, field)}
      />
    </div>
  );
  const when = (field: 'date' | 'start' | 'end') => (
    <div class="field">
      <label for={`plan-${field}`}>{t(`plan.${field}`)}</label>
      <input
        id={`plan-${field}`}
        type={field === 'date' ? 'date' : 'time'}
        value={plan[field]}
        onInput={({ currentTarget: { value } }) => set({ [field]: value.slice(0, 10) }, field)}
      />
    </div>
  );
  return (
    <form class="evening" onSubmit={(event) => event.preventDefault()} aria-labelledby="evening">
      <h2 id="evening">{t('plan.evening')}</h2>
      <div class="form-fields">
        {when('date')}
        {when('start')}
        {when('end')}
        {number('people', 1, MOST_PEOPLE)}
      </div>
      <details>
        <summary>{t('plan.moreAbout')}</summary>
        <div class="form-fields">
          {text('title', 200)}
          {text('place', 200)}
          {number('facilitators', 1, 20)}
          {number('large', 0, MOST_PEOPLE)}
          {number('giant', 0, MOST_PEOPLE)}
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={plan.online}
            onChange={({ currentTarget }) => set({ online: currentTarget.checked }, 'online')}
          />
          <span>{t('plan.online')}</span>
        </label>
      </details>
    </form>
  );
}
