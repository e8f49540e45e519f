import { plusMonths } from '../calendar/days.ts';
import type { Kit } from '../kit.ts';
import type { Finding } from './rule.ts';

/** What programs read as a day and a time (RFC 3339). */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** security.txt (RFC 9116) names whom to tell and until when that holds. */
export function* securityText({ security, today, folder }: Kit): Iterable<Finding> {
  if (security === undefined) return;
  const warn = (message: string, mend: string): Finding => ({
    level: 'warning',
    file: `${folder}/security.txt`,
    message,
    mend,
  });
  if (!/^Contact: *(?:mailto:|https:|tel:)/im.test(security))
    yield warn(
      'This doesn’t say whom to tell of a fault.',
      'Add a line such as “Contact: mailto:web@example.org”, with a role’s address.',
    );
  const [expires, ...more] = [...security.matchAll(/^Expires:[ \t]*(.*?)[ \t]*\r?$/gim)].map(([, value = '']) => value);
  const day = MOMENT.exec(expires ?? '')?.[1];
  if (expires === undefined)
    yield warn(
      'This doesn’t say until when it holds.',
      'Add a line such as “Expires: 2027-11-22T00:00:00Z”, at most a year ahead.',
    );
  else if (day === undefined || !Number.isFinite(Date.parse(expires)))
    yield warn(
      `Programs can’t read until when this holds: “${expires}”.`,
      'Write a day and a time after “Expires:”, such as 2027-11-22T00:00:00Z.',
    );
  else if (day < today)
    yield warn(`This ran out on ${day}.`, 'See whether the address still holds, and write a new day after “Expires:”.');
  else if (day > plusMonths(today, 12))
    yield warn(
      `This says that it holds until ${day}, more than a year ahead; few would believe it.`,
      'Write a day within a year after “Expires:”, and look at it again then.',
    );
  if (more.length > 0)
    yield warn('This says more than once until when it holds.', 'Leave one line that begins with “Expires:”.');
}
