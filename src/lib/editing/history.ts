/** Undo and redo: changes of the text, replayed backwards and forwards, whoever made them. */
import { changedText, inverse, type TextChange } from './change.ts';

interface Step {
  readonly changes: readonly TextChange[];
  /** Steps in a row of the same origin are one: letters typed into one field, or into the editor at a stretch. */
  readonly origin: string | undefined;
}

export interface History {
  readonly text: string;
  /** Each leads back from the text that it made, the last one first. */
  readonly past: readonly (readonly Step[])[];
  readonly future: readonly (readonly Step[])[];
}

/** What undo or redo does to a text that shows elsewhere, in an editor say. */
export interface Replayed {
  readonly history: History;
  /** One after another, each on the text that the one before made. */
  readonly changes: readonly (readonly TextChange[])[];
}

/** So many acts can be undone. */
const MOST = 1_000;

export function historyOf(text: string): History {
  return { text, past: [], future: [] };
}

/**
 * The history with one more act.
 * @param origin acts that follow each other with the same origin are undone together
 */
export function recorded(history: History, changes: readonly TextChange[], origin?: string): History {
  if (changes.length === 0) return history;
  const { text, past } = history;
  const step: Step = { changes: inverse(text, changes), origin };
  const last = past.at(-1);
  const joins = origin !== undefined && last?.at(-1)?.origin === origin;
  return {
    text: changedText(text, changes),
    past: joins ? [...past.slice(0, -1), [...last, step]] : [...past, [step]].slice(-MOST),
    future: []
  };
}

/** The history after one act undone; null where there is none. */
export function undone(history: History): Replayed | null {
  const act = history.past.at(-1);
  if (!act) return null;
  const { text, changes, back } = replayed(history.text, act);
  return {
    history: { text, past: history.past.slice(0, -1), future: [...history.future, back] },
    changes
  };
}

/** The history after one undone act done again; null where there is none. */
export function redone(history: History): Replayed | null {
  const act = history.future.at(-1);
  if (!act) return null;
  const { text, changes, back } = replayed(history.text, act);
  return {
    history: { text, past: [...history.past, back], future: history.future.slice(0, -1) },
    changes
  };
}

/** The text after the steps of an act, last first, and the act that leads back. */
function replayed(text: string, act: readonly Step[]) {
  return act.toReversed().reduce(
    (now, { changes, origin }) => ({
      text: changedText(now.text, changes),
      changes: [...now.changes, changes],
      back: [...now.back, { changes: inverse(now.text, changes), origin }]
    }),
    { text, changes: [] as readonly (readonly TextChange[])[], back: [] as readonly Step[] }
  );
}
