/** What the two doors of this room (`readRuleText`, `readRuleData`) take and give. */
import type { Accept } from './accept.ts';
import type { Problem } from './problem.ts';
import type { RuleSet } from './rule-set.ts';

export interface ReadOptions {
  /**
   * The raw parsed data of a released rule set, for overlays; undefined where there is none of that id and
   * version.
   */
  readonly base?: ((id: string, version: string) => unknown) | undefined;
  /**
   * The released rule sets that can be extended, as `id@version`: for the nearest name when a base is not
   * found.
   */
  readonly released?: readonly string[] | undefined;
  /** A day, YYYY-MM-DD: facts whose `review-by` lies before it are reported. Without it no fact is stale. */
  readonly today?: string | undefined;
}

export interface RuleReading {
  /** Null if and only if there is an error among the problems (CONTRACT §1.2: `decide` refuses). */
  readonly ruleSet: RuleSet | null;
  /** The author's own parsed data, before any merge; null if it did not parse. */
  readonly data: unknown;
  /** In the order of the author's file. */
  readonly problems: readonly Problem[];
  /** The warnings that are accepted, inherited ones too: what later checks of the same rules need. */
  readonly accepts: readonly Accept[];
}
