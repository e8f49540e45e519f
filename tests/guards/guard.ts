/** Something in the code that protects somebody, and the change that takes it away. */
export interface Guard {
  /** What it protects from, in a few words. */
  name: string;
  file: string;
  /** What stands in the file, once, and what stands there when the guard is gone. */
  from: string;
  to: string;
  /** Tests of which one must fail then. */
  tests: readonly string[];
  /** Words in the names of those tests, where a file holds many slow ones. */
  only?: string;
}

/** One line of a list: the tests are those of its list where it names none. */
export type Line = readonly [
  name: string,
  file: string,
  from: string,
  to: string,
  tests?: readonly string[],
  only?: string,
];

/** Guards that the same tests hold. */
export function guardsOf(tests: readonly string[], lines: readonly Line[]): Guard[] {
  return lines.map(([name, file, from, to, own, only]) => ({
    name,
    file,
    from,
    to,
    tests: own ?? tests,
    ...(only === undefined ? {} : { only }),
  }));
}
