/** What stands in a form: the fields of a file as YAML would give them. */
export type Value = string | number | boolean | null | undefined | Value[] | { [name: string]: Value };
export type Values = { [name: string]: Value };

/** The same without what is empty: a field that nobody filled in isn't written. */
export function filledIn(value: Value): Value {
  if (Array.isArray(value)) {
    const kept = value.map(filledIn).filter((each) => each !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value)
      .map(([name, inner]): [string, Value] => [name, filledIn(inner)])
      .filter(([, inner]) => inner !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return value === null || (typeof value === 'number' && Number.isNaN(value)) ? undefined : value;
}

/** Whether two values say the same, in whatever order their fields stand. */
export function same(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [first, second] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    first.size === second.size && [...first].every(([name, inner]) => second.has(name) && same(inner, second.get(name)))
  );
}

/** The same without what stands at a path such as `contact.phone` or `areas[1].colour`. */
export function without(value: Value, path: string): Value {
  const [, first = '', rest = ''] = /^\[?([^.[\]]+)\]?\.?(.*)$/s.exec(path) ?? [];
  if (Array.isArray(value)) {
    const at = Number(first);
    return rest === '' ? value.toSpliced(at, 1) : value.with(at, without(value[at], rest));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return value;
  const { [first]: inner, ...others } = value;
  return rest === '' ? others : { ...value, [first]: without(inner, rest) };
}
