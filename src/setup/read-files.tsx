import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../planner/say.ts';

/** The largest file that is read: what the check allows. */
export const MOST = 256 * 1024;

/** Reads files back, chosen or pasted. */
export function ReadFiles({
  read,
  standing,
  words: { t },
}: {
  read(name: string, text: string): void;
  /** Where a file of this site's own copy can be seen, where that is known. */
  standing: string | undefined;
  words: Words;
}): JSX.Element {
  const [pasted, setPasted] = useState('');
  return (
    <details class="setup-back">
      <summary>{t('setup.again')}</summary>
      <p>{t('setup.againWords')}</p>
      {standing !== undefined && (
        <p>
          <a href={standing}>{t('setup.openFile', { name: 'branch.yaml' })}</a>
        </p>
      )}
      <p>
        <label>
          {t('setup.files')}{' '}
          <input
            type="file"
            accept=".yaml,.yml,text/yaml,text/plain"
            multiple
            onChange={async ({ currentTarget }) => {
              for (const file of currentTarget.files ?? [])
                read(file.name, file.size > MOST ? ' '.repeat(MOST + 1) : await file.text());
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p>
        <label for="setup-pasted">{t('setup.paste')}</label>
        <textarea
          id="setup-pasted"
          rows={4}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <button
          class="button quiet"
          type="button"
          onClick={() => {
            read('', pasted);
            setPasted('');
          }}
        >
          {t('setup.readPasted')}
        </button>
      </p>
    </details>
  );
}
