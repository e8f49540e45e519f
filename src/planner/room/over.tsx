import type { Ref } from 'preact';
import type { Words } from '../say.ts';

interface Props {
  words: Words;
  notes: string;
  title: Ref<HTMLHeadingElement>;
  /** The form for afterwards. */
  after: string;
  back(): void;
  clear(): void;
}

/** When it is over: thanks, the notes, and the way to say how it went. */
export function Over({ words: { t }, notes, title, after, back, clear }: Props) {
  return (
    <div class="room">
      <h2 class="room-title" tabIndex={-1} ref={title}>
        {t('run.over')}
      </h2>
      <p>{t('run.overWords')}</p>
      {notes !== '' && <pre class="whole">{notes}</pre>}
      <p>
        <a class="button" href={after}>
          {t('run.after')}
        </a>
      </p>
      <p class="row">
        <button class="button quiet" type="button" onClick={back}>
          {t('run.back')}
        </button>
        <button class="button quiet" type="button" onClick={clear}>
          {t('run.forget')}
        </button>
      </p>
    </div>
  );
}
