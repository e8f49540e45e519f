import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import { placesInYaml } from '../document/yaml.ts';
import type { Issue } from '../issue.ts';
import type { KitEvent, Settling } from '../kit.ts';
import { eventFileSchema, eventsSchema } from '../schema/events.ts';
import { hideFileSchema, settleFileSchema } from '../schema/one-change.ts';
import { readDataFile } from './data-file.ts';
import type { Own } from './own.ts';

/** Every event of a branch, from events.yaml and from files of their own, with the place each stands at. */
export function readEvents({ events, changes }: Own, issues: Issue[]): KitEvent[] {
  const all: KitEvent[] = changes.event.flatMap(({ id, file }) => {
    const read = readDataFile(eventFileSchema, file, {});
    issues.push(...read.issues);
    const places = placesInYaml(openText(file).text, file.path);
    return read.data === undefined
      ? []
      : [withPlace({ id, ...read.data, file: file.path, line: 1 }, (field) => places(field.split('.')))];
  });
  return events === undefined ? all : [...readList(events, issues), ...all];
}

function readList(file: SourceFile, issues: Issue[]): KitEvent[] {
  const read = readDataFile(eventsSchema, file, []);
  issues.push(...read.issues);
  const places = placesInYaml(openText(file).text, file.path);
  return (read.data ?? []).map((event, index) =>
    withPlace({ ...event, file: file.path, line: places([index]).line ?? 1 }, (field) =>
      places([index, ...field.split('.')]),
    ),
  );
}

function withPlace(event: KitEvent, placeOf: NonNullable<KitEvent['placeOf']>): KitEvent {
  return Object.defineProperty(event, 'placeOf', { value: placeOf, enumerable: false });
}

/** What files in `hide/` leave out, by the file that says so. */
export function readHidden({ changes }: Own, issues: Issue[]): Map<string, string> {
  for (const { file } of changes.hide) issues.push(...readDataFile(hideFileSchema, file, {}).issues);
  // Even where its fields are wrong: whoever made it in haste meant the text to go.
  return new Map(changes.hide.map(({ id, file }) => [id, file.path]));
}

/** What is to be done about texts that the kit has changed. */
export function readSettling({ changes }: Own, issues: Issue[]): Settling[] {
  return changes.settle.flatMap(({ file }) => {
    const read = readDataFile(settleFileSchema, file, {});
    issues.push(...read.issues);
    return read.data === undefined ? [] : [{ ...read.data, file: file.path }];
  });
}
