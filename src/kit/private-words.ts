/** Post that is anybody’s own, not a role’s. */
const PERSONAL =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|ntlworld|gmx|mail|protonmail|proton|tutanota|pm)\.[a-z.]+/i;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/g;
/** A first and a last name, perhaps: `sioned.price@`. */
const NAMED = /^[a-z]{2,}[._][a-z]{3,}@/i;
/** Words of a role, which may have a dot between them. */
const ROLE =
  /access|branch|chair|contact|desk|education|events?|hello|help|info|local|media|members?|office|organis|press|safeguarding|secretary|team|treasurer|web|welfare/i;
const MOBILE = /(?<![\d+])(?:\+44[\s-]?\(?0?\)?[\s-]?7|07)(?:[\s-]?\d){9}(?!\d)/g;
const HOUSE =
  /\b(?:flat|apartment|apt)\s+\d+\w?\b|\b\d{1,4}[a-z]?,?\s+(?:[A-Z][\p{L}’'-]+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Close|Lane|Drive|Way|Terrace|Gardens|Crescent|Grove|Place|Court|Row|Mews|Rise|Walk|Hill|View)\b/iu;
/** A place where people meet, or that takes post for others. */
const PUBLIC =
  /\b(?:hall|library|centre|center|church|chapel|mosque|temple|gurdwara|synagogue|school|college|university|pub|inn|arms|club|institute|office|offices|po box|house of|town hall|market|café|cafe|rooms?|theatre|cinema|museum|park|union|surgery|clinic|unit|suite|floor|warehouse|works|shop)\b/i;

/** Somebody's home by their name: “Dave’s house”. */
const WHOSE =
  /(?<![\p{L}’'])(?!People|Women|Men|Children|Workers)\p{Lu}\p{L}+[’']s? (?:house|home|flat|kitchen|living room|garage|garden)\b/u;

/** Something that looks like somebody's own, and what to write instead. */
export interface PrivateThing {
  message: string;
  mend: string;
}

/** What in some words looks like anybody's own post, number or home. `address`: whether an address may stand there; `field`: its name
 * in the file. */
export function* privateIn(
  words: string,
  { address, field }: { address: boolean; field: string },
): Iterable<PrivateThing> {
  for (const [email] of words.matchAll(EMAIL)) {
    const name = email.slice(0, email.indexOf('@'));
    if (PERSONAL.test(email) ? ROLE.test(name) : !NAMED.test(email) || ROLE.test(name)) continue;
    yield {
      message: `“${email}” looks like somebody’s own e-mail address. What is published can’t be taken back.`,
      mend: 'Use an address that belongs to the role and can be handed on.',
    };
  }
  for (const [number] of words.matchAll(MOBILE))
    yield {
      message: `“${number.trim()}” looks like a mobile number. What is published can’t be taken back.`,
      mend: 'Use a number that belongs to the branch, or an e-mail address of a role.',
    };
  const whose = WHOSE.exec(words)?.[0];
  if (whose !== undefined && address)
    yield {
      message: `“${whose}” says whose home it is. It would be on every calendar, and can’t be taken back.`,
      mend: 'Write “a home in our street” or the like, with “address: on-request”.',
    };
  const house = address ? HOUSE.exec(words)?.[0] : undefined;
  if (house !== undefined && !PUBLIC.test(words))
    yield {
      message: `“${house}” looks like somebody’s home. It would be on every sheet, and stay in the history.`,
      mend:
        field === 'imprint'
          ? 'Use an office or a PO Box; until you have one, write not-yet there.'
          : field.startsWith('areas')
            ? 'Say roughly where it is, without a number; or name the hall or library it is.'
            : 'Write “address: on-request”, and tell people when they ask; or name the hall or library it is.',
    };
}
