import type { Kit } from '../../kit.ts';
import { forgeOf } from '../../forge/forge.ts';
import { didYouMean } from '../../schema/nearest.ts';
import { defineRule, type Finding } from '../rule.ts';
import { securityText } from '../security-text.ts';

/** The page that says who made the words, and what may be done with them. */
const LICENCE = 'licence-and-credits';

function* named(
  kit: Kit,
  field: string,
  ids: readonly string[],
  known: readonly string[],
  what: string,
  file = `${kit.folder}/branch.yaml`,
): Iterable<Finding> {
  for (const id of ids) {
    if (known.includes(id)) continue;
    yield {
      level: 'warning',
      file,
      field,
      message: `There is no ${what} “${id}”.${didYouMean(id, known)}`,
      mend: file.endsWith('branch.yaml')
        ? `Take it out of “${field}” in branch.yaml, or mend its name.`
        : 'Rename this file, or delete it.',
    };
  }
}

/** What branch.yaml names is there. */
export const branchFile = defineRule(
  'branch-file',
  'What `branch.yaml` pins, shows and leaves out is there, the licence isn’t left out, it has an imprint, an editor has a copy to write to, and `security.txt` hasn’t run out.',
  function* (kit) {
    const { branch, items, media } = kit;
    const courses = items.filter((item) => item.kind === 'curriculum').map((item) => item.id);
    yield* named(kit, 'pinned', branch.pinned, courses, 'course');
    const all = [...items, ...kit.unread].map(({ id }) => id);
    for (const id of branch.hide) yield* named(kit, 'hide', [id], all, 'text', kit.hidden.get(id));
    if (branch.hide.includes(LICENCE))
      yield {
        level: 'error',
        file: kit.hidden.get(LICENCE) ?? `${kit.folder}/branch.yaml`,
        field: 'hide',
        message:
          'The page of the licence can’t be left out: whoever passes these words on says who made them, and that others may too.',
        mend: `${kit.hidden.has(LICENCE) ? 'Delete this file.' : `Take “${LICENCE}” off the list.`} To say it in your own words: npx --no hedge localise page/${LICENCE} --replace.`,
      };
    if (branch.logo !== undefined && !media.includes(branch.logo.file)) {
      yield {
        level: 'error',
        file: `${kit.folder}/branch.yaml`,
        field: 'logo.file',
        message: `There is no picture “${branch.logo.file}” in the folder media.${didYouMean(branch.logo.file, media)}`,
        mend: 'Put it there, or take “logo” out.',
      };
    }
    const ids = branch.areas.map(({ id }) => id);
    for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
      yield {
        level: 'error',
        file: `${kit.folder}/branch.yaml`,
        field: 'areas',
        message: `Two areas are called “${id}”.`,
        mend: 'Give each an id of its own.',
      };
    if (kit.hasBranch && branch.imprint === undefined) {
      yield {
        level: kit.imprintPending ? 'note' : 'warning',
        file: `${kit.folder}/branch.yaml`,
        field: 'imprint',
        message: kit.imprintPending
          ? 'There is no imprint yet, so PDFs, posters and share pictures are withheld.'
          : 'There is no imprint, so sheets leave a line for it to be written in by hand.',
        mend: 'Write who prints and promotes them, with the address of an office or a PO Box, never a home. Until it is settled: “imprint: not-yet”.',
      };
    }
    yield* editorAsked(kit);
    yield* securityText(kit);
  },
);

/** An editor that was asked for is made only where it can be told what it writes to. */
function* editorAsked({ branch: { editor, source, forge }, folder }: Kit): Iterable<Finding> {
  if (!editor || (source !== undefined && forgeOf(source, forge) !== undefined)) return;
  yield {
    level: 'warning',
    file: `${folder}/branch.yaml`,
    field: 'editor',
    message:
      source === undefined
        ? '“editor: true” is set, and there is no “source”, so the site has no editor: it can’t know where to save.'
        : `“editor: true” is set, and how to save at ${source} can’t be told, so the site has no editor.`,
    mend:
      source === undefined
        ? 'Add the address of your copy, such as “source: https://github.com/our-branch/our-site”, or take “editor” out.'
        : 'Write the whole address of your copy; and where it isn’t on GitHub, GitLab or Codeberg, what it is on, such as “forge: { kind: forgejo }”. Or take “editor” out.',
  };
}
