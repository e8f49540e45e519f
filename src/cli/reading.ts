import { openKeptTexts } from '../edge/kept-texts.ts';
import { outsideEdits } from '../edge/outside-edits.ts';
import { PlainError } from '../edge/plain.ts';
import { readSources } from '../edge/sources.ts';
import { today } from '../edge/today.ts';
import { checkKit } from '../kit/checks/check.ts';
import { byGravity } from '../kit/issue.ts';
import type { Kit, Reading } from '../kit/kit.ts';
import { readKit } from '../kit/read.ts';
import type { Memory } from '../kit/read.ts';
import { readFaces } from '../outputs/print/faces.ts';
import { needBranch, openProject } from './project.ts';
import type { Project } from './project.ts';
import type { Typed, World } from './verb.ts';

/** Reads and checks everything: the kit, and all problems, gravest first. */
export function readProject(
  project: Project,
  world: World,
  memory?: Memory,
  keep?: (paths: readonly string[]) => void,
): Reading {
  const { sources, issues } = readSources(project.root, project.branch, today(world.env));
  const reading = readKit({ ...sources, faces: readFaces(), ...(memory === undefined ? {} : { memory }) });
  // Before anything more is done with what was read.
  keep?.(sources.files.map(({ path }) => path));
  const all = [
    ...issues,
    ...outsideEdits(project.root, project.branch.path),
    ...reading.issues,
    ...checkKit(reading.kit),
  ];
  return { kit: reading.kit, issues: all.toSorted(byGravity) };
}

/** The same, without reading again what an earlier build read; `code` is the hash of all that reads. */
export function readProjectAgain(project: Project, world: World, code: string): Reading {
  const kept = openKeptTexts(project.texts, `${code} ${process.version}`);
  return readProject(project, world, kept.memory, kept.keep);
}

/** The kit and the branch's folder, for whoever writes down what texts were made from. Stops where that record can't be read: written
 * anew, it would remember the text in hand and forget all the others. */
export function readRecorded(typed: Typed, world: World): { kit: Kit; branch: string } {
  const project = openProject(typed, world);
  const branch = needBranch(project);
  const { kit, issues } = readProject(project, world);
  const broken = issues.find(({ rule }) => rule === 'kit-lock');
  if (broken !== undefined) throw new PlainError(`${broken.file}: ${broken.message} ${broken.mend}`);
  return { kit, branch };
}
