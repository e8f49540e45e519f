import type { JSX } from 'preact';
import type { Field } from './field.ts';
import type { Shown } from './form.tsx';
import type { Value } from './values.ts';

/** Where one field is typed, chosen or picked. */
export function Input({
  field,
  value,
  change,
  id,
  described,
  invalid,
  offers,
  words,
}: Shown & { id: string; described: string; invalid: boolean }): JSX.Element {
  const common = { id, 'aria-describedby': described, 'aria-invalid': invalid || undefined };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const offered = offers[field.name];
  switch (field.sort) {
    case 'choice':
      return (
        <select {...common} value={text} onChange={({ currentTarget }) => change(currentTarget.value || undefined)}>
          <option value="">{words.t('setup.choose')}</option>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      );
    case 'yes-no':
      return (
        <select
          {...common}
          value={String(value ?? field.usual)}
          onChange={({ currentTarget }) => {
            const said = currentTarget.value === 'true';
            change(said === field.usual ? undefined : said);
          }}
        >
          <option value="true">{words.t('setup.yes')}</option>
          <option value="false">{words.t('setup.no')}</option>
        </select>
      );
    case 'lines': {
      const lines = Array.isArray(value) ? value.join('\n') : text;
      return (
        <textarea
          {...common}
          rows={3}
          value={lines}
          onInput={({ currentTarget }) => {
            const said = currentTarget.value.split('\n');
            change(field.single && said.length === 1 ? said[0] : said);
          }}
        />
      );
    }
    case 'text':
      return (
        <textarea {...common} rows={3} value={text} onInput={({ currentTarget }) => change(currentTarget.value)} />
      );
    case 'number':
      return (
        <input
          {...common}
          inputMode="numeric"
          value={text}
          onInput={({ currentTarget: { value: said } }) => change(/^\d+$/.test(said.trim()) ? Number(said) : said)}
        />
      );
    case 'colour':
      return <ColourInput {...common} text={text} change={change} />;
    default: {
      const list = offered === undefined ? undefined : `${id}-offers`;
      return (
        <>
          <input
            {...common}
            type={TYPES[field.sort] ?? 'text'}
            list={list}
            autocomplete="off"
            value={text}
            onInput={({ currentTarget }) => change(currentTarget.value)}
          />
          {offered !== undefined && (
            <datalist id={list}>
              {offered.map(({ value: each, label }) => (
                <option key={each} value={each}>
                  {label}
                </option>
              ))}
            </datalist>
          )}
        </>
      );
    }
  }
}

const TYPES: Partial<Record<Field['sort'], 'date' | 'email' | 'url'>> = { day: 'date', email: 'email', address: 'url' };

/** A colour, to be written or picked; nothing until somebody does. */
function ColourInput({
  text,
  change,
  ...common
}: {
  text: string;
  change(value: Value): void;
  id: string;
}): JSX.Element {
  return (
    <span class="setup-colour">
      <input
        {...common}
        value={text}
        placeholder="#1d4a34"
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <input
        type="color"
        aria-labelledby={`${common.id}-about`}
        value={/^#[0-9a-f]{6}$/i.test(text) ? text : '#1d4a34'}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </span>
  );
}
