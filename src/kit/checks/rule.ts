import type { Issue } from '../issue.ts';
import type { Kit } from '../kit.ts';

/** Looks a whole kit over and says what is wrong with it. */
export type Check = (kit: Kit) => Issue[];

/** An issue before its rule's name is written on it. */
export type Finding = Omit<Issue, 'rule'>;

/** One rule: the name that issues and `exceptions` carry, what it asks for, and its check. */
export interface Rule {
  name: string;
  /** What the rule asks for, in one sentence for the reference page. */
  about: string;
  check: Check;
}

/** Makes a rule of a function that finds what breaks it. */
export function defineRule(name: string, about: string, find: (kit: Kit) => Iterable<Finding>): Rule {
  return { name, about, check: (kit) => [...find(kit)].map((finding) => ({ rule: name, ...finding })) };
}
