import { editFile, forgeOf, namedFile, newFile, removeFile } from '../../kit/forge/forge.ts';
import type { Forge } from '../../kit/forge/forge.ts';
import { plusDays, plusMonths } from '../../kit/calendar/days.ts';
import type { Adaptation, Item, Kit } from '../../kit/kit.ts';
import { mergeTexts } from '../../kit/overlay/three-way.ts';
import { KINDS } from '../../kit/schema/vocabulary.ts';
import { hunksOfAll, waitingIn } from '../../kit/waiting.ts';
import type { Waiting } from '../../kit/waiting.ts';
import { begunPath, canBegin, keepText, missingLanguages } from '../data/keep-texts.ts';
import type { Beginning } from '../data/keep-texts.ts';
import { SEGMENTS } from './addresses.ts';
import type { View } from './view.ts';

/** Something a keeper can press: it opens a page of the forge. */
export interface Press {
  label: string;
  href: string;
  /** Where the text to paste stands, where the address can't carry it. The script carries it over if it fits. */
  text?: string;
  /** The file it makes or changes, from the project folder. */
  file: string;
}

/** Something of the branch's that waits for somebody to look at it. */
export interface Waits {
  id: string;
  name: string;
  words: string;
  hunks: { before: string; now: string; own: string }[];
  presses: Press[];
  /** What each of these does, where there is a choice. */
  says: { label: string; words: string }[];
  /** Said where the kit's change can't be taken into ours. */
  clash?: string;
}

/** The texts of a kind, with what can be done about each. */
export interface TextGroup {
  label: string;
  items: {
    anchor: string;
    title: string;
    code?: string;
    lang?: string;
    dir?: 'ltr' | 'rtl';
    own: boolean;
    presses: Press[];
  }[];
}

/** Whether a site is a branch's that says where its copy can be changed. */
export function canBeKept({ hasBranch, branch: { source, forge } }: Kit): boolean {
  return hasBranch && source !== undefined && forgeOf(source, forge) !== undefined;
}

/** Where an item stands on the page from which a site is kept. */
export function keepAnchor(item: Pick<Item, 'kind' | 'id'>): string {
  return `${SEGMENTS[item.kind]}-${item.id}`;
}

/** What can be pressed, for one branch on one forge. */
export class Keeping {
  private readonly view: View;
  private readonly forge: Forge;
  private readonly kit: Kit;

  constructor(view: View, forge: Forge) {
    this.view = view;
    this.forge = forge;
    this.kit = view.kit;
  }

  /** What the kit has changed under the branch's own, with what can be done about it. */
  waiting(): Waits[] {
    const { t } = this.view;
    return waitingIn(this.kit).map(({ name, state, adaptation, file }: Waiting) => {
      const choices = adaptation === undefined ? [] : this.choices(name, adaptation);
      const canTake = choices.some(({ choice }) => choice === 'sync');
      return {
        id: name.replaceAll(/[^a-z0-9-]/gi, '-'),
        name: this.titled(name),
        words: this.view.t(`keep.state.${state}`),
        hunks: (adaptation === undefined ? [] : hunksOfAll(adaptation)).map(({ before, now, own }) => ({
          before: before.join('\n'),
          now: now.join('\n'),
          own: own.join('\n'),
        })),
        presses: [...choices.map(({ press }) => press), this.change(file)],
        says: choices.map(({ choice, press }) => ({ label: press.label, words: t(`keep.choiceSays.${choice}`) })),
        ...(adaptation?.how === 'replace' && choices.length > 1 && !canTake
          ? { clash: t('keep.choiceSays.clash') }
          : {}),
      };
    });
  }

  /** What people see of something that waits: its title, or the question that a fact answers. */
  private titled(name: string): string {
    const [kind = '', called = ''] = name.split('/');
    const [id = ''] = called.split('.');
    if (kind === 'slot') return this.view.slot(id)?.label ?? name;
    return this.kit.items.find((item) => item.kind === kind && item.id === id)?.data.title ?? name;
  }

  private choices(
    name: string,
    { state, how, before, now, own, upstreamHash }: Adaptation,
  ): { choice: 'keep' | 'sync' | 'drop'; press: Press }[] {
    const ask = (label: string, choice: 'keep' | 'sync' | 'drop'): { choice: typeof choice; press: Press } => {
      const seen = upstreamHash === undefined ? '' : `seen: "${upstreamHash}"\n`;
      const called = `${name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}-${(upstreamHash ?? 'gone').slice(0, 6)}`;
      return { choice, press: this.make(label, `settle/${called}.yaml`, `name: ${name}\nchoice: ${choice}\n${seen}`) };
    };
    const drop = ask(this.view.t('keep.drop'), 'drop');
    if (state === 'redundant' || upstreamHash === undefined) return [drop];
    const merges =
      how !== 'replace' || (before !== undefined && now !== undefined && 'text' in mergeTexts(before, now, own));
    return [
      ask(this.view.t('keep.stillRight'), 'keep'),
      ...(how === 'replace' && merges ? [ask(this.view.t('keep.takeNew'), 'sync')] : []),
      drop,
    ];
  }

  /** Events there are, each with the file it stands in. */
  events(): Press[] {
    return this.kit.events.map(({ title, file }) => ({ ...this.change(file), label: title }));
  }

  addEvent(): Press {
    const day = plusDays(this.kit.today, 14);
    const text = `title: \nsort: session            # session, activity, meeting or social\nfacing: outward          # outward: for anybody here; inward: among ourselves\n# session: why-is-housing-so-broken\nstarts: ${day} 19:00\nminutes: 90\nplace:\n  name: \n  address: on-request    # or its address; never a home\n  # access: Steps, doors, toilets, parking, noise\n# repeats: { every: two-weeks, until: ${plusMonths(day, 3)} }\n# children: Welcome; two of us play with them.\n# food: Soup. Tell us about allergies.\n# cost: Free\n`;
    const taken = new Set(this.kit.events.map(({ file }) => file));
    const names = [day, ...Array.from({ length: taken.size }, (_, index) => `${day}-${index + 2}`)].map(
      (name) => `events/evening-${name}.yaml`,
    );
    // A forge makes no file with the name of another.
    const free = names.find((name) => !taken.has(`${this.kit.folder}/${name}`)) ?? names[0] ?? '';
    return this.make(this.view.t('keep.addEvent'), free, text);
  }

  /** Local facts the branch has found out. */
  known(): Press[] {
    const facts = new Map(this.kit.facts.map((fact) => [fact.slot, fact]));
    return [...facts.values()].map(({ slot, file }) => ({
      ...this.change(file),
      label: this.view.slot(slot)?.label ?? slot,
    }));
  }

  /** Questions nobody has answered yet. */
  open(): { prompt: string; press: Press }[] {
    const { today, branch } = this.kit;
    const known = new Set(this.kit.facts.map(({ slot }) => slot));
    return this.kit.slots
      .filter(({ id }) => !known.has(id))
      .map(({ id, prompt, nation }) => ({
        prompt,
        press: this.make(
          this.view.t('keep.fill'),
          `slots/${id}.mdx`,
          `---\nsource: \ndate: ${today}\nreviewBy: ${plusMonths(today, 6)}\n${nation ? `nation: ${branch.nation ?? ''}\n` : ''}---\n\n`,
        ),
      }));
  }

  /** What the branch leaves out, with the way to show it again. */
  hidden(): { title: string; press: Press }[] {
    const { t } = this.view;
    return this.kit.unread
      .filter(({ why }) => why === 'hidden')
      .map(({ id, title = id }) => {
        const file = this.kit.hidden.get(id);
        const press = this.change(`${this.kit.folder}/branch.yaml`);
        if (file !== undefined)
          Object.assign(press, { label: t('keep.showAgain'), file, href: removeFile(this.forge, file) });
        return { title, press };
      });
  }

  /** The texts of the kit, by kind. */
  groups(): TextGroup[] {
    return KINDS.map((kind) => ({
      label: this.view.t(`nav.${kind}`),
      items: this.view.all(kind).map(({ item, fallback }) => ({
        anchor: keepAnchor(item),
        title: item.data.title,
        ...('code' in item.data ? { code: item.data.code } : {}),
        ...(fallback
          ? { lang: item.lang, dir: this.kit.languages.find(({ tag }) => tag === item.lang)?.dir ?? 'ltr' }
          : {}),
        own: item.own === true || this.view.adaptations(item).length > 0,
        presses: this.ways(item),
      })),
    }));
  }

  private ways(item: Item): Press[] {
    const { t } = this.view;
    const patched = this.view.adaptations(item).find(({ how }) => how === 'patch');
    // In haste nobody thinks of a reason; what is committed as it stands must do.
    const hide = `because: Hidden for now. The reason is still to be written here.\nsince: ${this.kit.today}\n`;
    return [
      ...(item.own === true ? [this.change(item.file)] : []),
      ...(patched === undefined ? [] : [{ ...this.change(patched.file), label: t('keep.changeDetails') }]),
      ...(canBegin(item, 'patch', this.kit) ? [this.begin(t('keep.details'), item, 'patch')] : []),
      ...(canBegin(item, 'replace', this.kit) ? [this.begin(t('keep.text'), item, 'replace')] : []),
      ...(canBegin(item, 'translate', this.kit)
        ? missingLanguages(item, this.kit).map((lang) =>
            this.begin(
              t('keep.translate', { language: this.kit.languages.find(({ tag }) => tag === lang)?.name ?? lang }),
              item,
              'translate',
              lang,
            ),
          )
        : []),
      this.make(t('keep.hide'), `hide/${item.id}.yaml`, hide),
    ];
  }

  private begin(label: string, item: Item, how: Beginning, lang?: string): Press {
    const inside = begunPath(item, how, this.kit, lang);
    const file = `${this.kit.folder}/${inside}`;
    // No text is short enough for an address: the script looks, once somebody asks for it.
    const href = namedFile(this.forge, file);
    return { label, file, href, text: this.view.to.file(keepText(inside)) };
  }

  /** A new file of the branch's with a short text. */
  private make(label: string, inside: string, text: string): Press {
    const file = `${this.kit.folder}/${inside}`;
    const { href, filled } = newFile(this.forge, file, text);
    return {
      label,
      file,
      href,
      ...(filled ? {} : { text: `data:text/plain;charset=utf-8,${encodeURIComponent(text)}` }),
    };
  }

  private change(file: string): Press {
    return { label: this.view.t('keep.change'), file, href: editFile(this.forge, file) };
  }
}
