import { useState } from 'preact/hooks';
import { calendarFile } from './calendar-file.ts';
import { type Details, loadData } from './kit-index.ts';
import { toLink } from './link.ts';
import { OpenFile } from './open-file.tsx';
import { toFile } from './plan-file.ts';
import { invitation, nameOf, plainText } from './plain-text.ts';
import type { Part } from './planner.tsx';
import { fillHardCards } from './plan-paper.tsx';

/** Ways to take a plan along: to the room, on paper, in a message, as files and as a link. */
export function TakeAway(part: Part & { room: string }) {
  const { plan, evening, words, announce, room } = part;
  const { t } = words;
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const address = (): string =>
    `${location.origin === 'null' ? location.href.split('#')[0] : `${location.origin}${location.pathname}`}#${toLink(plan)}`;
  const say = (result: string): void => {
    setSaid(result);
    announce(result);
  };
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      say(t('plan.copyFailed'));
    }
  };
  /** Does something that takes a while, and says whether it went well. */
  const work = async (doIt: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setSaid(t('plan.making'));
    say(await doIt().catch(() => t('plan.notMade')));
    setBusy(false);
  };
  const print = (): Promise<void> =>
    work(async () => {
      const details = await Promise.all(evening.sessions.map(({ details: path }) => loadData<Details>(path)));
      dispatchEvent(new Event('beforeprint'));
      fillHardCards(evening.sessions.map((session, index) => ({ session, html: details[index]?.hard ?? '' })));
      globalThis.print();
      return t('plan.printed');
    });
  const word = (): Promise<void> =>
    work(async () => {
      const { wordRunSheet } = await import('./word-run-sheet.ts');
      save(fileName(part, 'docx'), await wordRunSheet(plan, evening, words));
      return t('plan.saved');
    });
  const pack = (): Promise<void> =>
    work(async () => {
      const { packPdf } = await import('./pack-pdf.ts');
      save(fileName(part, 'pdf'), new Blob([await packPdf(evening, plan.people)], { type: 'application/pdf' }));
      return t('plan.saved');
    });
  const calendar = (): void => {
    const text = calendarFile(plan, evening, words, crypto.randomUUID(), new Date());
    if (text === undefined) return say(t('plan.noDate'));
    save(fileName(part, 'ics'), new Blob([text], { type: 'text/calendar' }));
    say(t('plan.saved'));
  };
  const button = (label: string, act: () => unknown) => (
    <li>
      <button class="button quiet" type="button" disabled={busy} onClick={() => void act()}>
        {label}
      </button>
    </li>
  );
  // From a stick no file can be read: the sheets are beside the page, each by itself.
  const hasPaper =
    location.protocol !== 'file:' &&
    (evening.sheets.some(({ sheet }) => sheet.files.standard !== undefined) ||
      evening.sessions.some(({ papers }) => papers.length > 0));
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{t('plan.take')}</h2>
      <p>
        <a
          class="button"
          href={room}
          onClick={({ currentTarget }) => {
            // Packed when it is wanted: not with every letter typed.
            currentTarget.href = `${room}#${toLink(plan)}`;
          }}
          onContextMenu={({ currentTarget }) => {
            currentTarget.href = `${room}#${toLink(plan)}`;
          }}
        >
          {t('plan.run')}
        </a>
      </p>
      <ul class="ways-out">
        {button(t('plan.print'), print)}
        {hasPaper && button(t('plan.pack'), pack)}
        {button(t('plan.word'), word)}
        {button(t('plan.copyText'), () => copy(plainText(plan, evening, words), t('plan.copied')))}
        {button(t('plan.calendar'), calendar)}
        {button(t('plan.copyLink'), () => copy(address(), t('plan.linkCopied')))}
        {button(t('plan.save'), () => {
          save(fileName(part, 'json'), new Blob([toFile(plan)], { type: 'application/json' }));
          say(t('plan.saved'));
        })}
        <li>
          <OpenFile {...part} />
        </li>
      </ul>
      <p class="said" role="status">
        {said}
      </p>
      <p class="fine">{t('plan.linkWhy')}</p>
      <details>
        <summary>{t('plan.invitation')}</summary>
        <pre class="whole" id="plan-invitation">
          {invitation(plan, evening, words)}
        </pre>
        <p>
          <button
            class="button quiet"
            type="button"
            onClick={() => void copy(invitation(plan, evening, words), t('session.copied'))}
          >
            {t('session.copy')}
          </button>
        </p>
      </details>
    </section>
  );
}

/** A name for a file, from the evening's: letters, digits and hyphens. */
function fileName({ plan, evening, words }: Part, ending: string): string {
  const name = nameOf(plan, evening, words)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${name || 'plan'}.${ending}`;
}

function save(name: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
