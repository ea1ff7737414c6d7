/** What to do on a result, and the decision that the team took. */
import type { EvidenceView } from './evidence.ts';
import type { FamilyFace } from './outcome.ts';

/** Something to do, to verify or to watch for. */
export interface Doing {
  /** Names it among others. */
  readonly id: string;
  readonly text: string;
  /** Empty for the steps of a way and for provisos, whose reasons stand elsewhere. */
  readonly because: string;
  readonly evidence: readonly EvidenceView[];
  /** Whether it is an action of the rule file: `id` is its id then. */
  readonly isRule: boolean;
}

/** What to do on a result, in the order to do it. */
export interface ToDo {
  /** What must hold, provisos first. */
  readonly verify: readonly Doing[];
  readonly start: readonly Doing[];
  readonly risk: readonly Doing[];
}

/** The decision that the team took, beside what is recommended. */
export interface DecidedView {
  readonly family: FamilyFace;
  /** `open`: nothing is recommended to agree with. */
  readonly relation: 'confirms' | 'overrules' | 'open';
  /** "Decided: closed, against this recommendation." */
  readonly sentence: string;
  readonly because: string;
  /** "Jo Weber, 21 November 2026"; empty where neither is given. */
  readonly signed: string;
}
