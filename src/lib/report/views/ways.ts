/** The ways to run a model: the recommended one in full, and all of them. */
import type { WayRef } from './outcome.ts';

/** The recommended way in full. */
export interface ChosenWay {
  readonly way: WayRef;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly watch: readonly string[];
  readonly reversible: { readonly rank: number; readonly because: string } | null;
  /** A hybrid's parts: what each does and the way used for it, in the file's order; empty for a single way. */
  readonly parts: readonly { readonly id: string; readonly does: string; readonly way: WayRef }[];
  /** The parts follow one another in time. */
  readonly inTime: boolean;
  /** "Second within open: …, 1 point behind."; empty where there is no other. */
  readonly runnerUp: string;
}

/** All ways, for the table of ways and the floor plan: feasible ones by rank, then ruled out, then not applicable. */
export interface WayRow {
  readonly way: WayRef;
  readonly column: { readonly id: string; readonly label: string } | null;
  readonly state: 'feasible' | 'ruled-out' | 'not-applicable';
  readonly recommended: boolean;
  readonly rank: number | null;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Chance that it turns out to be ruled out; 0 to 1. */
  readonly exclusionChance: number;
  readonly parts: readonly { readonly id: string; readonly does: string; readonly way: WayRef }[];
  readonly inTime: boolean;
  /** Why it is out or does not apply, in a few words; empty for a feasible way. */
  readonly reason: string;
}
