import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Issue } from '../kit/issue.ts';
import type { Words } from '../planner/say.ts';
import type { Field } from './field.ts';
import { Input } from './input.tsx';
import type { Value, Values } from './values.ts';

/** What every part of the form is handed. */
export interface Asking {
  words: Words;
  issues: readonly Issue[];
  /** Words to choose from for some fields, by the name of the field. */
  offers: Readonly<Record<string, readonly { value: string; label: string }[]>>;
  /** What goes where, by field, in the language of the page; else the schema's own words are shown. */
  hints: Readonly<Record<string, string>>;
  /** Whether these stand in a part that may be left out as a whole. */
  within?: boolean;
}

export interface Shown extends Asking {
  field: Field;
  /** Where it stands in its file, such as `contact.email`; what problems are named by. */
  path: string;
  value: Value;
  change(value: Value): void;
}

/** A group of fields. */
export function Fields({
  fields,
  path,
  value,
  change,
  ...asking
}: Asking & { fields: readonly Field[]; path: string; value: Value; change(value: Values): void }): JSX.Element {
  const values: Values = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return (
    <>
      {fields.map((field) => (
        <One
          key={field.name}
          {...asking}
          field={field}
          path={path === '' ? field.name : `${path}.${field.name}`}
          value={values[field.name]}
          change={(inner) => change({ ...values, [field.name]: inner })}
        />
      ))}
    </>
  );
}

/** What the check says of a box that is needed and empty. */
export const MISSING = 'This is missing.';
const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

/** Fields whose name says something else where they stand. */
const LABELS: Readonly<Record<string, string>> = { source: 'copy', address: 'site' };

/** What the field at a path is called; an entry of a list, as the list. */
export function labelOf(path: string, t: Words['t']): string {
  return t(`setup.field.${LABELS[path] ?? path.replace(/^.*\./, '').replace(/\[\d+\]$/, '')}`);
}

function One(props: Shown): JSX.Element {
  const { field, path, words, issues } = props;
  const label = labelOf(path, words.t);
  const hint = props.hints[path.replace(/^\[\d+\]\.?/, '').replaceAll(/\[\d+\]/g, '')];
  const about = hint ?? field.about.replaceAll('`', '');
  const tongue = hint === undefined ? ENGLISH : {};
  const wrong = issues.filter((issue) => issue.field === path);
  if (field.sort === 'group')
    return (
      <fieldset class="setup-group">
        <legend>{label}</legend>
        <About words={about} tongue={tongue} />
        <Fields
          {...props}
          within={!field.required || props.within === true}
          fields={field.fields}
          value={props.value}
          change={props.change}
        />
        <Wrong issues={wrong} t={words.t} />
      </fieldset>
    );
  if (field.sort === 'list')
    return (
      <fieldset class="setup-group">
        <legend>{label}</legend>
        <About words={about} tongue={tongue} />
        <Entries
          {...props}
          fields={field.fields}
          entries={Array.isArray(props.value) ? props.value : []}
          called={label}
        />
        <Wrong issues={wrong} t={words.t} />
      </fieldset>
    );
  const id = idOf(path);
  return (
    <div class="setup-field">
      <label for={id}>
        {label}
        {field.required && (
          <span class="fine"> {words.t(props.within === true ? 'setup.neededWithin' : 'setup.needed')}</span>
        )}
      </label>
      <Input
        {...props}
        id={id}
        described={`${id}-about ${id}-wrong`}
        invalid={wrong.some(({ level }) => level === 'error')}
      />
      <p id={`${id}-about`} class="fine" {...tongue}>
        {about}
      </p>
      <div id={`${id}-wrong`}>
        <Wrong issues={wrong} t={words.t} />
      </div>
    </div>
  );
}

/** Entries of a list, each a group of fields. */
export function Entries({
  fields,
  entries,
  path,
  change,
  called,
  ...asking
}: Asking & {
  fields: readonly Field[];
  entries: readonly Value[];
  path: string;
  change(value: Value[]): void;
  called: string;
}): JSX.Element {
  const { t } = asking.words;
  // Whoever takes an entry out by keyboard would be nowhere once its button is gone.
  const add = useRef<HTMLButtonElement>(null);
  return (
    <>
      {entries.map((entry, at) => (
        <fieldset key={at} class="setup-entry">
          <legend>
            {called} {at + 1}
          </legend>
          <Fields
            {...asking}
            within={false}
            fields={fields}
            path={`${path}[${at}]`}
            value={entry}
            change={(inner) => change(entries.with(at, inner))}
          />
          <button
            class="button quiet"
            type="button"
            onClick={() => {
              change(entries.toSpliced(at, 1));
              add.current?.focus();
            }}
          >
            {t('setup.takeOut', { what: `${called} ${at + 1}` })}
          </button>
        </fieldset>
      ))}
      <button class="button quiet" type="button" ref={add} onClick={() => change([...entries, {}])}>
        {t('setup.addOne')}
        <span class="hear">: {called}</span>
      </button>
    </>
  );
}

function About({ words, tongue }: { words: string; tongue: Partial<typeof ENGLISH> }): JSX.Element {
  return (
    <p class="fine" {...tongue}>
      {words}
    </p>
  );
}

function Wrong({ issues, t }: { issues: readonly Issue[]; t: Words['t'] }): JSX.Element {
  return (
    <>
      {issues.map(({ message, mend, level }) =>
        message === MISSING ? (
          <p key={message} class={`setup-${level}`}>
            <strong>{t('setup.missing')}</strong>
          </p>
        ) : (
          <p key={message} class={`setup-${level}`} lang="en" dir="ltr">
            <strong>{message}</strong> {mend}
          </p>
        ),
      )}
    </>
  );
}

/** The id of the field at a path. */
export function idOf(path: string): string {
  return `f-${path.replaceAll(/[^a-z0-9]+/gi, '-')}`;
}
