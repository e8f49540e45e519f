import { byGravity, type Issue } from '../issue.ts';
import type { Kit } from '../kit.ts';
import { branchFile } from './branch/branch-file.ts';
import { events } from './branch/events.ts';
import { localFacts } from './branch/local-facts.ts';
import { locked } from './branch/locked.ts';
import { privateDetails } from './branch/private-details.ts';
import { smallerChange } from './branch/smaller-change.ts';
import { standing } from './branch/standing.ts';
import { exceptions, withExceptions } from './exceptions.ts';
import { cites } from './honesty/cites.ts';
import { dates } from './honesty/dates.ts';
import { facts } from './honesty/facts.ts';
import { specialist } from './honesty/specialist.ts';
import { status } from './honesty/status.ts';
import { codes } from './links/codes.ts';
import { courseBetween } from './links/course-between.ts';
import { duplicates } from './links/duplicates.ts';
import { foundingRows } from './links/founding-rows.ts';
import { internalLinks } from './links/internal-links.ts';
import { pictures } from './links/pictures.ts';
import { prerequisiteCycles } from './links/prerequisite-cycles.ts';
import { references } from './links/references.ts';
import { translations } from './links/translations.ts';
import { keepPrivate } from './paper/keep-private.ts';
import { letters } from './paper/letters.ts';
import { namesAndOpinions } from './paper/names-and-opinions.ts';
import { oneSheet } from './paper/one-sheet.ts';
import { personalData } from './paper/personal-data.ts';
import { sheetPurpose } from './paper/sheet-purpose.ts';
import { withoutPrinter } from './paper/without-printer.ts';
import { writingLines } from './paper/writing-lines.ts';
import type { Rule } from './rule.ts';
import { breaks } from './session/breaks.ts';
import { checkIn } from './session/check-in.ts';
import { closing } from './session/closing.ts';
import { frontRun } from './session/front-run.ts';
import { frontShare } from './session/front-share.ts';
import { groupings } from './session/groupings.ts';
import { hardCard } from './session/hard-card.ts';
import { knownBeforeNew } from './session/known-before-new.ts';
import { moveOrRest } from './session/move-or-rest.ts';
import { needsAccess } from './session/needs-access.ts';
import { oneSay } from './session/one-say.ts';
import { otherViews } from './session/other-views.ts';
import { pass } from './session/pass.ts';
import { readingNone } from './session/reading-none.ts';
import { sessionLength } from './session/session-length.ts';
import { sessionParts } from './session/session-parts.ts';
import { shortVersion } from './session/short-version.ts';
import { shortened } from './session/shortened.ts';
import { stepLength } from './session/step-length.ts';
import { takeAwayJoin } from './session/take-away-join.ts';
import { turnTime } from './session/turn-time.ts';
import { turns } from './session/turns.ts';
import { wholeRun } from './session/whole-run.ts';
import { altText } from './words/alt-text.ts';
import { belittling } from './words/belittling.ts';
import { definitions } from './words/definitions.ts';
import { headings } from './words/headings.ts';
import { listStarts } from './words/list-starts.ts';
import { legalWords } from './words/legal-words.ts';
import { linkText } from './words/link-text.ts';
import { plainWords } from './words/plain-words.ts';
import { shouting } from './words/shouting.ts';
import { termsFirst } from './words/terms-first.ts';
import { wordsNever } from './words/words-never.ts';

export type { Check, Rule } from './rule.ts';

/* One line a rule, so that a rule left out is seen. */
const ofKits: readonly Rule[] = [
  references,
  internalLinks,
  duplicates,
  pictures,
  prerequisiteCycles,
  codes,
  foundingRows,
  translations,
  courseBetween,
  facts,
  cites,
  dates,
  specialist,
  status,
  frontShare,
  frontRun,
  turns,
  wholeRun,
  knownBeforeNew,
  closing,
  checkIn,
  moveOrRest,
  breaks,
  groupings,
  needsAccess,
  readingNone,
  shortVersion,
  shortened,
  turnTime,
  pass,
  otherViews,
  takeAwayJoin,
  hardCard,
  sessionParts,
  stepLength,
  oneSay,
  sessionLength,
  oneSheet,
  withoutPrinter,
  writingLines,
  sheetPurpose,
  keepPrivate,
  namesAndOpinions,
  personalData,
  letters,
  headings,
  listStarts,
  linkText,
  altText,
  plainWords,
  definitions,
  termsFirst,
  wordsNever,
  legalWords,
  belittling,
  shouting,
  branchFile,
  localFacts,
  events,
  privateDetails,
  locked,
  standing,
  smallerChange,
];

/** Every rule of the kit, in the order of the reference page. */
export const rules: readonly Rule[] = [...ofKits, exceptions(ofKits.map((rule) => rule.name))];

/** Everything the rules find, gravest first; what an item has an exception for is a note with the reason. */
export function checkKit(kit: Kit): Issue[] {
  const steps = checkInSteps(kit);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same, a rule at a time, for whoever has other things to do in between. */
export function* checkInSteps(kit: Kit): Generator<undefined, Issue[], undefined> {
  const found: Issue[] = [];
  for (const rule of rules) {
    for (const issue of rule.check(kit)) found.push(issue);
    yield;
  }
  const names = rules.map((rule) => rule.name);
  return withExceptions(kit, found, names).toSorted(byGravity);
}
