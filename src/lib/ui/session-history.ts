/**
 * Owns how the browser's history follows the wizard: one entry for each place gone on to, so that the browser's Back goes
 * one question back. An entry holds a position, never an answer.
 */
import { samePosition, type Position } from '#lib/wizard/place.ts';

export interface HistoryEntry {
  readonly position: Position;
  /** The position of the entry behind this one; null where that is another page or unknown. */
  readonly behind: Position | null;
}

/** What is done to the browser's history. */
export interface HistoryDoors {
  push(entry: HistoryEntry): void;
  replace(entry: HistoryEntry): void;
  back(): void;
}

export class PositionHistory {
  readonly #doors: HistoryDoors;
  #entry: HistoryEntry | undefined;
  /** Between asking the browser to go back and its having done so. */
  #isGoingBack = false;

  constructor(doors: HistoryDoors) {
    this.#doors = doors;
  }

  /** Takes in the entry that the browser stands on. Returns the position to visit where the browser went there by itself. */
  told(entry: HistoryEntry | undefined, position: Position): Position | null {
    if (entry === this.#entry) return null;
    this.#entry = entry;
    const wasAsked = this.#isGoingBack;
    this.#isGoingBack = false;
    if (wasAsked || entry === undefined || samePosition(entry.position, position)) return null;
    return entry.position;
  }

  /** Writes down where the wizard stands after following the browser: perhaps not where it was sent. */
  arrived(position: Position): void {
    if (!this.#entry || samePosition(this.#entry.position, position)) return;
    this.#replace({ position, behind: this.#entry.behind });
  }

  /** Writes down where the wizard went by itself: on is a new entry, back is the browser's own Back where that leads there. */
  moved(position: Position): void {
    const entry = this.#entry;
    if (this.#isGoingBack || (entry && samePosition(entry.position, position))) return;
    if (!entry) this.#replace({ position, behind: null });
    else if (entry.behind && samePosition(entry.behind, position)) this.#goBack();
    else if (isBackwards(entry.position, position)) this.#replace({ position, behind: entry.behind });
    else this.#push({ position, behind: entry.position });
  }

  #goBack(): void {
    this.#isGoingBack = true;
    this.#doors.back();
  }

  #push(entry: HistoryEntry): void {
    this.#entry = entry;
    this.#doors.push(entry);
  }

  #replace(entry: HistoryEntry): void {
    this.#entry = entry;
    this.#doors.replace(entry);
  }
}

function isBackwards(from: Position, to: Position): boolean {
  return (
    to.asides.length < from.asides.length || (to.asides.length === from.asides.length && to.at < from.at)
  );
}
