/** Owns where in a run one can stand: on a question, or on one of four pages around the questions. */

export type Place =
  | { readonly kind: 'question'; readonly question: string }
  /** "Does anything matter more than usual?" */
  | { readonly kind: 'weighing' }
  /** "Enough to decide." */
  | { readonly kind: 'enough' }
  /** All answers, each with Change. */
  | { readonly kind: 'reviewing' }
  | { readonly kind: 'result' };

export const WEIGHING: Place = { kind: 'weighing' };
export const ENOUGH: Place = { kind: 'enough' };
export const REVIEWING: Place = { kind: 'reviewing' };
export const RESULT: Place = { kind: 'result' };

/** Where a run stands, small enough for a browser's history entry: no answers in it. */
export interface Position {
  /** Index into the run's path. */
  readonly at: number;
  /** Pages opened on top of the path, the one on screen last. */
  readonly asides: readonly Place[];
}

/** The place of a question. */
export function questionPlace(question: string): Place {
  return { kind: 'question', question };
}

/** Whether two places are the same one. */
export function samePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && questionOf(a) === questionOf(b);
}

/** The question's id, or null where the place is not a question. */
export function questionOf(place: Place): string | null {
  return place.kind === 'question' ? place.question : null;
}

/** Whether two positions are the same one, stop by stop. */
export function samePosition(a: Position, b: Position): boolean {
  if (a.at !== b.at || a.asides.length !== b.asides.length) return false;
  return a.asides.every((place, index) => {
    const other = b.asides[index];
    return other !== undefined && samePlace(place, other);
  });
}
