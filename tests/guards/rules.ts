import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { root } from './copy.ts';
import type { Copy } from './copy.ts';

/** What a rule may find, in its file. */
interface Place {
  rule: string;
  file: string;
  at: number;
}

/**
 * Silences what the rules of `src/kit/checks` find, each finding by itself: the first of every file at once, then the second, and so on. They don't
 * hold one another up, for a rule's situations look at that rule's findings alone. The rules of the finished site are silenced one after another.
 */
export async function tryRules(copy: Copy): Promise<{ name: string; file: string; wrong?: string }[]> {
  const places = globSync('src/kit/checks/{session,paper,words,links,honesty,branch}/*.ts', { cwd: root })
    .toSorted()
    .map((file) => findings(file, copy.read(file)));
  const results: { name: string; file: string; wrong?: string }[] = [];
  const most = Math.max(...places.map((each) => each.length));
  for (let round = 0; round < most; round += 1) {
    const now = places.flatMap((each) => each.slice(round, round + 1));
    const texts = now.map(({ file }) => copy.read(file));
    now.forEach(({ file, at }, n) => copy.write(file, silenced(texts[n] ?? '', at)));
    const { failed, unloaded, said } = await copy.run(['tests/checks/rules.test.ts']);
    now.forEach(({ file }, n) => copy.write(file, texts[n] ?? ''));
    for (const { rule, file } of now) {
      const isHeld = failed.some((name) => name.startsWith(`${rule} `));
      const wrong =
        unloaded.length > 0 || said !== ''
          ? `the tests can’t be run without it${said}`
          : `no situation in tests/checks/${rule} shows it`;
      results.push({ name: `finding ${round + 1} of the rule ${rule}`, file, ...(isHeld ? {} : { wrong }) });
    }
  }
  return [...results, ...(await tryBuilt(copy))];
}

function findings(file: string, text: string): Place[] {
  const rule = /defineRule\(\s*'([\w-]+)'/.exec(text)?.[1];
  if (rule === undefined) return [];
  return [...text.matchAll(/\byield\b(?!\*)/g)].map(({ index }) => ({ rule, file, at: index }));
}

function silenced(text: string, at: number): string {
  return `${text.slice(0, at)}if (false) ${text.slice(at)}`;
}

async function tryBuilt(copy: Copy): Promise<{ name: string; file: string; wrong?: string }[]> {
  const results: { name: string; file: string; wrong?: string }[] = [];
  for (const file of globSync('src/built/*.ts', { cwd: root }).toSorted()) {
    const text = copy.read(file);
    const rule = /export const \w+: SiteRule = /.exec(text);
    if (rule === null) continue;
    const at = rule.index + rule[0].length;
    copy.write(file, `${text.slice(0, at)}() => [];\nexport const was: SiteRule = ${text.slice(at)}`);
    const { failed } = await copy.run(['tests/built/built.test.ts']);
    copy.write(file, text);
    const name = `the finished site’s rule ${basename(file, '.ts')}`;
    results.push({ name, file, ...(failed.length > 0 ? {} : { wrong: 'no situation in tests/built shows it' }) });
  }
  return results;
}
