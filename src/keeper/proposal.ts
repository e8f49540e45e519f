import { field, textField } from './forge.ts';
import { linked } from './keeper.ts';
import type { Keeper } from './keeper.ts';

/** What becomes of a proposal: where it can be read, or why it couldn't be opened and where somebody opens it with one press. */
export type Opened = { url: string; renewed: boolean } | { door: string; why: string };

/** The longest text that a forge takes for sure. */
const MOST = 60_000;

/** Opens a proposal to bring one branch of git into another, or renews the words of the one that is open. */
export async function openProposal(
  { forge }: Keeper,
  { from, into, title, body }: { from: string; into: string; title: string; body: string },
): Promise<Opened> {
  if (forge === undefined) return { door: '', why: 'This isn’t a forge, so nothing could be proposed.' };
  const door = forge.links.proposal(from, into);
  if (forge.ask === undefined) return { door, why: 'This forge lets no job open a proposal.' };
  const words = body.slice(0, MOST);
  const open = await forge.ask('GET', '/pulls?state=open&per_page=100&limit=50');
  const mine = (Array.isArray(open.body) ? open.body : []).find(
    (each) => textField(each, 'head', 'ref') === from && textField(each, 'base', 'ref') === into,
  );
  if (mine !== undefined) {
    const number = field(mine, 'number');
    await forge.ask('PATCH', `/pulls/${String(number)}`, { title, body: words });
    return { url: textField(mine, 'html_url') ?? door, renewed: true };
  }
  const made = await forge.ask('POST', '/pulls', { head: from, base: into, title, body: words });
  const url = textField(made.body, 'html_url');
  if (made.status === 201 && url !== undefined) return { url, renewed: false };
  const said = textField(made.body, 'message') ?? `it answered ${made.status}`;
  return {
    door,
    why:
      forge.sort === 'github' && made.status === 403
        ? `GitHub lets no button open a proposal until somebody allows it: ${linked('Settings, Actions, General', `${forge.links.settings}/actions`)}, at the foot, “Allow GitHub Actions to create and approve pull requests”.`
        : `The forge wouldn’t open it (${said}).`,
  };
}
