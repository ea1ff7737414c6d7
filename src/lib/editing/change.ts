/** Changes of a text: what every edit comes down to, what undo replays, and what an editor is handed. */

export interface TextChange {
  /** Offsets of the text before any change, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The text with changes, which must stand in its order and not overlap, made. */
export function changedText(text: string, changes: readonly TextChange[]): string {
  let [done, at] = ['', 0];
  for (const { from, to, insert } of changes) {
    done += text.slice(at, from) + insert;
    at = to;
  }
  return done + text.slice(at);
}

/** The changes of the new text that lead back to the old one. */
export function inverse(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  let shift = 0;
  return changes.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

/** In text order; those that touch as one, so that nothing depends on the order in which they are made. */
export function inOrder(changes: readonly TextChange[]): readonly TextChange[] {
  const sorted = changes
    .filter(({ from, to, insert }) => from < to || insert !== '')
    .map((change, index) => ({ change, index }))
    .sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to || a.index - b.index);
  return sorted.reduce<TextChange[]>((done, { change }) => {
    const last = done.at(-1);
    if (last?.to !== change.from) return [...done, change];
    done[done.length - 1] = { from: last.from, to: change.to, insert: last.insert + change.insert };
    return done;
  }, []);
}

/** A part of the text with those of the changes made that lie within it. */
export function changedPart(text: string, from: number, to: number, changes: readonly TextChange[]): string {
  const inside = inOrder(changes).map((each) => ({ ...each, from: each.from - from, to: each.to - from }));
  return changedText(text.slice(from, to), inside);
}
