/** A gutter of the editor that says which rules, questions and answers the scenarios exercise. */
import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { EditorView, gutter, GutterMarker } from '@codemirror/view';
import { EDITOR } from '#lib/words/studio.ts';
import type { Exercised } from './placed.ts';

class Mark extends GutterMarker {
  readonly #exercised: boolean;

  constructor(exercised: boolean) {
    super();
    this.#exercised = exercised;
  }

  override toDOM(): Node {
    const mark = document.createElement('span');
    mark.className = this.#exercised ? 'cm-exercised' : 'cm-unexercised';
    mark.title = this.#exercised ? EDITOR.exercised : EDITOR.unexercised;
    return mark;
  }
}

const YES = new Mark(true);
const NO = new Mark(false);

/** Shows what a review of the present text says; between reviews the marks move with their lines. */
export const setCoverage = StateEffect.define<readonly Exercised[]>();

const marks = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update: (held, { changes, effects }) => {
    const set = effects.find((effect) => effect.is(setCoverage));
    if (!set) return held.map(changes);
    return RangeSet.of(
      set.value.map(({ from, exercised }) => (exercised ? YES : NO).range(from)),
      true
    );
  }
});

export function coverageGutter(): Extension {
  return [
    marks,
    gutter({
      class: 'cm-coverage',
      // Of several members on one line, one that no scenario exercises is worth knowing first.
      lineMarker: (view, line) => {
        const found: GutterMarker[] = [];
        view.state.field(marks).between(line.from, line.to, (_from, _to, mark) => void found.push(mark));
        return found.find((each) => each === NO) ?? found[0] ?? null;
      },
      lineMarkerChange: ({ transactions }) =>
        transactions.some(({ effects }) => effects.some((effect) => effect.is(setCoverage)))
    }),
    EditorView.baseTheme({
      '.cm-coverage': { width: '0.75rem' },
      '.cm-exercised, .cm-unexercised': {
        display: 'block',
        width: '0.5rem',
        height: '0.5rem',
        margin: '0.4rem auto 0',
        border: '1px solid var(--ink)'
      },
      '.cm-exercised': { backgroundColor: 'var(--ink)' }
    })
  ];
}
