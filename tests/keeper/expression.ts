import { globSync } from 'node:fs';

/** What an expression of a workflow may ask for. */
export interface Context {
  values: Record<string, unknown>;
  /** Where the files are, for `hashFiles`. */
  folder: string;
  failed: boolean;
}

/** Works out an expression of a workflow, of the few forms that ours have. */
export function evaluate(expression: string, context: Context): unknown {
  const tokens = expression.match(/'(?:[^']|'')*'|&&|\|\||==|!=|[!(),]|[\w.-]+/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => tokens[at] === token && ++at > 0;
  const or = (): unknown => {
    let left = and();
    while (take('||')) {
      const right = and();
      left = left || right;
    }
    return left;
  };
  const and = (): unknown => {
    let left = same();
    while (take('&&')) {
      const right = same();
      left = left && right;
    }
    return left;
  };
  const same = (): unknown => {
    const left = one();
    if (take('==')) return text(left) === text(one());
    if (take('!=')) return text(left) !== text(one());
    return left;
  };
  const one = (): unknown => {
    if (take('!')) return !one();
    if (take('(')) {
      const inner = or();
      if (!take(')')) throw new Error(`${expression}: a bracket is open`);
      return inner;
    }
    const token = tokens[at++] ?? '';
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (take('(')) {
      const given: unknown[] = [];
      while (!take(')')) {
        given.push(or());
        take(',');
      }
      return call(token, given, context);
    }
    return token
      .split('.')
      .reduce<unknown>(
        (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
        context.values,
      );
  };
  const value = or();
  if (at !== tokens.length) throw new Error(`${expression}: “${tokens[at]}” isn’t understood`);
  return value;
}

/** A value as it stands in a text. */
export function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function call(name: string, given: unknown[], { folder, failed }: Context): unknown {
  if (name === 'success') return !failed;
  if (name === 'failure') return failed;
  if (name === 'cancelled') return false;
  if (name === 'hashFiles')
    return given.some((glob) => globSync(text(glob), { cwd: folder }).length > 0) ? 'a-hash' : '';
  throw new Error(`${name}() isn’t known here`);
}
