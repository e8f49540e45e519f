import { field, textField } from './forge.ts';
import type { Forge } from './forge.ts';
import { linked } from './keeper.ts';
import type { Keeper, Outcome } from './keeper.ts';

/** By this the one issue is known again, whatever it is called by then. */
const MARK = '<!-- hedge-keeper: report -->';

const TITLE = 'Your site: what waits for you';

const FOOT =
  'This list is renewed at most once a month, and closed when nothing waits. Close it yourself if you have seen it: it comes back only when something on it changes.';

/** Brings the one issue up to date with what waits; nothing waits where there are no parts. */
export async function tell({ forge }: Keeper, parts: readonly string[]): Promise<Outcome> {
  const words = parts.length === 0 ? [] : [`# ${TITLE}`, ...parts];
  if (forge?.ask === undefined)
    // A forge that lets no job write tells people of jobs that failed.
    return { code: parts.length > 0 && forge !== undefined ? 1 : 0, words };
  const body = [...parts, FOOT, MARK].join('\n\n');
  const found = await findIssue(forge);
  if ('refused' in found) {
    if (parts.length === 0) return { code: 0, words: [] };
    return {
      code: 1,
      words: [
        ...words,
        `This run is marked as failed so that you hear of it: issues are switched off here (the forge answered ${found.refused}). Switch them on and it comes as an issue: ${linked('Settings, General, Features', forge.links.settings)}, “Issues”.`,
      ],
    };
  }
  const { issue } = found;
  const failed = await renew(forge, issue, parts.length === 0 ? undefined : body);
  return failed === undefined
    ? { code: 0, words }
    : { code: 1, words: [...words, `It couldn’t be put into an issue: the forge answered ${failed}.`] };
}

interface Issue {
  number: number;
  open: boolean;
  body: string;
}

/** Pages of issues that are looked through, fifty each. */
const MOST_PAGES = 20;

async function findIssue(forge: Forge): Promise<{ issue?: Issue } | { refused: number }> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const reply = await forge.ask?.('GET', `/issues?state=all&per_page=50&limit=50&page=${page}`);
    if (reply?.status !== 200 || !Array.isArray(reply.body)) return { refused: reply?.status ?? 0 };
    for (const each of reply.body) {
      const number = field(each, 'number');
      const body = textField(each, 'body') ?? '';
      if (typeof number === 'number' && !field(each, 'pull_request') && body.includes(MARK))
        return { issue: { number, body, open: textField(each, 'state') === 'open' } };
    }
    if (reply.body.length < 50) break;
  }
  return {};
}

/** Opens, renews, or closes it; gives the answer where the forge refused. */
async function renew(forge: Forge, issue: Issue | undefined, body: string | undefined): Promise<number | undefined> {
  const send = async (method: string, path: string, what: object): Promise<number | undefined> => {
    const reply = await forge.ask?.(method, path, what);
    return reply !== undefined && reply.status >= 200 && reply.status < 300 ? undefined : (reply?.status ?? 0);
  };
  if (issue === undefined) return body === undefined ? undefined : send('POST', '/issues', { title: TITLE, body });
  const path = `/issues/${issue.number}`;
  if (body === undefined) {
    if (!issue.open) return undefined;
    return (
      (await send('POST', `${path}/comments`, { body: 'Nothing waits any more. Thank you.' })) ??
      (await send('PATCH', path, { state: 'closed' }))
    );
  }
  // Forges store line ends in their own way.
  const same = issue.body.replaceAll('\r\n', '\n').trim() === body.trim();
  if (same) return undefined;
  return (
    (await send('PATCH', path, { body, state: 'open' })) ??
    (await send('POST', `${path}/comments`, { body: 'What waits has changed: see above.' }))
  );
}
