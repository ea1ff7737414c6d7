/** Owns the text editor: CodeMirror in a shadow root, so that its styles pass the page's policy, kept in step with the studio. */
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap
} from '@codemirror/autocomplete';
import { defaultKeymap, indentMore } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  ensureSyntaxTree,
  foldGutter,
  foldKeymap,
  indentUnit,
  syntaxHighlighting
} from '@codemirror/language';
import {
  type Diagnostic,
  forEachDiagnostic,
  lintGutter,
  lintKeymap,
  previousDiagnostic,
  setDiagnostics
} from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, type ChangeSet, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
  type ViewUpdate
} from '@codemirror/view';
import type { TextChange } from '#lib/editing/change.ts';
import type { Range } from '#lib/editing/places.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { problemMessage } from '#lib/words/problems/index.ts';
import { EDITOR, quotedName } from '#lib/words/studio.ts';
import { cureOf } from './cures.ts';
import { coverageGutter, setCoverage } from './editor-coverage.ts';
import type { About } from './about.ts';
import { HIGHLIGHT, LOOK } from './editor-look.ts';
import type { Exercised } from './placed.ts';
import type { Studio } from './studio.svelte.ts';

/** Changes that the studio brings: they are not typed here. */
const fromStudio = Annotation.define<true>();

/** Milliseconds that the editor may look for the syntax of its text at a stretch. */
const SLICE = 15;

export interface Editor {
  /** Shows the problems of a text, if it is still the one that stands here. */
  show(text: string, problems: readonly Problem[]): void;
  /** Shows what the scenarios exercise, likewise. */
  showCoverage(text: string, exercised: readonly Exercised[]): void;
  /** Puts the cursor on a range, and the focus in the editor. */
  goTo(range: Range): void;
  close(): void;
}

/**
 * Opens an editor in an element, once it knows the syntax of the text: what it finds out later it would look for in long tasks.
 * @param moved called with what is known about the place of the cursor, a little after it came to rest
 */
export async function openEditor(
  host: HTMLElement,
  studio: Studio,
  moved: (about: About) => void
): Promise<Editor> {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  let state: EditorState;
  do state = await parsedThrough(stateFor(studio, moved));
  while (state.doc.toString() !== studio.text);
  const view = new EditorView({ parent: root, root, state });
  const unfollow = studio.follow((all) => {
    for (const changes of all) view.dispatch({ changes: [...changes], annotations: fromStudio.of(true) });
  });
  return {
    show: (text, problems) => {
      if (text !== studio.text) return;
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((problem) => diagnosticOf(problem, studio))
        )
      );
    },
    showCoverage: (text, exercised) => {
      if (text === studio.text) view.dispatch({ effects: setCoverage.of(exercised) });
    },
    goTo: (range) => goTo(view, range),
    close: () => {
      unfollow();
      view.destroy();
    }
  };
}

/** The state with the syntax of all its text, found out in short tasks. */
async function parsedThrough(state: EditorState): Promise<EditorState> {
  while (!ensureSyntaxTree(state, state.doc.length, SLICE)) await new Promise((done) => setTimeout(done));
  return state.update({}).state;
}

function stateFor(studio: Studio, moved: (about: About) => void): EditorState {
  return EditorState.create({
    doc: studio.text,
    extensions: [
      lineNumbers(),
      foldGutter(),
      coverageGutter(),
      lintGutter(),
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      bracketMatching(),
      search({ top: true }),
      yaml(),
      syntaxHighlighting(HIGHLIGHT),
      LOOK,
      indentUnit.of('  '),
      EditorState.tabSize.of(2),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': EDITOR.label, spellcheck: 'false' }),
      autocompletion({ override: [(context) => completions(context, studio)], icons: false }),
      hoverTooltip((_, offset) => meaningAt(offset, studio)),
      EditorView.updateListener.of((update) => hear(update, studio)),
      EditorView.updateListener.of(atRest(studio, moved)),
      keymap.of([
        { key: 'Mod-z', run: () => done(() => studio.undo()), preventDefault: true },
        { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => done(() => studio.redo()), preventDefault: true },
        { key: 'F12', run: (view) => declared(view, studio) },
        { key: 'Shift-F12', run: (view) => nextUse(view, studio) },
        { key: 'Shift-F8', run: previousDiagnostic },
        { key: 'Mod-.', run: mend },
        { key: 'Mod-]', run: indentMore },
        ...completionKeymap,
        ...lintKeymap,
        ...foldKeymap,
        ...searchKeymap,
        ...defaultKeymap
      ])
    ]
  });
}

function done(act: () => void): true {
  act();
  return true;
}

function hear({ docChanged, transactions, changes }: ViewUpdate, studio: Studio): void {
  if (docChanged && !transactions.some((each) => each.annotation(fromStudio)))
    studio.type(textChanges(changes));
}

function textChanges(changes: ChangeSet): readonly TextChange[] {
  const found: TextChange[] = [];
  changes.iterChanges((from, to, _from, _to, insert) => found.push({ from, to, insert: insert.toString() }));
  return found;
}

function diagnosticOf(problem: Problem, studio: Studio): Diagnostic {
  const from = problem.start?.offset ?? 0;
  const cure = cureOf(problem, studio);
  return {
    from,
    to: Math.max(from, problem.end?.offset ?? from),
    severity: problem.severity,
    message: problemMessage(problem.code, problem.parameters),
    ...(cure && { actions: [cure] })
  };
}

async function completions(context: CompletionContext, studio: Studio): Promise<CompletionResult | null> {
  const { list, from, word, part } = await studio.suggest(context.pos);
  if (list.length === 0 || (word === '' && !context.explicit)) return null;
  const behind = part === 'key' && context.state.sliceDoc(context.pos, context.pos + 1) !== ':' ? ': ' : '';
  return {
    from,
    validFor: /^[a-z0-9-]*$/,
    options: list.map(({ text, meaning }) => ({ label: text, info: meaning, apply: text + behind }))
  };
}

async function meaningAt(offset: number, studio: Studio) {
  const { meaning, named } = await studio.about(offset);
  const words = [named === '' ? '' : quotedName(named), meaning].filter((each) => each !== '');
  if (words.length === 0) return null;
  return {
    pos: offset,
    create: () => {
      const dom = document.createElement('div');
      dom.textContent = words.join(' ');
      return { dom };
    }
  };
}

/** A little after the cursor came to rest. */
function atRest(studio: Studio, moved: (about: About) => void): (update: ViewUpdate) => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  return ({ selectionSet, docChanged, state }) => {
    if (!selectionSet && !docChanged) return;
    clearTimeout(rest);
    rest = setTimeout(() => void studio.about(state.selection.main.head).then(moved, () => undefined), 200);
  };
}

/** Makes the fix of the problem at the cursor; where there are several, the first that has one. */
function mend(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  const cures: (() => void)[] = [];
  forEachDiagnostic(view.state, ({ actions = [] }, from, to) => {
    if (from <= head && head <= to)
      cures.push(
        ...actions.map(
          ({ apply }) =>
            () =>
              apply(view, from, to)
        )
      );
  });
  cures[0]?.();
  return cures.length > 0;
}

function declared(view: EditorView, studio: Studio): true {
  void studio.about(view.state.selection.main.head).then(({ declared: range }) => range && goTo(view, range));
  return true;
}

function nextUse(view: EditorView, studio: Studio): true {
  const { head } = view.state.selection.main;
  void studio.about(head).then(({ uses }) => {
    const next = uses.find(({ from }) => from > head) ?? uses[0];
    if (next) goTo(view, next);
  });
  return true;
}

function goTo(view: EditorView, { from, to }: Range): void {
  const length = view.state.doc.length;
  const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
  view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }) });
  view.focus();
}
