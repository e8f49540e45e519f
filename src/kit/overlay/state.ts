/** How something of a branch's stands to what it was made from in the kit. */
export const STATES = ['urgent', 'orphan', 'stale', 'redundant', 'current', 'local'] as const;
/**
 * `urgent`: the kit has changed what is about safety or facts since. `orphan`: the kit no longer has it. `stale`: the kit has
 * changed since. `redundant`: it says what the kit says. `current`: nothing has changed. `local`: it is the branch's alone.
 */
export type State = (typeof STATES)[number];

/** What the state is told by: hashes of the smallest thing shadowed. */
export interface Standing {
  /** As it was when the branch made its own; nothing where that wasn't recorded. */
  recorded?: string;
  /** As it is in the kit now; nothing where the kit has no such thing. */
  upstream?: string;
  /** As the branch has it. */
  own: string;
  /** True where the branch's own means nothing without the kit's: a patch, or a fact for a slot. */
  dependent: boolean;
  /** Whether what has changed since is about safety or facts; asked only where something has. */
  isGrave(): boolean;
}

/** Tells the state of something of a branch's. */
export function stateOf({ recorded, upstream, own, dependent, isGrave }: Standing): State {
  if (upstream === undefined) return dependent || recorded !== undefined ? 'orphan' : 'local';
  if (own === upstream) return 'redundant';
  if (recorded === undefined || recorded === upstream) return 'current';
  return isGrave() ? 'urgent' : 'stale';
}
