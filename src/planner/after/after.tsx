import { useState } from 'preact/hooks';
import type { KitIndex } from '../kit-index.ts';
import type { Words } from '../say.ts';
import { type Report, reportText, testedEntry } from './report.ts';

interface Props {
  kit: KitIndex;
  words: Words;
  /** Where a report can be sent, where the branch has an address. */
  mail: string;
  session: string;
  date: string;
  people: number;
}

const WORDS = ['who', 'cut', 'change'] as const;
const MOST_WORDS = 1000;

/** A short form on how it went, made into text. Nothing is sent and nothing kept. */
export function After({ kit, words, mail, session, date, people }: Props) {
  const { t } = words;
  const [chosen, choose] = useState(session);
  const [report, setReport] = useState({ date, people, who: '', cut: '', change: '' });
  const [said, say] = useState('');
  const title = kit.sessions.find(({ id }) => id === chosen)?.title ?? t('plan.ourEvening');
  const whole: Report = { ...report, title };
  const text = reportText(whole, words);
  const copy = async (what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(what);
      say(t('after.copied'));
    } catch {
      say(t('plan.copyFailed'));
    }
  };
  return (
    <form class="after" onSubmit={(event) => event.preventDefault()}>
      <div class="form-fields">
        <div class="field wide">
          <label for="after-session">{t('after.session')}</label>
          <select id="after-session" value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="">{t('plan.ourEvening')}</option>
            {kit.sessions.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="after-date">{t('plan.date')}</label>
          <input
            id="after-date"
            type="date"
            value={report.date}
            onInput={({ currentTarget }) => setReport({ ...report, date: currentTarget.value.slice(0, 10) })}
          />
        </div>
        <div class="field">
          <label for="after-people">{t('plan.people')}</label>
          <input
            id="after-people"
            type="number"
            inputMode="numeric"
            min={1}
            max={300}
            value={report.people}
            onInput={({ currentTarget: { value } }) => {
              const wanted = Math.round(Number(value));
              if (value !== '' && wanted >= 1 && wanted <= 300) setReport({ ...report, people: wanted });
            }}
          />
        </div>
      </div>
      {WORDS.map((field) => (
        <div class="field" key={field}>
          <label for={`after-${field}`}>{t(`after.${field}`)}</label>
          <textarea
            id={`after-${field}`}
            rows={3}
            maxLength={MOST_WORDS}
            aria-describedby={`after-${field}-hint`}
            value={report[field]}
            onInput={({ currentTarget }) => setReport({ ...report, [field]: currentTarget.value })}
          />
          <p class="fine" id={`after-${field}-hint`}>
            {t(`after.${field}Hint`)}
          </p>
        </div>
      ))}
      <h2>{t('after.text')}</h2>
      <pre class="whole" id="after-text">
        {text}
      </pre>
      <p class="row">
        <button class="button" type="button" onClick={() => void copy(text)}>
          {t('after.copy')}
        </button>
        {mail !== '' && (
          <a
            class="button quiet"
            href={`mailto:${mail}?subject=${encodeURIComponent(t('after.heading', { title }))}&body=${encodeURIComponent(text)}`}
          >
            {t('after.mail')}
          </a>
        )}
      </p>
      <details>
        <summary>{t('after.entry')}</summary>
        <p>{t('after.entryWords')}</p>
        {report.date === '' ? (
          <p class="notice">{t('after.entryDate')}</p>
        ) : (
          <>
            <pre class="whole" id="after-entry">
              {testedEntry(whole)}
            </pre>
            <p>
              <button class="button quiet" type="button" onClick={() => void copy(testedEntry(whole))}>
                {t('after.copyEntry')}
              </button>
            </p>
          </>
        )}
      </details>
      <p role="status">{said}</p>
    </form>
  );
}
