/** What the steps of one rewriting of a text share. */
import type { TextChange } from '../change.ts';
import type { Target } from './align.ts';
import type { Entry } from './spans.ts';
import type { Manner } from './value.ts';

export interface Ground extends Manner {
  readonly text: string;
}

/** An entry with what surrounds it. */
export interface Slot {
  readonly entry: Entry;
  readonly within: 'file' | 'block' | 'flow';
  /** In a block, the indentation of its name or dash. */
  readonly column: number;
}

export interface Writing extends Ground {
  /** The changes that turn one entry into its target, where it stands. */
  readonly inPlace: (entry: Entry, target: Target, slot: Slot) => readonly TextChange[];
}
