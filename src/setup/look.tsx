import type { JSX } from 'preact';
import { GROUNDS, LEAST_CONTRAST, strong, wash, weakest } from '../kit/schema/colour.ts';
import type { Ground } from '../kit/schema/colour.ts';
import type { Words } from '../planner/say.ts';
import type { Value, Values } from './values.ts';

const HEX = /^#[0-9a-f]{6}$/i;
/** The kit's own green, and its ink, on each ground. */
const OWN = { light: '#1d4a34', dark: '#a5d6b4' } as const;
const INK = { light: '#1d1b17', dark: '#ece8dd' } as const;

/** How a branch's name, colours and imprint will look: the head of a page, light and dark, and the foot of a sheet. */
export function Look({ branch, words: { t } }: { branch: Values; words: Words }): JSX.Element {
  const { name, organisation, imprint, colours } = branch;
  const said = typeof colours === 'object' && colours !== null && !Array.isArray(colours) ? colours : {};
  const light = hex(said['light']) ?? OWN.light;
  const dark = hex(said['dark']) ?? (hex(said['light']) === undefined ? OWN.dark : strong(light, 'dark'));
  const called = plain(name) || t('setup.yourName');
  return (
    <div class="setup-look">
      {(['light', 'dark'] as const).map((ground) => (
        <Page
          key={ground}
          ground={ground}
          colour={ground === 'light' ? light : dark}
          name={called}
          about={plain(organisation)}
          t={t}
        />
      ))}
      <div class="setup-sheet">
        <p>{t('setup.foot')}</p>
        <p>{plain(imprint) !== '' && plain(imprint) !== 'not-yet' ? plain(imprint) : t('setup.noImprint')}</p>
      </div>
    </div>
  );
}

function Page({
  ground,
  colour,
  name,
  about,
  t,
}: {
  ground: Ground;
  colour: string;
  name: string;
  about: string;
  t: Words['t'];
}): JSX.Element {
  const { paper } = GROUNDS[ground];
  // Rounded down, as where it is refused: nothing reads as 7 that falls short of it.
  const share = Math.floor(weakest(colour, ground) * 10) / 10;
  return (
    <div class="setup-page" style={{ background: paper, color: INK[ground] }}>
      <p style={{ color: colour, borderColor: colour }}>
        <strong>{name}</strong>
      </p>
      {about !== '' && <p>{about}</p>}
      <p style={{ background: wash(colour, ground) }}>
        <span style={{ color: colour, textDecoration: 'underline' }}>{t(`setup.look.${ground}`)}</span>
      </p>
      <p>{t(share >= LEAST_CONTRAST ? 'setup.readable' : 'setup.tooWeak', { n: share })}</p>
    </div>
  );
}

function hex(value: Value): string | undefined {
  return typeof value === 'string' && HEX.test(value.trim()) ? value.trim() : undefined;
}

function plain(value: Value): string {
  return typeof value === 'string' ? value.trim() : '';
}
