/** How a file of public/ is made ready, told by its name. */
export type Sort = 'picture' | 'drawing' | 'pdf' | 'office' | 'text';

/** What a name says of a file: how it is published, that it is passed over without a word, or why it is not published. */
export type Judged = { sort: Sort } | 'passed over' | { message: string; mend: string };

const SORTS: Readonly<Record<string, Sort>> = {
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  webp: 'picture',
  svg: 'drawing',
  pdf: 'pdf',
  docx: 'office',
  odt: 'office',
  txt: 'text',
  csv: 'text',
  ics: 'text',
  vtt: 'text',
  json: 'text',
};

/** Files without an ending that hosts and others look for: the name of a site on GitHub Pages, and that it is not to be made over. */
const NAMED = new Set(['CNAME', '.nojekyll']);

/** What systems leave behind, and what keeps an empty folder in git. */
const LITTER = /^(?:\.DS_Store|\._.*|\.git(?:keep|ignore|attributes)|\.directory|Thumbs\.db|desktop\.ini)$/i;

/** Names that some system reads as a device. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The longest name that every host and disk takes. */
const LONGEST = 100;

/** Judges a file by its path in public/. A list of what may be published, not of what may not: what a browser will run changes. */
export function judge(inside: string): Judged {
  const parts = inside.split('/');
  const name = parts.at(-1) ?? '';
  if (LITTER.test(name)) return 'passed over';
  const wellKnown = parts[0] === '.well-known';
  const told = refuseName(wellKnown ? parts.slice(1) : NAMED.has(inside) ? [] : parts);
  if (told !== undefined) return told;
  if (NAMED.has(inside)) return { sort: 'text' };
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined)
    return wellKnown
      ? { sort: 'text' }
      : no(
          `“${name}” has no ending that says what it is, so it isn’t published.`,
          `Give it one: ${TAKEN}; or delete it.`,
        );
  const sort = SORTS[ending];
  return sort === undefined ? refuseEnding(ending) : { sort };
}

/** Files in which hosts (Apache, Netlify, Cloudflare, Azure, Vercel, Firebase, DigitalOcean and others) look for settings. */
const HOSTS_OWN =
  /^\.ht|^_(?:headers|redirects|routes\.json|worker\.js)$|^(?:staticwebapp\.config|routes|vercel|now|firebase|app|static|render|wrangler)\.json$/i;

function refuseName(parts: readonly string[]): Judged | undefined {
  for (const part of parts) {
    if (HOSTS_OWN.test(part))
      return no(
        `“${part}” tells a host how to serve the site, and could undo what keeps its readers safe.`,
        'Delete it. The kit writes what hosts need; what else yours is to know, set where the host has its settings.',
      );
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part) || part.endsWith('.') || part.length > LONGEST || DEVICE.test(part))
      return no(
        'This name can’t stand in an address, or not on every computer.',
        'Name it in plain letters, digits and hyphens, such as our-leaflet.pdf.',
      );
  }
  return undefined;
}

function refuseEnding(ending: string): Judged {
  const known = WHY[ending];
  return known ?? no(`Files that end in “.${ending}” aren’t published.`, `What may stand in public/: ${TAKEN}.`);
}

const TAKEN = 'PNG, JPEG, WebP, SVG, PDF, DOCX, ODT, TXT, CSV, ICS, VTT, JSON';

function no(message: string, mend: string): { message: string; mend: string } {
  return { message, mend };
}

const PAGE = no(
  'A page written by hand could run code in the name of this site, past all that its own pages forbid.',
  'Write it as a text in branch/pages, such as branch/pages/our-campaign.mdx.',
);
const CODE = no(
  'This is code, and could change every page for those who read them, or stay on their devices.',
  'Delete it. The site brings all the scripts and styles that it needs; a branch’s own styles go into branch/theme.css.',
);
const PHOTO = no(
  'Pictures in AVIF or HEIC aren’t taken: what reads them has been broken into before.',
  'Save it as PNG or JPEG.',
);
const PACKED = no(
  'Nobody can see what is in a packed file, or who is named in it.',
  'Unpack it and publish the files that are in it, or link to where it is.',
);
const OLD_OFFICE = no(
  'A file of this sort says who made it, and can hold code.',
  'Save it as PDF, DOCX or ODT and put that here.',
);
const SOUND = no(
  'Sound and film can say where, when and by whom they were made, and that can’t be taken out here.',
  'Put it where such things are kept, and link to it.',
);

const WHY: Readonly<Record<string, { message: string; mend: string }>> = {
  gif: no('Pictures in GIF aren’t taken.', 'Save it as PNG, or as WebP if it moves.'),
  ...Object.fromEntries(['avif', 'heic', 'heif'].map((each) => [each, PHOTO])),
  ...Object.fromEntries(
    ['html', 'htm', 'xhtml', 'xht', 'shtml', 'mhtml', 'php', 'xml', 'xsl'].map((each) => [each, PAGE]),
  ),
  ...Object.fromEntries(['js', 'mjs', 'cjs', 'css', 'wasm', 'swf', 'map'].map((each) => [each, CODE])),
  ...Object.fromEntries(
    ['zip', 'gz', 'tar', 'tgz', '7z', 'rar', 'svgz', 'exe', 'apk', 'dmg'].map((each) => [each, PACKED]),
  ),
  ...Object.fromEntries(
    ['doc', 'docm', 'dotx', 'rtf', 'xls', 'xlsx', 'xlsm', 'ppt', 'pptx', 'odp', 'ods', 'pages'].map((each) => [
      each,
      OLD_OFFICE,
    ]),
  ),
  ...Object.fromEntries(['mp3', 'm4a', 'ogg', 'wav', 'mp4', 'mov', 'webm', 'mkv'].map((each) => [each, SOUND])),
};
