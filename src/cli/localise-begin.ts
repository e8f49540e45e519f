import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../edge/fingerprint.ts';
import { onDisk, PlainError } from '../edge/plain.ts';
import { plusMonths } from '../kit/calendar/days.ts';
import { blocksNamed } from '../kit/document/tree.ts';
import { isTranslation } from '../kit/checks/items.ts';
import type { Issue } from '../kit/issue.ts';
import type { Item, Kit } from '../kit/kit.ts';
import { beginPatching, beginReplacing, beginTranslating, withAnswer } from '../kit/overlay/begin.ts';
import type { Answer, Beginning } from '../kit/overlay/begin.ts';
import { recorded } from '../kit/overlay/record.ts';
import { ownPath } from '../kit/reading/address.ts';
import { slotText, yamlOf } from '../kit/reading/adaptations.ts';
import { readLocal } from '../kit/reading/local-facts.ts';
import { day } from '../kit/schema/fields.ts';
import { localSchema } from '../kit/schema/local-facts.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import { checkAgainst } from '../kit/schema/problem.ts';
import { NATIONS } from '../kit/schema/vocabulary.ts';
import type { Naming } from './item-name.ts';
import { firstLanguage } from '../kit/waiting.ts';
import type { Done } from './localise.ts';
import { UsageError } from './verb.ts';
import type { Typed, World } from './verb.ts';

const hash = (text: string): string => fingerprint(text).slice(0, 16);

/** Begins something of the branch's own: a fact for a slot, a patch of fields, or a copy of a text. */
export async function begin(
  name: Naming,
  how: 'patch' | 'replace' | undefined,
  typed: Typed,
  kit: Kit,
  world: World,
  branch: string,
): Promise<Done> {
  if (name.sort === 'slot') return fill(name.slot, typed, kit, world, branch);
  const lang = name.lang ?? firstLanguage(kit);
  const ofKind = kit.items.filter((item) => item.kind === name.kind);
  const item = ofKind.find((each) => each.id === name.id && each.lang === lang);
  if (item === undefined) {
    const original = ofKind.find((each) => each.id === name.id && !isTranslation(each));
    if (original !== undefined && kit.languages.some(({ tag }) => tag === lang))
      return translate(original, lang, how, kit, world);
    throw new PlainError(
      `There is no ${name.kind} “${name.id}” in the language “${lang}”.${
        original === undefined
          ? didYouMean(
              name.id,
              ofKind.map(({ id }) => id),
            )
          : ' The site speaks those that “languages” in branch.yaml names.'
      }`,
    );
  }
  const open = blocksNamed(item.body, 'Local').map(({ props }) => String(props['slot']));
  if (name.slot !== undefined) {
    if (!open.includes(name.slot))
      throw new PlainError(
        `There is no slot “${name.slot}” in that text.${didYouMean(name.slot, open)}${open.length === 0 ? ' It has none.' : ` It has: ${open.join(', ')}.`}`,
      );
    return fill(name.slot, typed, kit, world, branch);
  }
  const unfilled = open.filter((slot) => !kit.facts.some((fact) => fact.slot === slot));
  if (how === undefined && unfilled.length > 0) {
    const [only] = unfilled;
    if (unfilled.length === 1 && only !== undefined) return fill(only, typed, kit, world, branch);
    throw new UsageError(
      `This text has slots for local facts: ${unfilled.join(', ')}. Fill one with ${typed.words[0]}#${only}; to change other things, add --patch (fields) or --replace (the whole text).`,
    );
  }
  return own(how ?? 'patch', item, name.lang, kit, world, branch);
}

/** Starts a translation: a copy that says what it was made from. */
function translate(original: Item, lang: string, how: 'patch' | 'replace' | undefined, kit: Kit, world: World): Done {
  if (how === 'patch')
    throw new UsageError(
      `There is nothing in the language “${lang}” to change fields of. Begin a translation: leave out --patch.`,
    );
  const path = ownPath(original.kind, original.id, lang);
  const text = onDisk('read', original.file, () => readFileSync(join(world.root, original.file), 'utf8'));
  return {
    did: 'translation',
    writes: [{ path, text: beginTranslating(text, original.hash) }],
    next: `Translate ${kit.folder}/${path}: its words, not the names of its fields and blocks. Its page says that it is a draft until a speaker has read it and “checked” is true.`,
  };
}

/** Starts a patch or a copy of a text. */
function own(
  how: 'patch' | 'replace',
  item: Item,
  lang: string | undefined,
  kit: Kit,
  world: World,
  branch: string,
): Done {
  const path = ownPath(item.kind, item.id, lang, how === 'patch');
  if (existsSync(join(branch, path))) throw new PlainError(`${kit.folder}/${path} is there already. Change that.`);
  // A text that is patched is shown from the kit's file; one that is replaced already is the branch's.
  if (item.own === true) throw new PlainError(`${item.file} is yours already. Change that.`);
  const text = onDisk('read', item.file, () => readFileSync(join(world.root, item.file), 'utf8'));
  const beginning: Beginning = { of: item.file, text, path, lock: kit.lock, today: kit.today, hash };
  if (how === 'replace')
    return {
      did: 'replace',
      writes: beginReplacing(beginning),
      next: `Change ${kit.folder}/${path}. It is shown in place of the kit’s from now on.`,
    };
  return {
    did: 'patch',
    writes: beginPatching(beginning, yamlOf(item.file, text)),
    next: `In ${kit.folder}/${path}, take the “# ” away from what you want to change. To change the text itself, run it with --replace.`,
  };
}

/** Writes what was found out for a slot. */
async function fill(slot: string, typed: Typed, kit: Kit, world: World, branch: string): Promise<Done> {
  const declared = kit.slots.find(({ id }) => id === slot);
  if (declared === undefined)
    throw new PlainError(
      `The kit has no slot “${slot}”.${didYouMean(
        slot,
        kit.slots.map(({ id }) => id),
      )}`,
    );
  const known = kit.facts.find((fact) => fact.slot === slot);
  if (known !== undefined)
    throw new PlainError(`“${slot}” is filled in ${known.file}:${known.line} already. Change it there.`);
  const value = typed.text('value') ?? (await world.ask?.(`${declared.prompt}\n> `));
  const source =
    typed.text('source') ?? (await world.ask?.('Where does that come from? (such as: asked at the library)\n> '));
  if (!value || !source)
    throw new UsageError(
      `Say what you found out and where: --value "…" --source "…". The question is: ${declared.prompt}`,
    );
  const date = dayOf(typed, 'date') ?? kit.today;
  const nation = nationOf(typed) ?? (declared.nation ? kit.branch.nation : undefined);
  if (declared.nation && nation === undefined)
    throw new UsageError(`Nations differ on this. Say which one it is true of with --nation: ${NATIONS.join(', ')}.`);
  const local = existsSync(join(branch, 'local.yaml'))
    ? onDisk('read', 'local.yaml', () => readFileSync(join(branch, 'local.yaml'), 'utf8'))
    : undefined;
  const answer = {
    slot,
    value,
    source,
    date,
    ...(nation === undefined ? {} : { nation }),
    reviewBy: dayOf(typed, 'review-by') ?? plusMonths(date, 6),
  };
  const text = slotText(declared);
  const filled = withAnswer(local, answer);
  refuseUnreadable(answer, filled, `${kit.folder}/local.yaml`);
  return {
    did: 'slot',
    writes: [
      { path: 'local.yaml', text: filled },
      ...recorded(kit.lock, { key: `slots/${slot}`, of: `slots.yaml#${slot}`, hash: hash(text), text }, kit.today),
    ],
    next: `It shows wherever a page asks for it, and on the page of local facts.`,
  };
}

/** What is written must be such as the check takes: else the next build would fail for what was typed here. */
function refuseUnreadable(answer: Answer, local: string, path: string): void {
  const alone = checkAgainst(localSchema, [answer], () => ({ file: path }));
  const [problem] = alone.ok ? [] : alone.issues;
  if (problem !== undefined) throw new UsageError(`${problem.message.replace(' in entry 1', '')} ${problem.mend}`);
  const issues: Issue[] = [];
  readLocal({ path, text: local }, 'en', issues);
  const wrong = issues.find(({ level }) => level === 'error');
  if (wrong !== undefined)
    throw new PlainError(
      `Nothing was written, since ${path} can’t be read (line ${wrong.line ?? 1}). ${wrong.message} ${wrong.mend}`,
    );
}

function dayOf(typed: Typed, option: string): string | undefined {
  const asked = typed.text(option);
  if (asked !== undefined && !day.safeParse(asked).success)
    throw new UsageError(`--${option} takes a day written like 2026-11-22, not “${asked}”.`);
  return asked;
}

function nationOf(typed: Typed): string | undefined {
  const asked = typed.text('nation');
  if (asked !== undefined && !NATIONS.some((nation) => nation === asked))
    throw new UsageError(`--nation can be ${NATIONS.join(', ')}, not “${asked}”.`);
  return asked;
}
