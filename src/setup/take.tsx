import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { editFile, forgeOf, newFile } from '../kit/forge/forge.ts';
import type { Forge } from '../kit/forge/forge.ts';
import type { Issue } from '../kit/issue.ts';
import type { ForgeKind } from '../kit/schema/vocabulary.ts';
import type { Words } from '../planner/say.ts';
import { idOf, labelOf } from './form.tsx';
import type { FileName } from './reading.ts';
import type { Value, Values } from './values.ts';

/** One file that is ready, and the ways to take it away. */
export function Take({
  name,
  text,
  wasRead,
  wrong,
  isAsked,
  takeOut,
  branch,
  folder,
  words: { t },
  announce,
}: {
  name: FileName;
  text: string;
  /** Whether it was read back: then it is there already, and is changed rather than made. */
  wasRead: boolean;
  /** What in it must be mended first. */
  wrong: readonly Issue[];
  /** Whether the form has a field for what stands at a path. */
  isAsked(path: string): boolean;
  takeOut(path: string): void;
  branch: Values;
  folder: string;
  words: Words;
  announce(said: string): void;
}): JSX.Element {
  const [copied, setCopied] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const forge = forgeFrom(branch);
  const path = `${folder}/${name}`;
  const made = forge && newFile(forge, path, text);
  const pasted = forge !== undefined && (wasRead || made?.filled === false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(t('keep.copied'));
    } catch {
      announce(t('keep.notCopied'));
    }
  };
  return (
    <section class="setup-file">
      <h3 ref={head} tabIndex={-1}>
        {name}
      </h3>
      {wrong.length > 0 && (
        <p class="setup-error">
          {t('setup.mendFirst', { n: wrong.length })}{' '}
          <Where issues={wrong.filter(({ field = '' }) => isAsked(field))} t={t} />
        </p>
      )}
      {wrong
        .filter(({ field = '' }) => !isAsked(field))
        .map(({ field = '', message, mend }) => (
          <div key={field} class="setup-error">
            <p lang="en" dir="ltr">
              <strong>{message}</strong> {mend}
            </p>
            <p>
              <button
                class="button quiet"
                type="button"
                onClick={() => {
                  takeOut(field);
                  head.current?.focus();
                }}
              >
                {t('setup.takeOut', { what: field })}
              </button>
            </p>
          </div>
        ))}
      <details open={text.length < 1500}>
        <summary>{t('setup.whatItSays')}</summary>
        <pre lang="en" dir="ltr" tabIndex={0}>
          {text}
        </pre>
      </details>
      <p class="keep-presses">
        <button class="button quiet" type="button" onClick={() => void copy()}>
          {t('setup.copy')}
        </button>
        <button class="button quiet" type="button" onClick={() => save(name, text)}>
          {t('setup.save')}
        </button>
        {forge !== undefined && wrong.length === 0 && (
          <a class="button" href={wasRead ? editFile(forge, path) : made?.href}>
            {t(wasRead ? 'setup.change' : 'setup.make', { host: new URL(forge.repository).host })}
          </a>
        )}
      </p>
      {pasted && <p class="fine">{t(copied ? 'setup.pasteNow' : 'setup.copyFirst')}</p>}
      {forge === undefined && <p class="fine">{t('setup.noCopy')}</p>}
    </section>
  );
}

/** Links to the fields where something must be mended, each once. */
function Where({ issues, t }: { issues: readonly Issue[]; t: Words['t'] }): JSX.Element {
  const paths = [...new Set(issues.flatMap(({ field }) => field ?? []))];
  return (
    <>
      {paths.map((path, at) => (
        <span key={path}>
          {at > 0 && ' · '}
          <a href={`#${idOf(path)}`}>{labelOf(path, t)}</a>
        </span>
      ))}
    </>
  );
}

/** The forge that the form's own fields name. */
function forgeFrom({ source, forge }: Values): Forge | undefined {
  const said = typeof forge === 'object' && forge !== null && !Array.isArray(forge) ? forge : {};
  return typeof source === 'string'
    ? forgeOf(source.trim(), { kind: word(said['kind']) as ForgeKind | undefined, line: word(said['line']) })
    : undefined;
}

function word(value: Value): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function save(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
