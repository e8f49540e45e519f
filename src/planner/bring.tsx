import type { Part } from './planner.tsx';
import { copiesInWords } from './plain-text.ts';

/** What to bring for these people, with copies of each sheet, and the way without a printer. */
export function Bring({ plan, evening, words, edit }: Part) {
  const { t } = words;
  const { things, sheets, noPrinter } = evening;
  if (things.length + sheets.length === 0) return null;
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">{t('plan.bring', { n: plan.people })}</h2>
      <ul class="things">
        {things.map(({ item, count }) => (
          <li key={item}>{t('print.amount', { item, n: count })}</li>
        ))}
        {sheets.map(({ sheet, copies }) => (
          <li key={sheet.id}>
            <a href={sheet.href}>{sheet.title}</a>
            {': '}
            {copiesInWords(copies, words)}
          </li>
        ))}
      </ul>
      {sheets.length > 0 && plan.online && <p>{t('plan.sendSheets')}</p>}
      {sheets.length > 0 && plan.large + plan.giant === 0 && (
        <p class="fine">
          {t('plan.askLarge')}{' '}
          <button class="link" type="button" onClick={() => edit({ ...plan, large: 1 })}>
            {t('plan.oneLarge')}
          </button>
        </p>
      )}
      {noPrinter.length > 0 && (
        <details>
          <summary>{t('plan.noPrinter')}</summary>
          <ul>
            {noPrinter.map(({ item, way }) => (
              <li key={item}>
                {item}: {way}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
