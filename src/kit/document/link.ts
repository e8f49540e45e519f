import type { Issue } from '../issue.ts';

type Words = Pick<Issue, 'message' | 'mend'>;

/** Characters that browsers drop from an address, or that hide what it is. */
const HIDDEN =
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff0-\uffff]/;
const ALL_HIDDEN = new RegExp(HIDDEN.source, 'g');

/** Why a link's address can't be used, or nothing where it can. The address is as it stands after entities are read. */
export function refuseLink(url: string): Words | undefined {
  const shown = url.length > 60 ? `${url.slice(0, 57)}…` : url;
  if (url === '')
    return { message: 'The link has no address.', mend: 'Write it in the round brackets: [words](/sessions/…/).' };
  const bare = url.replace(ALL_HIDDEN, '').toLowerCase();
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(bare)?.[1];
  if (scheme !== undefined && !SCHEMES.has(scheme))
    return {
      message: CODE.has(scheme)
        ? `A link to “${scheme}:” can run code, so it is not used here.`
        : `Links to “${scheme}:” are not used here.`,
      mend: 'Use an address that starts with https://, mailto: or tel:, or one of this site’s, such as /guides/everyone-speaks/.',
    };
  if (HIDDEN.test(url))
    return {
      message: `The address “${shown.replace(ALL_HIDDEN, '·')}” has a space or a hidden character in it.`,
      mend: 'Type it again; write a space as %20.',
    };
  if (/^[/\\]{2}/.test(url) || url.startsWith('/\\') || url.includes('\\'))
    return {
      message: `The address “${shown}” leads to another site without saying how.`,
      mend: 'Start it with https://; or, for a page of this site, with one slash.',
    };
  if (scheme === 'http' || scheme === 'https') return refuseWebAddress(url, shown);
  if (scheme === 'mailto')
    return /^mailto:[^\s@?]+@[^\s@?]+(?:\?.*)?$/i.test(url)
      ? undefined
      : { message: `“${shown}” is not an e-mail address.`, mend: 'Write mailto:name@example.org.' };
  if (scheme === 'tel')
    return /^tel:\+?[\d()-]{3,20}$/i.test(url)
      ? undefined
      : {
          message: `“${shown}” is not a telephone number.`,
          mend: 'Write tel: and the digits, such as tel:08001234567.',
        };
  if (url.startsWith('/') || url.startsWith('#')) return undefined;
  return {
    message: `The address “${shown}” can’t be told apart from a misspelt one.`,
    mend: 'Start it with a slash for a page of this site, such as /guides/everyone-speaks/; with # for a heading on this page; with https:// for another site.',
  };
}

/** True of addresses that can do no harm in a page, whatever they lead to: the renderers’ own last check. */
export function isHarmless(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(ALL_HIDDEN, ''))?.[1];
  return scheme === undefined ? !/^[\s\u0000-\u001f]*[/\\]{2}/.test(url) : SCHEMES.has(scheme.toLowerCase());
}

const SCHEMES: ReadonlySet<string> = new Set(['https', 'http', 'mailto', 'tel']);
const CODE: ReadonlySet<string> = new Set([
  'javascript',
  'vbscript',
  'data',
  'livescript',
  'mocha',
  'jar',
  'blob',
  'filesystem',
  'view-source',
]);

function refuseWebAddress(url: string, shown: string): Words | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:\/\/[^/]/i.test(url))
    return { message: `“${shown}” is not a whole web address.`, mend: 'Copy it again from the browser.' };
  if (parsed.username !== '' || parsed.password !== '')
    return {
      message: `The address “${shown}” has a name before an @, which can hide where it leads.`,
      mend: 'Take out all between “//” and “@”, and the “@”.',
    };
  return undefined;
}
