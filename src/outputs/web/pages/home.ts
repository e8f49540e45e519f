import { TIMES } from '../../data/facets.ts';
import { renderBody } from '../body.ts';
import { type Card, cardOf, linkTo } from '../card.ts';
import { happeningLine, type HappeningLine, upcoming } from '../happening.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import { motherTongue, tongueOf } from '../tongue.ts';
import type { Tongue } from '../tongue.ts';
import type { View } from '../view.ts';

/** The home page: three doors by what people came to do, then courses, sessions, and who we are. */
export interface HomeProps {
  find: string;
  /** The minutes that the finder knows. */
  times: string[];
  plan: string;
  branch: { words: string; link?: LinkTo };
  worksheets: { count: string; href: string };
  courses: Card[];
  sessions: Card[];
  about?: LinkTo;
  handbook: string;
  /** What a branch says of itself; the kit's own site has none of it. */
  own?: OwnProps;
}

/** The branch on its home page. */
export interface OwnProps {
  about?: string;
  /** The language of what a branch says of itself, where it isn't the page's. */
  tongue: Tongue;
  happenings: HappeningLine[];
  events: LinkTo;
  pinned: Card[];
  /** The first of the facts, set. */
  facts: string[];
  /** How much is known, and the way to all of it. */
  known: LinkTo;
  areas: { name: string; about?: string }[];
  pages: LinkTo[];
  links: LinkTo[];
  contact?: string;
}

/** How many events and facts stand on the home page. */
const FEW = 4;

/** Sets the home page in one language. It counts only what exists. */
export function homePage(view: View): Omit<Page<HomeProps>, 't' | 'words' | 'frameWords'> {
  const { t, to, language } = view;
  const about = view.shown('page', 'about');
  const setUp = view.shown('page', 'site-in-an-hour');
  const frame = frameOf(view, '', t('home.title'), t('home.lede'));
  return {
    template: 'home',
    path: frame.path,
    frame,
    props: {
      find: to.place('find', language.tag),
      times: TIMES.map(String),
      plan: to.place('plan', language.tag),
      branch: {
        words: t('home.branchWords'),
        ...(setUp === undefined
          ? {}
          : { link: { label: t('home.branchLink'), href: view.href('page', 'site-in-an-hour') } }),
      },
      worksheets: {
        count: t('home.worksheets', { n: view.all('worksheet').length }),
        href: to.index('worksheet', language.tag),
      },
      courses: view
        .all('curriculum')
        .filter(({ item }) => !view.kit.branch.pinned.includes(item.id))
        .map((shown) => cardOf(shown, view)),
      sessions: view
        .all('module')
        .slice(0, 8)
        .map((shown) => cardOf(shown, view)),
      ...(about === undefined ? {} : { about: { label: about.item.data.title, href: view.href('page', 'about') } }),
      handbook: to.index('page', language.tag),
      ...(view.kit.hasBranch ? { own: ownProps(view) } : {}),
    },
  };
}

function ownProps(view: View): OwnProps {
  const { t, to, kit, language } = view;
  const { about, areas, links, contact, pinned } = kit.branch;
  const known = kit.slots.filter(({ id }) => view.fact(id, language.tag) !== undefined);
  return {
    ...(about === undefined ? {} : { about }),
    tongue: tongueOf(motherTongue(view), view),
    happenings: upcoming(view)
      .slice(0, FEW)
      .map((each) => happeningLine(each, view)),
    events: { label: t('home.allEvents'), href: to.place('events', language.tag) },
    pinned: pinned
      .map((id) => view.shown('curriculum', id))
      .filter((shown) => shown !== undefined)
      .map((shown) => cardOf(shown, view)),
    facts: known.slice(0, FEW).map(({ id }) =>
      renderBody(
        {
          kind: 'page',
          lang: language.tag,
          body: {
            type: 'root',
            children: [{ type: 'block', name: 'Local', inline: false, props: { slot: id }, children: [] }],
          },
        },
        view,
      ),
    ),
    known: {
      label: t('local.count', { known: known.length, n: kit.slots.length }),
      href: to.place('local', language.tag),
    },
    areas: areas.map(({ name, about: where }) => ({ name, ...(where === undefined ? {} : { about: where }) })),
    pages: view
      .all('page')
      .filter(({ item }) => item.own === true && item.data.group === 'branch')
      .map(({ item }) => linkTo('page', item.id, view)),
    links: links.map(({ label, url }) => ({ label, href: url })),
    ...(contact === undefined
      ? {}
      : {
          contact: t('home.contact', {
            who: [contact.role, contact.email].filter((part) => part !== undefined).join(', '),
          }),
        }),
  };
}
