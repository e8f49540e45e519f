import { outsideEdits } from '../edge/outside-edits.ts';
import { readSources } from '../edge/sources.ts';
import { today } from '../edge/today.ts';
import { checkKit } from '../kit/checks/check.ts';
import { byGravity } from '../kit/issue.ts';
import type { Reading } from '../kit/kit.ts';
import { readKit } from '../kit/read.ts';
import type { Memory } from '../kit/read.ts';
import { readFaces } from '../outputs/print/faces.ts';
import type { Project } from './project.ts';
import type { World } from './verb.ts';

/** Reads and checks everything: the kit, and all problems, gravest first. */
export function readProject(project: Project, world: World, memory?: Memory): Reading {
  const { sources, issues } = readSources(project.root, project.branch, today(world.env));
  const reading = readKit({ ...sources, faces: readFaces(), ...(memory === undefined ? {} : { memory }) });
  const all = [
    ...issues,
    ...outsideEdits(project.root, project.branch.path),
    ...reading.issues,
    ...checkKit(reading.kit),
  ];
  return { kit: reading.kit, issues: all.toSorted(byGravity) };
}
