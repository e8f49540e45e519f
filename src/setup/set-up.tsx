import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { forgeOf, viewFile } from '../kit/forge/forge.ts';
import type { Issue } from '../kit/issue.ts';
import type { Words } from '../planner/say.ts';
import { fieldsOf, isAsked } from './field.ts';
import type { Field } from './field.ts';
import { Entries, Fields, MISSING } from './form.tsx';
import type { Asking } from './form.tsx';
import { Look } from './look.tsx';
import { MOST, ReadFiles } from './read-files.tsx';
import { FILES, nameOfFile, problemsIn, readBack } from './reading.ts';
import type { FileName } from './reading.ts';
import { Take } from './take.tsx';
import { without } from './values.ts';
import type { Value, Values } from './values.ts';
import { withEntries, withFields } from './yaml-text.ts';

/** A file as it was read or begun, and what the form holds of it. */
interface Draft {
  text: string;
  wasRead: boolean;
  value: Value;
}

/** What everybody needs; the rest opens when somebody asks for more. */
const FIRST = [
  'name',
  'organisation',
  'place',
  'nation',
  'about',
  'contact',
  'imprint',
  'address',
  'languages',
  'colours',
  'source',
];
const inOrder = (one: Field, other: Field): number => FIRST.indexOf(one.name) - FIRST.indexOf(other.name);
const NAMES = Object.keys(FILES) as FileName[];
const BEGUN: Record<FileName, Draft> = {
  'branch.yaml': {
    text: '# Who this site belongs to. Everything in this folder is yours; the kit never writes here.\n',
    wasRead: false,
    value: { imprint: 'not-yet' },
  },
  'local.yaml': { text: '# What you have found out about your own place.\n', wasRead: false, value: [] },
  'events.yaml': { text: '# What you do, once or again and again.\n', wasRead: false, value: [] },
};

/** The form that makes a branch's files, and reads them back. */
export function SetUp({
  words,
  offers,
  hints,
  folder,
  source,
}: {
  words: Words;
  offers: Asking['offers'];
  hints: Readonly<Record<string, Asking['hints']>>;
  folder: string;
  /** Where this site's own copy is, where it says so. */
  source: string;
}): JSX.Element {
  const { t } = words;
  const [drafts, setDrafts] = useState(BEGUN);
  const [said, setSaid] = useState('');
  const [unread, setUnread] = useState<readonly Issue[]>([]);
  const touched = useRef(false);
  const fields = useMemo(
    () => ({
      'branch.yaml': fieldsOf(FILES['branch.yaml']),
      'local.yaml': fieldsOf(FILES['local.yaml']),
      'events.yaml': fieldsOf(FILES['events.yaml']),
    }),
    [],
  );
  const issues = useMemo(() => new Map(NAMES.map((name) => [name, problemsIn(name, drafts[name].value)])), [drafts]);
  const branch = asValues(drafts['branch.yaml'].value);
  const own = forgeOf(source);
  const change = (name: FileName, value: Value): void => {
    touched.current = true;
    setDrafts((before) => ({ ...before, [name]: { ...before[name], value } }));
  };
  useEffect(() => {
    // Nothing is kept anywhere: going away would lose it.
    const ask = (event: Event): void => {
      if (touched.current) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  const read = (name: string, text: string): void => {
    const file = text.length > MOST ? undefined : nameOfFile(name, text);
    if (file === undefined) {
      setSaid(t('setup.notOurs', { name: name || t('setup.pasted') }));
      return;
    }
    const back = readBack(file, text);
    setUnread(back.ok ? [] : back.issues);
    setSaid(t(back.ok ? 'setup.readBack' : 'setup.notRead', { name: file }));
    if (back.ok) setDrafts((before) => ({ ...before, [file]: { text, wasRead: true, value: back.value } }));
  };
  // Words are shown as wrong once there is something to be wrong: an empty form is only empty.
  const shownFor = (name: FileName): readonly Issue[] =>
    (issues.get(name) ?? []).filter(({ message }) => touched.current || drafts[name].wasRead || message !== MISSING);
  const asking = (name: FileName): Asking => ({ words, offers, hints: hints[name] ?? {}, issues: shownFor(name) });
  const part = (chosen: (field: string) => boolean): JSX.Element => (
    <Fields
      {...asking('branch.yaml')}
      fields={fields['branch.yaml'].filter(({ name }) => chosen(name)).toSorted(inOrder)}
      path=""
      value={drafts['branch.yaml'].value}
      change={(value) => change('branch.yaml', value)}
    />
  );
  const list = (name: 'local.yaml' | 'events.yaml'): JSX.Element => (
    <Entries
      {...asking(name)}
      fields={fields[name]}
      entries={Array.isArray(drafts[name].value) ? drafts[name].value : []}
      path=""
      called={t(name === 'local.yaml' ? 'setup.oneFact' : 'setup.oneEvent')}
      change={(value) => change(name, value)}
    />
  );
  return (
    <>
      <p class="fine">{t('setup.private')}</p>
      <ReadFiles read={read} standing={own && viewFile(own, `${folder}/branch.yaml`)} words={words} />
      <p class="keep-said" role="status">
        {said}
      </p>
      {unread.map(({ line, message, mend }) => (
        <p key={message} class="setup-error" lang="en" dir="ltr">
          {line !== undefined && `${t('setup.line', { n: line })} `}
          {message} {mend}
        </p>
      ))}
      <section>
        <h2 id="site">{t('setup.site')}</h2>
        {part((name) => FIRST.includes(name))}
        {source !== '' && branch['source'] === undefined && (
          <p>
            <button class="button quiet" type="button" onClick={() => change('branch.yaml', { ...branch, source })}>
              {t('setup.useSource', { source })}
            </button>
          </p>
        )}
        <details>
          <summary>{t('setup.more')}</summary>
          {part((name) => !FIRST.includes(name))}
        </details>
      </section>
      <section>
        <h2 id="look">{t('setup.looks')}</h2>
        <Look branch={branch} words={words} />
      </section>
      <section>
        <h2 id="facts">{t('nav.local')}</h2>
        <p>{t('setup.factsWords')}</p>
        {list('local.yaml')}
      </section>
      <section>
        <h2 id="events">{t('nav.events')}</h2>
        <p>{t('setup.eventsWords')}</p>
        {list('events.yaml')}
      </section>
      <section>
        <h2 id="take">{t('setup.take')}</h2>
        <p>{t('setup.takeWords')}</p>
        {NAMES.filter((name) => name === 'branch.yaml' || drafts[name].wasRead || hasEntries(drafts[name].value)).map(
          (name) => (
            <Take
              key={name}
              name={name}
              text={textOf(name, drafts[name])}
              wasRead={drafts[name].wasRead}
              wrong={(issues.get(name) ?? []).filter(({ level }) => level === 'error')}
              isAsked={(path) => isAsked(fields[name], path)}
              takeOut={(path) => change(name, without(drafts[name].value, path))}
              branch={branch}
              folder={folder}
              words={words}
              announce={setSaid}
            />
          ),
        )}
      </section>
    </>
  );
}

function textOf(name: FileName, { text, value }: Draft): string {
  return name === 'branch.yaml'
    ? withFields(text, inOrderOf(FILES['branch.yaml'], asValues(value)))
    : withEntries(text, Array.isArray(value) ? value : []);
}

function hasEntries(value: Value): boolean {
  return Array.isArray(value) && value.length > 0;
}

function asValues(value: Value): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** Fields in the order in which their schema has them. */
function inOrderOf(schema: (typeof FILES)['branch.yaml'], values: Values): Values {
  const order = Object.keys(schema.shape);
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
