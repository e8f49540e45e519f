import { field, textField } from './forge.ts';
import type { Keeper } from './keeper.ts';

/** Where a host will show the site. */
export interface Place {
  /** Left out where the host doesn't say, or says only what holds for one trial. */
  address?: string;
  /** The path it stands under; left out, the branch's own address says it. */
  base?: string;
  /** The branch of git that the host shows. */
  push?: string;
}

/** Asks the host where the site will stand; where it isn't published from here, that in words. */
export async function placeOf(keeper: Keeper): Promise<Place | { off: string }> {
  const { env, forge } = keeper;
  if (env['NETLIFY'] === 'true') return { base: '/', ...at(env['URL'], '/') };
  // What Cloudflare tells is the address of this one build.
  if (env['CF_PAGES'] === '1' || env['WORKERS_CI'] === '1') return { base: '/' };
  if (forge?.sort === 'gitlab') return at(env['CI_PAGES_URL']);
  if (forge?.sort === 'forgejo') return onForgejo(env['HEDGE_PAGES_ADDRESS'], forge.server, forge.repository);
  return forge?.sort === 'github' ? onGitHub(keeper) : {};
}

function at(address: string | undefined, base?: string): Place {
  if (!address) return {};
  const whole = `${address.replace(/\/+$/, '')}/`;
  return { address: whole, base: base ?? new URL(whole).pathname };
}

/** Codeberg shows the branch `pages` of a repository; other Forgejos may have something like it, and then somebody says where it shows. */
function onForgejo(told: string | undefined, server: string, repository: string): Place | { off: string } {
  if (told) return { ...at(told), push: 'pages' };
  const [owner = '', name = ''] = repository.toLowerCase().split('/');
  if (server !== 'https://codeberg.org')
    return {
      off: 'The site isn’t published from here, since nothing says where this server shows sites. If it does, set the variable `HEDGE_PAGES_ADDRESS` under Settings, Actions, Variables.',
    };
  return { ...at(`https://${owner}.codeberg.page/${name === 'pages' ? '' : `${name}/`}`), push: 'pages' };
}

async function onGitHub({ forge }: Keeper): Promise<Place | { off: string }> {
  const reply = await forge?.ask?.('GET', '/pages');
  const address = textField(reply?.body, 'html_url');
  const pages = `${forge?.links.settings ?? ''}/pages`;
  if (reply?.status !== 200 || address === undefined)
    return {
      off: `The site isn’t published from here: GitHub Pages isn’t switched on. If you want it, open [Settings, Pages](${pages}), and under “Build and deployment”, “Source” choose **GitHub Actions**. If your site stands elsewhere, all is as it should be.`,
    };
  if (field(reply.body, 'build_type') !== 'workflow')
    return {
      off: `The site isn’t published from here: GitHub Pages shows a branch of git. Open [Settings, Pages](${pages}), and under “Build and deployment”, “Source” choose **GitHub Actions**.`,
    };
  return at(address);
}
