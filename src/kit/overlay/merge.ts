/** Fields as they are written: names with values, groups inside groups. */
export type Fields = Readonly<Record<string, unknown>>;

/** True of a group of fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A patch laid over fields: groups deep, lists replaced whole, null takes a field away. */
export function patched(under: Fields, over: Fields): Fields {
  const result = new Map(Object.entries(under));
  for (const [name, value] of Object.entries(over)) {
    const below = result.get(name);
    if (value === null) result.delete(name);
    else result.set(name, isFields(value) ? patched(isFields(below) ? below : {}, value) : value);
  }
  return Object.fromEntries(result);
}

/** The path of each field a patch sets or takes away: the smallest things it shadows. */
export function pathsOf(over: Fields, path: readonly string[] = []): string[][] {
  return Object.entries(over).flatMap(([name, value]) =>
    isFields(value) && Object.keys(value).length > 0 ? pathsOf(value, [...path, name]) : [[...path, name]],
  );
}

/** The value at a path, or nothing. */
export function valueAt(fields: Fields, path: readonly string[]): unknown {
  let here: unknown = fields;
  for (const step of path) {
    if (!isFields(here) || !Object.hasOwn(here, step)) return undefined;
    here = here[step];
  }
  return here;
}

/** Of some fields, those at the paths a patch shadows. */
export function shadowedBy(over: Fields, under: Fields): [path: string, value: unknown][] {
  return pathsOf(over).map((path) => [path.join('.'), valueAt(under, path) ?? null]);
}
