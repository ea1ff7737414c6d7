/** Edits of a rule file as plain data, and what comes of them. */
import type { Path } from '#lib/rules/plain.ts';
import type { Renames } from './write/align.ts';

/** One change that a form makes. Paths are of keys and positions, from the root of the data. */
export type Edit =
  /** Gives a place a value; maps that are missing on the way are made. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  /** Adds a member to a section, behind another one (null: as the first; left out: as the last). */
  | {
      readonly kind: 'add';
      readonly path: Path;
      readonly id: string;
      readonly value: unknown;
      readonly after?: string | null | undefined;
    }
  /** Adds a copy of a member right behind it. */
  | { readonly kind: 'copy'; readonly path: Path; readonly id: string }
  /**
   * Gives a member another id, here and wherever it is named. With `keepOld`, `renamed` remembers the old one
   * for links made before.
   */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string; readonly keepOld?: boolean }
  /** Puts a member behind another one of its section (null: as the first). */
  | { readonly kind: 'move'; readonly path: Path; readonly after: string | null }
  /** Removes what stands at a path; with `cascade`, what rests on it too. */
  | { readonly kind: 'remove'; readonly path: Path; readonly cascade?: boolean }
  /** Several that are one act, and one step of undo. None of them renames. */
  | { readonly kind: 'several'; readonly edits: readonly Edit[] };

/** Something that goes, or loses some of its items, when something else is removed. */
export interface Going {
  readonly path: Path;
  readonly how: 'removed' | 'shortened';
}

export type Failure =
  /** The text does not parse. */
  | { readonly code: 'unreadable' }
  /** Nothing stands at the path. */
  | { readonly code: 'not-there'; readonly path: Path }
  /** The id is another member's already. */
  | { readonly code: 'taken'; readonly id: string }
  | { readonly code: 'not-an-id'; readonly id: string }
  /** Other members name it: these go too, if it is to be removed. */
  | { readonly code: 'in-use'; readonly goes: readonly Going[] }
  /** Overlays cannot say in which order the members of this section stand. */
  | { readonly code: 'no-order'; readonly section: string }
  /** An overlay's base is not at hand. */
  | { readonly code: 'no-base' }
  /** The text could not be changed so that it says what it should, and was left as it is. */
  | { readonly code: 'not-written' };

export interface Operated {
  readonly ok: true;
  readonly data: unknown;
  readonly renames: Renames;
  /** What went along with what was removed. */
  readonly went: readonly Going[];
}

export type Operation = Operated | { readonly ok: false; readonly failure: Failure };

export interface OperateOptions {
  /** Whether what stands at a path is left alone when something that it names is removed. */
  readonly untouched?: ((path: Path) => boolean) | undefined;
}
